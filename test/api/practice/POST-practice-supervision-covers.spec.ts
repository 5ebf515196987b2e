import { aPractice, house, otherPractice, type Practice } from '@attune/testing';
import { OTHERS } from './shapes';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const cover = (more: object = {}, who = 'owner') =>
  practice.as(who).post('/api/practice/supervision/covers', { coversId: practice.ids.s1, supervisorId: practice.ids.s2, fromOn: '2026-11-23', untilOn: '2026-11-30', ...more });

/** The associates whom somebody supervises, as row policies see it. */
function supervisedBy(who: string): Promise<string[]> {
  return house().database.asRole('attune_rt', { practiceId: practice.id, personId: practice.ids[who] ?? '', kind: 'staff' }, async (client) => {
    await client.query(`SELECT set_config('app.now', $1, true), set_config('app.zone', 'America/Los_Angeles', true)`, [practice.clock.now()]);
    return (await client.query('SELECT practice.supervised_staff() AS id')).rows.map(({ id }: { id: string }) => id);
  });
}

describe('POST /api/practice/supervision/covers', () => {
  it('lets somebody stand in for all associates, from the first day up to the day of return', async () => {
    const { a1, a2 } = practice.ids;
    const { status, body } = await cover();
    expect(status).toBe(200);
    expect(body.relations.filter(({ kind }: { kind: string }) => kind === 'cover')).toHaveLength(1);
    expect((await supervisedBy('s2')).sort()).toEqual([a1, a2].sort());
    expect(await supervisedBy('s1')).toEqual([a1]);
    practice.clock.set('2026-11-30T18:00:00Z');
    expect(await supervisedBy('s2')).toEqual([a2]);
  });

  it('is not there twice', async () => {
    await cover();
    expect((await cover()).body.type).toBe('urn:attune:nobody-to-cover');
  });

  it.each([
    [() => ({ untilOn: '2026-11-23' }), 422], [() => ({ supervisorId: practice.ids.s1 }), 422], [() => ({ supervisorId: practice.ids.t1 }), 422],
    [() => ({ untilOn: undefined }), 400],
  ])('refuses %#', async (more, status) => {
    expect((await cover(more())).status).toBe(status);
  });

  it.each(OTHERS)('is not for %s', async (who) => {
    expect((await cover({}, who)).status).toBe(403);
  });

  it('knows nobody of another practice', async () => {
    const other = await otherPractice();
    expect((await cover({ supervisorId: other.ids.s1 })).status).toBe(404);
    expect((await cover({ coversId: other.ids.s1 })).status).toBe(404);
  });
});
