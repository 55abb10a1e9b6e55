// data/institution-works.csv: how many works OpenAlex counts for the institutions that have most.

import { readFileSync } from 'node:fs';
import { format, parse } from './csv.mjs';
import { fold } from './text.mjs';

const ROR_ID = /^0[a-z0-9]{6}[0-9]{2}$/;

/** Text of institution-works.csv, from OpenAlex's list of the institutions with most works. */
export function worksFile(file) {
  const rows = new Map();
  for (const { ror_id: id, display_name: name, country_code: country, works_count: works } of parse(readFileSync(file, 'utf8'))) {
    if (id === '') continue;
    if (!ROR_ID.test(id)) throw new Error(`"${id}" of "${name}" is not a ROR id.`);
    if (!/^[1-9][0-9]*$/.test(works)) throw new Error(`"${works}" of "${name}" is not a number of works.`);
    const other = rows.get(id);
    // OpenAlex has a few ids twice: the larger is the whole.
    if (!other || Number(works) > other.works_count) rows.set(id, { ror_id: id, name, country, works_count: Number(works) });
  }
  const sorted = [...rows.values()].sort((a, b) => (a.ror_id < b.ror_id ? -1 : 1));
  return format(['ror_id', 'works_count', 'name', 'country'], sorted);
}

/** Works by ROR id and, where the name is one institution's only, by country and name. */
export class KnownWorks {
  #byId = new Map();
  #byName = new Map();

  constructor(file) {
    for (const row of parse(readFileSync(file, 'utf8'))) {
      const key = keyOf(row.country, row.name);
      this.#byId.set(row.ror_id, row);
      this.#byName.set(key, this.#byName.has(key) ? undefined : row);
    }
  }

  /** ROR id and works; without works where they are unknown, empty where neither is known. */
  find(country, name, rorId) {
    const row = rorId ? this.#byId.get(rorId) : this.#byName.get(keyOf(country, name));
    return { ror_id: rorId ?? row?.ror_id, works: row?.works_count };
  }
}

function keyOf(country, name) {
  return `${country} ${fold(name).replace(/^the /, '')}`;
}
