// data/graduate-shares.csv: in which fields a country's students graduate.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parse } from './csv.mjs';

// The institute's codes of the broad fields of ISCED-F 2013.
const FIELDS = {
  fosgp_5t8_f110: '01',
  fosgp_5t8_f200: '02',
  fosgp_5t8_f300: '03',
  fosgp_5t8_f400: '04',
  fosgp_5t8_f500: '05',
  fosgp_5t8_f600: '06',
  fosgp_5t8_f700: '07',
  fosgp_5t8_f800: '08',
  fosgp_5t8_f900: '09',
  fosgp_5t8_f1000: '10',
};

/** Text of graduate-shares.csv, from the institute's student statistics in the folder of country tables. */
export function graduateFile(folder) {
  const rows = [];
  for (const { iso2, indicator, year, value } of parse(readFileSync(join(folder, 'uis-student-mobility-latest.csv'), 'utf8'))) {
    const field = FIELDS[indicator];
    if (!field) continue;
    if (!(Number(value) >= 0 && Number(value) <= 100)) throw new Error(`"${value}" is not a share (${iso2}, field ${field}).`);
    rows.push({ country: iso2, field, year, share_percent: value });
  }
  rows.sort((a, b) => (a.country + a.field < b.country + b.field ? -1 : 1));
  return format(['country', 'field', 'year', 'share_percent'], rows);
}
