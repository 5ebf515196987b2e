import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../root.mjs';
import { runTool } from './tool.mjs';

const API = join(ROOT, 'dist', 'apps', 'api');
const DEMO = join(ROOT, 'test', 'fixtures', 'demo-practice.json');

/** Brings the database to the state this version needs; makes the key file for a new one. */
export function migrate(ending, env) {
  return runTool(ending, 'Updating the database', [join(API, 'migrate.js')], env);
}

/**
 * Which practice there is: `none`, an invented one (`demo`), or a `real` one.
 * @param migrateUrl the owner in waiting is the one who may look past the wall between practices, and does so only for this count
 */
export async function whichPractice(migrateUrl) {
  const client = new pg.Client({ connectionString: migrateUrl });
  await client.connect();
  try {
    await client.query('BEGIN; SET LOCAL ROLE attune_owner; ALTER TABLE kernel.practice NO FORCE ROW LEVEL SECURITY');
    const { rows } = await client.query('SELECT count(*)::int AS all, count(*) FILTER (WHERE demo)::int AS demo FROM kernel.practice');
    if (rows[0].all === 0) return 'none';
    return rows[0].demo > 0 ? 'demo' : 'real';
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

/** Loads the demo practice and remembers its sign-ins, which the last line of the loader's output names. */
export async function loadDemo(ending, env, dataDir) {
  const out = await runTool(ending, 'Loading the demo practice', [join(API, 'seed.js'), '--demo', DEMO], env);
  writeFileSync(signInsFile(dataDir), out.trim().split('\n').at(-1), { mode: 0o600 });
}

/** @returns {{ site: 'staff' | 'portal', who: string, email: string, password: string }[]} */
export function demoSignIns(dataDir) {
  const file = signInsFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).signIns : [];
}

/** A link by which the first owner of an empty house comes in; it works once. */
export async function ownerLink(ending, env) {
  const out = await runTool(ending, 'Making the link for the first owner', [join(API, 'seed.js'), '--owner-link'], env);
  return out.trim().split('\n').at(-1);
}

function signInsFile(dataDir) {
  return join(dataDir, 'demo-sign-ins.json');
}
