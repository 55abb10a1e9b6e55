// data/countries.csv, data/country-figure-sources.csv and data/scholar-outflow.csv.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, parse } from './csv.mjs';

const WDI = {
  source: 'World Bank, World Development Indicators',
  licence: 'CC BY 4.0',
  through: 'datasets/world-development-indicators, commit 4ebec5a2',
};
const UIS = {
  source: 'UNESCO Institute for Statistics',
  licence: 'CC BY-SA 3.0 IGO',
  through: 'open-numbers/ddf--uis--stats, commit 6fc56627',
};
const M49 = {
  source: 'United Nations Statistics Division, M49 standard',
  licence: 'PDDL, as stated by the intermediary',
  through: 'datasets/country-codes, commit caa72d1e',
};
const CLDR = {
  source: 'Unicode CLDR 48, territory information',
  licence: 'Unicode Licence v3',
  through: '',
};

const IDENTITY = ['iso2', 'iso3', 'm49', 'name_en', 'name_fr'];
const STATUS = ['un_region', 'un_subregion', 'un_intermediate_region', 'ldc', 'lldc', 'sids'];
const FIGURES = {
  researchers_per_million: [WDI, 'full-time equivalents per million inhabitants (SP.POP.SCIE.RD.P6)'],
  gerd_pct_gdp: [WDI, 'spending on research and development, % of GDP (GB.XPD.RSDV.GD.ZS)'],
  gdp_pc_ppp: [WDI, 'GDP per head, current international $ (NY.GDP.PCAP.PP.CD)'],
  tertiary_enrolment: [WDI, 'gross ratio, %; may exceed 100 (SE.TER.ENRR, from UIS)'],
  outbound_mobility_ratio: [UIS, "students abroad, % of the country's tertiary enrolment at home; may exceed 100"],
  outbound_students: [UIS, 'students from the country who study abroad, persons'],
  inbound_students: [UIS, 'students from abroad, persons'],
  net_migration: [WDI, 'immigrants minus emigrants, persons a year (SM.POP.NETM)'],
  population: [WDI, 'persons (SP.POP.TOTL)'],
  sci_articles: [WDI, 'scientific and technical journal articles a year, fractional count (IP.JRN.ARTC.SC)'],
};

/** The files made from the folder of country tables, by name. */
export function countryFiles(folder, outflowFile) {
  const rows = parse(readFileSync(join(folder, 'country-facts.csv'), 'utf8'));
  const figures = Object.keys(FIGURES).flatMap((name) => [name, `${name}_year`, `${name}_source`]);
  const columns = [
    ...IDENTITY, ...STATUS, 'wb_income_group', 'official_languages', 'regional_languages', ...figures,
  ];
  for (const row of rows) {
    addSources(row);
    check(row, columns);
  }
  rows.sort((a, b) => (a.iso2 < b.iso2 ? -1 : 1));
  return {
    'countries.csv': format(columns, rows),
    'country-figure-sources.csv': format(
      ['column', 'meaning', 'source', 'licence', 'through', 'first_year', 'last_year', 'countries'],
      sources(rows),
    ),
    'scholar-outflow.csv': readFileSync(outflowFile, 'utf8').replaceAll('\r\n', '\n'),
  };
}

function addSources(row) {
  for (const [name, [{ source }]] of Object.entries(FIGURES)) {
    row[`${name}_source`] = row[name] === '' ? '' : source;
  }
}

function check(row, columns) {
  for (const column of columns) {
    if (row[column] === undefined) throw new Error(`The table of countries lacks the column "${column}".`);
  }
  if (!/^[A-Z]{2}$/.test(row.iso2)) throw new Error(`"${row.iso2}" is not an ISO 3166-1 alpha-2 code.`);
  for (const name of Object.keys(FIGURES)) {
    if ((row[name] === '') !== (row[`${name}_year`] === '')) {
      throw new Error(`${row.iso2}: "${name}" must have a year when it has a value, and none otherwise.`);
    }
  }
}

function sources(rows) {
  const known = (name) => rows.filter((row) => row[name] !== '').length;
  const of = (column, meaning, source) => ({ column, meaning, ...source, countries: known(column) });
  const status = {
    un_region: 'M49 region', un_subregion: 'M49 sub-region', un_intermediate_region: 'M49 intermediate region',
    ldc: 'least developed country', lldc: 'landlocked developing country', sids: 'small island developing state',
  };
  return [
    ...IDENTITY.map((name) => of(name, name.startsWith('name') ? 'short name' : 'code', M49)),
    ...STATUS.map((name) => of(name, status[name], M49)),
    of('wb_income_group', 'income group of 2021', {
      source: 'World Bank, country metadata',
      licence: 'CC BY 4.0',
      through: 'light-and-salt/World-Bank-Data-by-Indicators, commit f6bc0432',
    }),
    of('official_languages', 'ISO 639-1, most spoken first; official or de facto official nationwide', CLDR),
    of('regional_languages', 'ISO 639-1; official in part of the country', CLDR),
    ...Object.entries(FIGURES).map(([name, [source, meaning]]) => {
      const years = rows.map((row) => row[`${name}_year`]).filter((year) => year !== '').sort();
      return { ...of(name, meaning, source), first_year: years.at(0), last_year: years.at(-1) };
    }),
  ];
}
