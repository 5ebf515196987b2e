import type { ReviewItem } from '@attune/supervision/domain';
import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { aDueExercise } from '../exercises/an-exercise';
import { aReviewItem, bothCarryOut, BOTH_CALM, inTheRoom, TRANSFER } from './a-review-item';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const list = (who: string, how = {}) => practice.as(who, how).get('/api/supervision/review-items');
const items = async (who = 's1'): Promise<ReviewItem[]> => (await list(who)).body.items;
const RISES = { x: [4, 7], y: [5, 5] } as { x: [number, number]; y: [number, number] };

describe('GET /api/supervision/review-items', () => {
  test('transfer twice is one item for the supervisor, with who is treated by whom, and without saying who rose', async () => {
    await aReviewItem(practice);
    const { status, body } = await list('s1');
    expect(status).toBe(200);
    const [x, y] = ['x1', 'y1'].map((name) => practice.person(name).name[0]);
    expectShape(body, {
      items: [{
        id: 'uuid', source: is('settling'), coupleId: is(practice.ids['c1']), initials: is(`${x} & ${y}`), clinician: 'text', occasions: is(2), lastOn: is('2026-11-13'), openedAt: is('2026-11-23T18:00:00.000Z'),
      }],
    });
    expect(body.items).toHaveLength(1);
  });

  test.each([
    ['finished by both', 'finish'],
    ['stopped after both numbers were given', 'stop'],
  ] as const)('what was %s raises it, once the second one has happened', async (_, end) => {
    await inTheRoom(practice, RISES, '2026-11-20');
    expect(await items()).toEqual([]);
    await bothCarryOut(practice, await aDueExercise(practice, { exercise: 'E6', variant: 'side' }), TRANSFER, end);
    await practice.jobs.drain();
    expect(await items()).toMatchObject([{ occasions: 2, lastOn: '2026-11-23' }]);
  });

  test('one partner’s part alone, or calm, raises nothing', async () => {
    for (let time = 0; time < 3; time += 1) {
      await inTheRoom(practice, BOTH_CALM);
      await inTheRoom(practice, { x: [5, 5], y: [5, 5] });
    }
    await inTheRoom(practice, TRANSFER);
    const record = { coupleId: practice.ids['c1'], exercise: 'E6', variant: 'side', short: true, doneOn: '2026-11-23', before: { a: 3, b: null }, after: { a: 9, b: null }, note: '' };
    await practice.as('a1').post('/api/exercises/room-records', record, { idempotencyKey: 'alone-xxxxxxxxxxxxxxxx' });
    await practice.jobs.drain();
    expect(await items()).toEqual([]);
  });

  test('each new pair is an item of its own, however often the news is told, and also when it is recorded late', async () => {
    const tellAgain = async () => {
      const ids = JSON.stringify({ coupleId: practice.ids['c1'] });
      await practice.rows((rows) => ['run.completed', 'run.stopped', 'exercise.recorded'].forEach((type) => rows.insert('kernel.outbox', { type, ids, at: practice.clock.now() })));
      await practice.jobs.drain();
    };
    await inTheRoom(practice, TRANSFER, '2026-11-22');
    await inTheRoom(practice, TRANSFER, '2026-11-22');
    await tellAgain();
    expect(await items()).toHaveLength(1);
    await inTheRoom(practice, RISES, '2026-11-10');
    expect(await items()).toHaveLength(1);
    await inTheRoom(practice, RISES, '2026-11-11');
    expect((await items()).map(({ occasions, lastOn }) => [occasions, lastOn])).toEqual([[2, '2026-11-22'], [2, '2026-11-11']]);
  });

  test('an item that was looked at is gone, and its occasions count no more', async () => {
    const { id } = await aReviewItem(practice);
    await practice.as('s1').post(`/api/supervision/review-items/${id}/done`);
    expect(await items()).toEqual([]);
    await inTheRoom(practice, TRANSFER);
    expect(await items()).toEqual([]);
    await inTheRoom(practice, TRANSFER);
    expect(await items()).toMatchObject([{ occasions: 2 }]);
  });

  test('it calls nobody: no mail, and a live event without a word for the care alone', async () => {
    const streams = Object.fromEntries(await Promise.all(['s1', 'a1', 'x1', 'y1', 's2'].map(async (who) => [who, await practice.events(who)] as const)));
    await inTheRoom(practice, TRANSFER);
    await inTheRoom(practice, TRANSFER);
    const heard = async (who: string) => (await streams[who]?.seen())?.filter((each: { topic: string }) => each.topic === 'supervision').length;
    expect([await heard('s1'), await heard('a1'), await heard('x1'), await heard('y1'), await heard('s2')]).toEqual([1, 1, 0, 0, 0]);
    expect(await practice.mails()).toEqual([]);
  });

  test('is the supervisor’s of the couple, not in conjoint mode, and nobody’s else', async () => {
    await aReviewItem(practice);
    expect((await list('s1', { conjoint: true })).body.items).toEqual([]);
    expect(await items('s2')).toEqual([]);
    for (const who of ['a1', 'a2', 't1', 'owner']) expect((await list(who)).status).toBe(403);
    for (const who of ['x1', 'y1']) expect((await list(who)).status).toBe(404);
  });

  test('changes no byte of what either partner can read', async () => {
    const paths = house().operations().filter(({ site, method, path }) => site === 'portal' && method === 'GET' && !path.includes(':') && path !== '/api/live').map(({ path }) => path);
    const devices = ['x1', 'y1'].map((who) => practice.as(who, { stepUp: true }));
    const look = async () => {
      const seen: string[] = [];
      for (const device of devices) for (const path of paths) seen.push(`${path} ${(await device.get(path)).text}`);
      return seen;
    };
    await look();
    const before = await look();
    expect(before.length).toBeGreaterThan(16);
    const raised = { couple_id: practice.ids['c1'], source: 'settling', occasions: [practice.ids['c1']], last_on: '2026-11-20', opened_at: '2026-11-20T18:00:00Z' };
    await practice.rows((rows) => rows.insert('supervision.review_item', raised));
    expect(await items()).toHaveLength(1);
    expect(await look()).toEqual(before);
  });

  test('leaves a line in the audit of who was told, and of the item', async () => {
    await aReviewItem(practice);
    const events = await house().database.sql(`SELECT actor_kind, action, couple_ids FROM kernel.audit_event WHERE practice_id = $1 AND object_type = 'review_item' ORDER BY id`, [practice.id]);
    expect(events).toEqual(['system', 'staff'].map((actor_kind) => ({ actor_kind, action: actor_kind === 'system' ? 'supervision.raise-review' : 'supervision.review-items', couple_ids: [practice.ids['c1']] })));
  });
});
