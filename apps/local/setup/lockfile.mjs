import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../root.mjs';

// A registry that does not mirror other platforms' packages makes npm drop them from the lockfile without a word, and `npm ci` then refuses on those
// platforms. After changing dependencies: `node apps/local/setup/lockfile.mjs` writes their entries back.

const SYSTEMS = ['linux', 'darwin', 'win32', 'freebsd', 'android', 'openharmony'];
const CPUS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32'];

/** Optional packages that the lockfile names in a package and has no entry for: their path, version and who wants them. */
export function missingEntries({ packages }) {
  const found = Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !above(path).some((folder) => packages[`${folder}node_modules/${name}`]))
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, dev: entry.dev })),
  );
  return [...new Map(found.map((each) => [each.path, each])).values()];
}

/** `a/node_modules/b` -> the folders whose node_modules Node would look into, nearest first. */
function above(path) {
  const parts = path ? path.split('/node_modules/') : [];
  const folders = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/`);
  return [...folders, ''];
}

/** What can be said of a platform's package from its name. */
function entryOf({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = CPUS.find((known) => words.includes(known));
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : words.some((word) => word.startsWith('gnu')) ? 'glibc' : null;
  return { version, ...(cpu && { cpu: [cpu] }), ...(dev && { dev }), ...(libc && { libc: [libc] }), optional: true, ...(os && { os: [os] }) };
}

/** The lockfile with an entry for every missing one, in npm's order. */
export function completed(lock) {
  const added = missingEntries(lock).map((each) => [each.path, entryOf(each)]);
  const packages = Object.fromEntries([...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en')));
  return { ...lock, packages };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = join(ROOT, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock);
  writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
  process.stdout.write(missing.length === 0 ? 'The lockfile is complete.\n' : `Added: ${missing.map(({ name }) => name).join(', ')}\n`);
}
