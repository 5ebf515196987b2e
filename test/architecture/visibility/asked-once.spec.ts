import { aPractice, house, type Practice } from '@attune/testing';

let practice: Practice;
beforeAll(async () => {
  practice = await aPractice();
});

const SEEN = 'SELECT couples.visible_couples() AS id';
const act = `SELECT set_config('app.person_id', $1, true), set_config('app.person_kind', $2, true)`;

describe('which couples are visible is found out once in a transaction', () => {
  it('for the person who acts, and anew for another one', async () => {
    const [a1, x2] = [practice.person('a1'), practice.person('x2')];
    await house().database.asRole('attune_rt', { practiceId: practice.id, personId: a1.id, kind: a1.kind }, async (client) => {
      const seen = async () => (await client.query<{ id: string }>(SEEN)).rows.map(({ id }) => id).sort();
      const own = await seen();
      expect(own).toEqual([practice.ids['c1'], practice.ids['c9']].sort());
      await client.query(act, [x2.id, x2.kind]);
      expect(await seen()).toEqual([practice.ids['c2']]);
      await client.query(act, [a1.id, a1.kind]);
      expect(await seen()).toEqual(own);
    });
  });

  it('and anew when a relation has changed', async () => {
    const t1 = practice.person('t1');
    await house().database.asRole('attune_job', { practiceId: practice.id, personId: t1.id, kind: t1.kind }, async (client) => {
      const seen = async () => (await client.query<{ id: string }>(SEEN)).rows.map(({ id }) => id);
      expect(await seen()).toEqual([]);
      await client.query(
        `INSERT INTO couples.case_assignment (practice_id, couple_id, staff_id, from_on, assigned_by) VALUES ($1, $2, $3, kernel.today(), $3)`,
        [practice.id, practice.ids['c2'], t1.id],
      );
      expect(await seen()).toEqual([practice.ids['c2']]);
      await client.query('UPDATE couples.case_assignment SET until_on = kernel.today() WHERE staff_id = $1', [t1.id]);
      expect(await seen()).toEqual([]);
    });
  });

  it('and is gone with the transaction', async () => {
    const { id, kind } = practice.person('a1');
    await house().database.asRole('attune_rt', { practiceId: practice.id, personId: id, kind }, async (client) => {
      const kept = async () => (await client.query<{ kept: string | null }>(`SELECT current_setting('app.visible_couples', true) AS kept`)).rows[0]?.kept ?? '';
      await client.query(SEEN);
      expect(await kept()).toContain(practice.ids['c1']);
      await client.query('COMMIT');
      expect(await kept()).toBe('');
    });
  });
});
