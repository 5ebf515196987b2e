import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { Refusal } from '../refusal.mjs';
import { ROOT } from '../root.mjs';

/** What was asked for on the command line and in the environment. */
export function readOptions(argv, env = process.env) {
  const ports = { staff: port(env, 'STAFF_PORT', 4200), portal: port(env, 'PORTAL_PORT', 4300) };
  if (ports.staff === ports.portal) throw new Refusal(`STAFF_PORT and PORTAL_PORT are both ${ports.staff}. Staff and partners need an address each.`);
  return { ...flags(argv), ports, databaseUrl: databaseUrl(env), dataDir: join(ROOT, '.data') };
}

function flags(argv) {
  const boolean = { type: 'boolean', default: false };
  try {
    return parseArgs({ args: argv, options: { empty: boolean, watch: boolean, reset: boolean, yes: boolean } }).values;
  } catch (error) {
    throw new Refusal(`${error.message}\nKnown are --empty (no demo practice), --watch, --reset and --yes.`);
  }
}

function databaseUrl({ DATABASE_URL: url }) {
  if (!url || /^postgres(ql)?:\/\/[^/]+/.test(url)) return url || null;
  throw new Refusal('DATABASE_URL is not the address of a PostgreSQL. It looks like postgres://administrator:password@host:5432/attune.');
}

function port(env, name, usual) {
  const value = env[name] || usual;
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number < 65536) return number;
  throw new Refusal(`${name} must be a port from 1 to 65535, and is "${value}".`);
}
