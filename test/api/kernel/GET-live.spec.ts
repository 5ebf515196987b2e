import { aPractice, house } from '@attune/testing';

const tell = (practiceId: string, to: string[]) =>
  house().database.sql(
    `INSERT INTO kernel.outbox (practice_id, type, ids, live_to, live_topic, at) VALUES ($1, 'test.happened', '{"thing": "1"}', $2, 'test', now())`,
    [practiceId, to],
  );

describe('GET /api/live', () => {
  it('tells a person what changed for them, by id, and nobody else', async () => {
    const practice = await aPractice();
    const [a1, a2, x1, y1] = await Promise.all((['a1', 'a2', 'x1', 'y1'] as const).map((who) => practice.events(who)));
    await tell(practice.id, [practice.ids.a1, practice.ids.x1]);
    expect(await a1?.seen()).toEqual([{ topic: 'test', ids: { thing: '1' } }]);
    expect(await x1?.seen()).toEqual([{ topic: 'test', ids: { thing: '1' } }]);
    expect(await a2?.seen()).toEqual([]);
    expect(await y1?.seen()).toEqual([]);
    for (const stream of [a1, a2, x1, y1]) stream?.close();
  });

  it.each(['staff', 'portal'] as const)('is refused without a sign-in on the %s site', async (site) => {
    const practice = await aPractice();
    expect((await practice.visitor(site).get('/api/live')).status).toBe(401);
  });
});
