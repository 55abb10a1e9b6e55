// Makes a dump of ROR's form and of any size for rehearsals: the records of a dump, repeated under new ids.
//
//   node src/data/ror-dump.mjs --from FILE.json --records 120000 --to FILE.json
//
// FILE of --from is an unpacked dump, a JSON array of schema 2. The first round keeps the ids; further rounds get ids that
// no register gives out, their links pointing within the round. Run again, it gives the same bytes.

import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { from: { type: 'string' }, records: { type: 'string' }, to: { type: 'string' } },
});
const wanted = Number(values.records ?? 0);
if (!values.from || !values.to || !Number.isInteger(wanted) || wanted < 1) {
  throw new Error('Give --from FILE.json, --records NUMBER and --to FILE.json.');
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const records = JSON.parse(readFileSync(values.from, 'utf8'));
const order = new Map(records.map((record, index) => [record.id, index]));
const out = createWriteStream(values.to);
for (let made = 0; made < wanted; made++) {
  const round = Math.floor(made / records.length);
  const record = records[made % records.length];
  const text = JSON.stringify(round === 0 ? record : renamed(record, round));
  if (!out.write(`${made === 0 ? '[' : ',\n'}${text}`)) await once(out, 'drain');
}
out.end(']\n');
await once(out, 'finish');
console.log(`${wanted} records, from ${records.length}`);

function renamed(record, round) {
  const relationships = (record.relationships ?? []).map((link) => ({ ...link, id: idOf(link.id, round) }));
  return { ...record, id: idOf(record.id, round), relationships };
}

/** 0, the round, the place in the dump in letters, two digits; links out of the dump stay as they are. */
function idOf(id, round) {
  const index = order.get(id);
  if (index === undefined) return id;
  let letters = '';
  for (let rest = index; letters.length < 5; rest = Math.floor(rest / 26)) letters += LETTERS[rest % 26];
  return `https://ror.org/0${round}${letters}00`;
}
