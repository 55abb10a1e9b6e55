// data/ror-places.csv: where ROR places the institutions of the list, by name.

import { readFileSync } from 'node:fs';
import { format, parse } from './csv.mjs';
import { fold } from './text.mjs';

const COLUMNS = ['country', 'name', 'ror_id', 'city', 'latitude', 'longitude'];

/** Text of ror-places.csv: of ROR's institutions of type education those that alone in their country have a name of the list. */
export function rorFile(dump, list) {
  const records = new Map();
  for (const record of JSON.parse(readFileSync(dump, 'utf8'))) {
    if (record.status !== 'active' || !record.types.includes('education')) continue;
    const names = record.names.filter((name) => !name.types.includes('acronym')).map((name) => name.value);
    const country = record.locations[0].geonames_details.country_code;
    for (const key of new Set(names.map((name) => keyOf(country, name)))) {
      records.set(key, records.has(key) ? undefined : record);
    }
  }
  const rows = [];
  const seen = new Set();
  for (const { country, name } of list) {
    const key = keyOf(country, name);
    const record = records.get(key);
    if (!record || seen.has(key)) continue;
    seen.add(key);
    const place = record.locations[0].geonames_details;
    rows.push({
      country, name, ror_id: record.id.replace('https://ror.org/', ''),
      city: place.name, latitude: place.lat, longitude: place.lng,
    });
  }
  rows.sort((a, b) => (a.country + a.name < b.country + b.name ? -1 : 1));
  return format(COLUMNS, rows);
}

/** What ROR says of an institution of the list; empty where it has none of that name, or more than one. */
export class RorPlaces {
  #found = new Map();

  constructor(file) {
    for (const row of parse(readFileSync(file, 'utf8'))) this.#found.set(keyOf(row.country, row.name), row);
  }

  find(country, name) {
    return this.#found.get(keyOf(country, name));
  }
}

function keyOf(country, name) {
  return `${country} ${fold(name).replace(/^the /, '')}`;
}
