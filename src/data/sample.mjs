// Draws placed institutions to be checked by hand: node src/data/sample.mjs SEED COUNT. The same seed draws the same.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { format, parse } from './csv.mjs';

const [seed, count] = process.argv.slice(2);
const file = new URL('../../data/institutions.csv', import.meta.url);
const lot = (row) => createHash('sha256').update(seed + row.id).digest('hex');
const drawn = parse(readFileSync(file, 'utf8'))
  .filter((row) => row.placed_by !== 'country only')
  .map((row) => ({ ...row, seed, lot: lot(row) }))
  .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  .slice(0, Number(count));
process.stdout.write(format(['seed', 'id', 'name', 'country', 'city', 'latitude', 'longitude', 'placed_by'], drawn));
