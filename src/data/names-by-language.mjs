// Names of ROR's institutions of type education by language, one name per institution and language, as CSV:
//
//   node src/data/names-by-language.mjs ror-data.json > names.csv

import { readFileSync } from 'node:fs';
import { format } from './csv.mjs';

const LANGUAGES = ['en', 'fr', 'es', 'pt', 'de', 'it', 'tr', 'id', 'ar', 'ru'];

const rows = [];
for (const record of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  if (record.status !== 'active' || !record.types.includes('education')) continue;
  const country = record.locations[0].geonames_details.country_code;
  for (const language of LANGUAGES) {
    const name = record.names.find((each) => each.lang === language && !each.types.includes('acronym'));
    if (name) rows.push({ language, ror_id: record.id.replace('https://ror.org/', ''), country, name: name.value });
  }
}
process.stdout.write(format(['language', 'ror_id', 'country', 'name'], rows));
