// Makes data/openalex-world.csv: the share that each ISCED-F field has in the works of OpenAlex's institutions.
//
//   node src/data/openalex-world.mjs --institutions FILE
//
// FILE is a part of OpenAlex's institutions snapshot, JSON lines, plain or gz. Each institution's concepts of level 0 and 1
// are mapped by data/openalex-isced.csv and counted by its works. Run again, it gives the same bytes.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { format, parse } from './csv.mjs';

const data = join(dirname(fileURLToPath(import.meta.url)), '../../data');
const { values } = parseArgs({ options: { institutions: { type: 'string' } } });
if (!values.institutions) throw new Error('Name a part of the institutions snapshot: --institutions FILE.');

const walk = new Map();
for (const { kind, label_en: label, field, weight } of parse(readFileSync(join(data, 'openalex-isced.csv'), 'utf8'))) {
  if (kind !== 'concept') continue;
  walk.set(label, [...(walk.get(label) ?? []), { field, weight: Number(weight) }]);
}

const bytes = readFileSync(values.institutions);
const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
const world = new Map();
let works = 0;
for (const line of text.split('\n')) {
  if (line.trim() === '') continue;
  const institution = JSON.parse(line);
  const counts = new Map();
  for (const { display_name: name, level, score } of institution.x_concepts ?? []) {
    if (level > 1) continue;
    for (const { field, weight } of walk.get(name.toLowerCase()) ?? []) {
      counts.set(field, (counts.get(field) ?? 0) + score * weight);
    }
  }
  const sum = [...counts.values()].reduce((a, b) => a + b, 0);
  if (sum === 0) continue;
  works += institution.works_count;
  for (const [field, count] of counts) world.set(field, (world.get(field) ?? 0) + (count / sum) * institution.works_count);
}

const rows = [...world].map(([field, count]) => ({ field, share: (count / works).toFixed(6) }));
rows.sort((a, b) => (a.field < b.field ? -1 : 1));
writeFileSync(join(data, 'openalex-world.csv'), format(['field', 'share'], rows));
console.log(`${rows.length} fields, from ${works} works`);
