import { aPractice, house, otherPractice, type Practice } from '@attune/testing';
import { tables } from './catalogue';

const ROLES = ['attune_rt', 'attune_job'];
let ours: Practice;
let theirs: Practice;

beforeAll(async () => {
  ours = await aPractice();
  theirs = await otherPractice();
  await Promise.all([ours.furnish(), theirs.furnish()]);
});

async function readable(role: string): Promise<string[]> {
  const names = (await tables()).map((table) => table.name);
  const rows = await house().database.sql<{ name: string }>(`SELECT name FROM unnest($1::text[]) AS t (name) WHERE has_table_privilege($2, name, 'SELECT')`, [names, role]);
  return rows.map((row) => row.name);
}

test.each(ROLES)('%s sees nothing at all without a context', async (role) => {
  const names = await readable(role);
  const counts = await house().database.asRole(role, null, async (client) => {
    const seen: Record<string, number> = {};
    for (const name of names) seen[name] = (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`)).rows[0]?.n ?? 0;
    return seen;
  });
  expect(names.length).toBeGreaterThan(10);
  expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([]);
});

test('the job role, which sees all rows of its practice, sees none of another', async () => {
  const names = (await readable('attune_job')).filter((name) => !name.startsWith('pgboss'));
  const { own, foreign } = await house().database.asRole('attune_job', { practiceId: ours.id }, async (client) => {
    let [own, foreign] = [0, 0];
    for (const name of names) {
      const { rows } = await client.query<{ own: number; foreign: number }>(
        `SELECT count(*) FILTER (WHERE practice_id = $1)::int AS own, count(*) FILTER (WHERE practice_id <> $1)::int AS foreign FROM ${name}`, [ours.id],
      );
      own += rows[0]?.own ?? 0;
      foreign += rows[0]?.foreign ?? 0;
    }
    return { own, foreign };
  });
  expect(own).toBeGreaterThan(40);
  expect(foreign).toBe(0);
});

test('no row can be moved into another practice', async () => {
  const { database } = house();
  const moved: string[] = [];
  for (const { name, columns } of await tables()) {
    if (!columns.includes('practice_id')) continue;
    const move = database.asRole('attune_job', { practiceId: ours.id }, (client) => client.query(`UPDATE ${name} SET practice_id = $1`, [theirs.id]));
    const changed = await move.then((result) => result.rowCount ?? 0, () => 0);
    if (changed > 0) moved.push(name);
  }
  expect(moved).toEqual([]);
});
