import type { PoolClient } from 'pg';
import { aPractice, house } from '@attune/testing';
import { OF_NO_PRACTICE } from '../database/catalogue';
import { manyPractices } from './many-practices';
import { tablesReadWhole } from './plans';

const COPIES = 300;
/** Jobs look through all practices by their nature; partial indexes keep what they look at short. */
const THROUGH_ALL = ['kernel.practices', 'kernel.unsealed_practices', 'kernel.take_outbox', 'supervision.overdue', 'measures.closing', 'measures.left-unsent'];
// One row a practice, joined by its key: short for as long as there are fewer practices than couples.
const SHORT = ['kernel.practice', ...OF_NO_PRACTICE];
const PLANNABLE = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;

const context = `SELECT set_config('app.practice_id', $1, true), set_config('app.person_id', $2, true), set_config('app.person_kind', 'staff', true)`;
const long = (tables: string[]) => tables.filter((table) => !SHORT.includes(table));

let ofStatements: string[];
let ofHelpers: string[];
beforeAll(async () => {
  const practice = await aPractice();
  await practice.furnish();
  // What requests leave behind is there as well: sign-ins, the record of reads, replies.
  await practice.as('a1').get(`/api/notes/${practice.ids['final1']}`);
  await house().sealAudit();
  await house().database.rehearse(async (client) => {
    await manyPractices(client, practice.id, COPIES);
    await client.query(context, [practice.id, practice.ids['a1']]);
    ofStatements = await readWholeByStatements(client);
    ofHelpers = await readWholeByHelpers(client);
  });
}, 180_000);

test('no named statement reads a table of practices from end to end', () => {
  expect(house().statements.size).toBeGreaterThan(50);
  expect(ofStatements).toEqual([]);
});

// PostgreSQL does not look into a definer function when it plans a statement that calls it.
test('nor does any function that row policies and statements ask', () => {
  expect(ofHelpers).toEqual([]);
});

async function readWholeByStatements(client: PoolClient): Promise<string[]> {
  const found: string[] = [];
  for (const [name, text] of house().statements) {
    if (!PLANNABLE.test(text) || name.startsWith('test.')) continue;
    const plan = async (role: string) => {
      await client.query(`SET LOCAL ROLE ${role}`);
      return tablesReadWhole(client, text);
    };
    const read = await plan('attune_rt').catch((error: { code?: string }) => (error.code === '42501' ? plan('attune_job') : Promise.reject(error)));
    for (const table of long(read)) found.push(`${name} reads ${table}`);
  }
  return found;
}

interface Helper {
  name: string;
  body: string;
  names: string[] | null;
  types: string[];
}

async function readWholeByHelpers(client: PoolClient): Promise<string[]> {
  const helpers = await house().database.sql<Helper>(`
    SELECT n.nspname || '.' || p.proname AS name, p.prosrc AS body, p.proargnames AS names, ARRAY(SELECT t::regtype::text FROM unnest(p.proargtypes::oid[]) t) AS types
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
    WHERE p.prosecdef AND l.lanname = 'sql' AND n.nspname NOT IN ('pg_catalog', 'pgboss', 'public')`);
  const found: string[] = [];
  await client.query('SET LOCAL ROLE attune_rls');
  for (const { name, body, names, types } of helpers.filter((each) => !THROUGH_ALL.includes(each.name))) {
    const text = types.reduce((so, type, index) => so.replace(new RegExp(`(?<!\\.)\\b${names?.[index]}\\b`, 'g'), `$${index + 1}::${type}`), body);
    for (const each of text.split(';').filter((part) => PLANNABLE.test(part))) {
      for (const table of long(await tablesReadWhole(client, each))) found.push(`${name} reads ${table}`);
    }
  }
  return found;
}
