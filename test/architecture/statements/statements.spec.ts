import { aPractice, house, type Practice } from '@attune/testing';
import { manyPractices } from './many-practices';
import { tablesReadWhole } from './plans';

const COPIES = 500;
/** Jobs look through all practices by their nature; partial indexes keep what they look at short. */
const THROUGH_ALL = ['kernel.practices', 'kernel.unsealed_practices', 'kernel.take_outbox'];
// One row a practice, joined by its key: short for as long as there are fewer practices than couples.
const SHORT = ['kernel.practice'];
const PLANNABLE = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;

let practice: Practice;
beforeAll(async () => {
  practice = await aPractice();
  await practice.furnish();
  // What requests leave behind is there as well: sign-ins, the record of reads, replies.
  await practice.as('a1').get(`/api/notes/${practice.ids['final1']}`);
  await house().sealAudit();
});

const context = `SELECT set_config('app.practice_id', $1, true), set_config('app.person_id', $2, true), set_config('app.person_kind', 'staff', true)`;

test('no named statement reads a table of practices from end to end', async () => {
  const found: string[] = [];
  await house().database.rehearse(async (client) => {
    await manyPractices(client, practice.id, COPIES);
    await client.query(context, [practice.id, practice.ids['a1']]);
    for (const [name, text] of house().statements) {
      if (!PLANNABLE.test(text) || name.startsWith('test.')) continue;
      const plan = async (role: string) => {
        await client.query(`SET LOCAL ROLE ${role}`);
        return tablesReadWhole(client, text);
      };
      const read = await plan('attune_rt').catch((error: { code?: string }) => (error.code === '42501' ? plan('attune_job') : Promise.reject(error)));
      for (const table of read.filter((each) => !SHORT.includes(each))) found.push(`${name} reads ${table}`);
    }
  });
  expect(found).toEqual([]);
});

interface Helper {
  name: string;
  body: string;
  names: string[] | null;
  types: string[];
}

// PostgreSQL does not look into a definer function when it plans a statement that calls it.
test('nor does any function that row policies and statements ask', async () => {
  const helpers = await house().database.sql<Helper>(`
    SELECT n.nspname || '.' || p.proname AS name, p.prosrc AS body, p.proargnames AS names, ARRAY(SELECT t::regtype::text FROM unnest(p.proargtypes::oid[]) t) AS types
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang
    WHERE p.prosecdef AND l.lanname = 'sql' AND n.nspname NOT IN ('pg_catalog', 'pgboss', 'public')`);
  const found: string[] = [];
  await house().database.rehearse(async (client) => {
    await manyPractices(client, practice.id, COPIES);
    await client.query(context, [practice.id, practice.ids['a1']]);
    await client.query('SET LOCAL ROLE attune_rls');
    for (const { name, body, names, types } of helpers.filter((each) => !THROUGH_ALL.includes(each.name))) {
      const text = types.reduce((so, type, index) => so.replace(new RegExp(`(?<!\\.)\\b${names?.[index]}\\b`, 'g'), `$${index + 1}::${type}`), body);
      for (const each of text.split(';').filter((part) => PLANNABLE.test(part))) {
        for (const table of (await tablesReadWhole(client, each)).filter((whole) => !SHORT.includes(whole))) found.push(`${name} reads ${table}`);
      }
    }
  });
  expect(helpers.length).toBeGreaterThan(15);
  expect(found).toEqual([]);
});
