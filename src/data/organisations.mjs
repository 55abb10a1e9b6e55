// data/organisations.csv: the organisations compiled by hand, each placed at a city of GeoNames.

import { readFileSync } from 'node:fs';
import { format, parse } from './csv.mjs';
import { Gazetteer, readCities } from './geonames.mjs';
import { idOf } from './institutions.mjs';
import { fold } from './text.mjs';

const COLUMNS = [
  'id', 'name', 'kind', 'country', 'city', 'latitude', 'longitude', 'website', 'works', 'fields', 'group', 'source',
];
const KINDS = new Set([
  'higher_education', 'training_centre', 'foundation', 'ngo', 'government', 'healthcare', 'public_research',
  'private_research', 'other',
]);

/** Text of organisations.csv, from our own table and the names of the institutions that have a row already. */
export function organisationFile({ organisations, cities, fields, institutions }) {
  const gazetteer = new Gazetteer(readCities(cities));
  const known = new Set(parse(readFileSync(fields, 'utf8')).map((row) => row.code));
  const taken = new Set(parse(readFileSync(institutions, 'utf8')).map((row) => `${row.country} ${fold(row.name)}`));
  const rows = parse(readFileSync(organisations, 'utf8')).map((row) => {
    const [city] = gazetteer.findAll(row.country, row.city);
    if (!city) throw new Error(`organisations.csv: "${row.city}" is not a city of ${row.country} in GeoNames.`);
    if (!KINDS.has(row.kind)) throw new Error(`organisations.csv: "${row.kind}" is not a kind (${row.name}).`);
    for (const field of row.fields.split(' ')) {
      if (!known.has(field)) throw new Error(`organisations.csv: "${field}" is not a field (${row.name}).`);
    }
    const key = `${row.country} ${fold(row.name)}`;
    if (taken.has(key)) throw new Error(`organisations.csv: "${row.name}" has a row already.`);
    taken.add(key);
    return {
      ...row, id: idOf(row.country, row.name), city: city.name, latitude: city.latitude, longitude: city.longitude,
      source: 'compiled by hand',
    };
  });
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  return format(COLUMNS, rows);
}
