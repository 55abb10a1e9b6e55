// data/institutions.csv: the list of the npm package universities, placed at cities of GeoNames.

import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { format, parse, parseRows } from './csv.mjs';
import { Gazetteer, readCities } from './geonames.mjs';
import { RorPlaces } from './ror.mjs';
import { fold } from './text.mjs';
import { KnownWorks } from './works.mjs';

const COLUMNS = ['id', 'name', 'kind', 'country', 'city', 'latitude', 'longitude', 'website', 'placed_by', 'ror_id', 'works'];

// The list still has the Netherlands Antilles, dissolved in 2010.
const DISSOLVED = new Map([
  ['American University of the Caribbean, Sint Maarten', 'SX'],
  ['International University School of Medicine (IUSOM)', 'BQ'],
  ["St.James's School of Medicine, Bonaire", 'BQ'],
  ['University of Sint Eustatius School of Medicine', 'BQ'],
  ['University of the Netherlands Antilles, Curacao', 'CW'],
]);

// Words that are towns somewhere but mean something else in the name of an institution.
const GENERIC = new Set(
  readFileSync(new URL('generic-words.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);

/** Text of institutions.csv, and how many were placed. */
export function institutionFile({ universities, cities, places, countries, works, ror }) {
  const gazetteer = new Gazetteer(readCities(cities));
  const countryWords = countryNames(countries);
  const own = ownPlaces(places, gazetteer);
  const known = new KnownWorks(works);
  const rorPlaces = new RorPlaces(ror);
  const rows = [];
  const ids = new Set();
  for (const { country, name, website } of listed(universities)) {
    if (!countryWords.has(country)) throw new Error(`The country ${country} of "${name}" is not in countries.csv.`);
    const id = idOf(country, name);
    if (ids.has(id)) continue;
    ids.add(id);
    const found = rorPlaces.find(country, name);
    const placed =
      own.take(country, name) ??
      (found && at({ ...found, name: found.city }, 'ROR')) ??
      placeByName(country, name, gazetteer, countryWords.get(country));
    const size = known.find(country, name, found?.ror_id);
    rows.push({ id, name, kind: kindOf(name), country, website: webAddress(website), ...placed, ...size });
  }
  own.requireAllTaken();
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { text: format(COLUMNS, rows), rows };
}

/** The institutions as the package lists them: country, name and address. */
export function listed(universities) {
  return parseRows(readFileSync(universities, 'utf8')).map(([code, rawName, website]) => {
    const name = tidy(rawName);
    const country = code === 'AN' ? DISSOLVED.get(name) : code;
    if (country === undefined) throw new Error(`Say in which country "${name}" (${code}) lies today.`);
    return { country, name, website };
  });
}

/** Four names hold the quotation marks of Windows-1252 read as Latin-1. */
function tidy(name) {
  return name.replaceAll('\u0093', '“').replaceAll('\u0094', '”').replace(/\s+/g, ' ').replace(/^L['’](?=Universit)/, '').trim();
}

/** Stable while country and name stay: words of the name, cut with a digest where they are many. */
export function idOf(country, name) {
  const slug = fold(name).replaceAll(' ', '-');
  const short = slug.length <= 70 ? slug : `${slug.slice(0, 60)}-${digest(slug)}`;
  return `tb:${country.toLowerCase()}-${short}`;
}

function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function webAddress(website) {
  try {
    const address = new URL(website.trim());
    return /^https?:$/.test(address.protocol) ? address.href : '';
  } catch {
    return '';
  }
}

const TRAINING = /\b(training (centre|center|institute|college|school)|centre de formation|centro de (formacion|capacitacion))\b/;
const UNIVERSITY = /(^| )(universi|univerzi|uniwersy|universe|yunivers|jami|hoofd|egyetem|ulikool|unibersi|univesi|univsersi)/;

/** Kind as the name says it; the list holds institutions of higher education only. */
export function kindOf(name) {
  const folded = fold(name);
  if (TRAINING.test(folded)) return 'training_centre';
  return UNIVERSITY.test(folded) ? 'university' : 'higher_education';
}

/**
 * The city named in the institution's name, within its country: a place that ends the name first, then the longest
 * match, then the largest city. A single word must be a town of some size or stand where a place stands ("University
 * of X"), and a name that several towns of like size share places nothing.
 */
function placeByName(country, name, gazetteer, countryWords) {
  const words = fold(name).split(' ');
  const parts = new Set(name.split(/[,–—(/]|\s-\s|(?<=University|College)-/).slice(1).map((part) => fold(part).split(' ')[0]));
  const region = country === 'US' ? stateIn(words) : undefined;
  let best;
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 5); to > from; to--) {
      const phrase = words.slice(from, to).join(' ');
      if (phrase.length < 3 || GENERIC.has(phrase) || GENERIC.has(`${country} ${phrase}`)) continue;
      if (countryWords.has(phrase)) continue;
      const city = cityOf(gazetteer.findAll(country, phrase), region);
      if (!city || !credible(words, from, to, city, parts)) continue;
      const found = { city, length: phrase.length, ends: Number(to === words.length && from > 0) };
      if (!best || (found.ends - best.ends || found.length - best.length || city.population - best.city.population) > 0) {
        best = found;
      }
    }
  }
  return best ? at(best.city, 'name') : { placed_by: 'country only' };
}

/** The largest of the namesakes, unless another comes near it in size. */
function cityOf(namesakes, region) {
  const [first, second] = region ? namesakes.filter((city) => city.region === region) : namesakes;
  const unclear = second && second.population > Math.max(20_000, first.population / 4);
  return unclear ? undefined : first;
}

const AFTER = new Set(['of', 'in', 'at', 'de', 'du', 'd', 'di', 'da', 'do', 'zu', 'van', 'von', 'te', 'w', 'i']);
const SAINTS = new Set(['san', 'santa', 'santo', 'sao', 'saint', 'st']);
const REGIONS = new Set(['provincia', 'estado', 'region', 'regiao', 'departamento', 'valle', 'vale', 'jose', 'barao']);
const INSTITUTION = /^(univ|coll|inst|acad|poly|school|state|city|tech|medic|community|cent|hoch|teach|art|bible|business|conserv|law|christian|baptist|pedag|agric|hebrew|intern|hotel|management|national|southern|pharm|nurs|dental|women|commerce|econ|foreign|normal|industr|engin|education|open|health|and)/;

/** Whether the words from..to (exclusive) of a name can mean the city; parts holds the words that follow a comma or dash. */
function credible(words, from, to, city, parts) {
  const placed = from > 0 && (AFTER.has(words[from - 1]) || parts.has(words[from]));
  const followed = to < words.length && !INSTITUTION.test(words[to]) && !AFTER.has(words[to]);
  const ends = to === words.length && from > 0 && INSTITUTION.test(words[from - 1]);
  if (city.country === 'US' && !placed && !ends && (followed || from > 0)) return false;
  if (REGIONS.has(words[from - 2]) || SAINTS.has(words[from - 1])) return false;
  if (SAINTS.has(words[from]) && (!placed || followed)) return false;
  if (to - from > 1) return placed || city.population >= 10_000;
  return city.population >= (placed ? 3_000 : city.country === 'US' ? 50_000 : 15_000) && words[from].length > 3;
}

const STATES = new Map(
  Object.entries({
    alabama: 'AL', alaska: 'AK', arizona: 'AZ', arkansas: 'AR', california: 'CA', colorado: 'CO', connecticut: 'CT',
    delaware: 'DE', florida: 'FL', georgia: 'GA', hawaii: 'HI', idaho: 'ID', illinois: 'IL', indiana: 'IN', iowa: 'IA',
    kansas: 'KS', kentucky: 'KY', louisiana: 'LA', maine: 'ME', maryland: 'MD', massachusetts: 'MA', michigan: 'MI',
    minnesota: 'MN', mississippi: 'MS', missouri: 'MO', montana: 'MT', nebraska: 'NE', nevada: 'NV',
    'new hampshire': 'NH', 'new jersey': 'NJ', 'new mexico': 'NM', 'new york': 'NY', 'north carolina': 'NC',
    'north dakota': 'ND', ohio: 'OH', oklahoma: 'OK', oregon: 'OR', pennsylvania: 'PA', 'rhode island': 'RI',
    'south carolina': 'SC', 'south dakota': 'SD', tennessee: 'TN', texas: 'TX', utah: 'UT', vermont: 'VT',
    virginia: 'VA', 'west virginia': 'WV', wisconsin: 'WI', wyoming: 'WY',
  }),
);

/** Code of the American state named in the words, the longest name first; undefined where none is. */
function stateIn(words) {
  for (const length of [2, 1]) {
    for (let from = words.length - length; from >= 0; from--) {
      const code = STATES.get(words.slice(from, from + length).join(' '));
      if (code && words[from - 1] !== 'mount') return code;
    }
  }
  return undefined;
}

function at(city, by) {
  return { city: city.name, latitude: city.latitude, longitude: city.longitude, placed_by: by };
}

function countryNames(file) {
  return new Map(
    parse(readFileSync(file, 'utf8')).map((row) => [row.iso2, new Set([fold(row.name_en), fold(row.name_fr)])]),
  );
}

/** Our own table: institutions whose city we are certain of; each city must be in GeoNames for that country. */
function ownPlaces(file, gazetteer) {
  const places = new Map();
  for (const { country, name, city } of parse(readFileSync(file, 'utf8'))) {
    const [found] = gazetteer.findAll(country, city);
    if (!found) throw new Error(`places.csv: "${city}" is not a city of ${country} in GeoNames.`);
    places.set(`${country} ${fold(name)}`, at(found, 'own table'));
  }
  return {
    take(country, name) {
      const key = `${country} ${fold(name)}`;
      const place = places.get(key);
      places.delete(key);
      return place;
    },
    requireAllTaken() {
      if (places.size > 0) throw new Error(`places.csv names institutions that are not listed: ${[...places.keys()].join('; ')}`);
    },
  };
}
