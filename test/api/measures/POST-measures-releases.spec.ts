import { expectShape, otherPractice, type Practice } from '@attune/testing';
import { aMorning, coupleMeasures, key } from './a-measure';
import { offer } from './a-release';

let practice: Practice;
beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/measures/releases', () => {
  it('offers both the same, whatever either has answered, and says so to both', async () => {
    await practice.jobs.drain();
    const streams = await Promise.all(['x1', 'y1', 'a1', 's1', 'x2'].map(async (who) => [who, await practice.events(who)] as const));
    const { status, body } = await offer(practice);
    expect(status).toBe(201);
    expectShape(body, { id: 'uuid', version: 'int' });
    const seen = await Promise.all(streams.map(async ([who, stream]) => [who, (await stream.seen()).map(({ topic }) => topic)]));
    expect(Object.fromEntries(seen)).toEqual({ x1: ['measures'], y1: ['measures'], a1: ['measures'], s1: ['measures'], x2: [] });
    expect((await practice.as('x1').get('/api/portal/measures/releases')).text).toBe((await practice.as('y1').get('/api/portal/measures/releases')).text);
    expect((await coupleMeasures(practice)).releases).toMatchObject([{ id: body.id, measure: 'CSI-4', moment: { how: 'appointment' }, openedAt: null, agrees: { a: null, b: null } }]);
    expect(await practice.mails()).toEqual([]);
  });

  it('takes a fixed hour in the practice’s zone', async () => {
    await offer(practice, { moment: { how: 'date', on: '2026-11-27', hour: 18 } });
    expect((await coupleMeasures(practice)).releases[0]?.moment).toEqual({ how: 'date', at: '2026-11-28T02:00:00.000Z' });
  });

  it.each([
    ['a screen', { measure: 'HARK' }, 'measure'],
    ['an hour that has passed', { moment: { how: 'date', on: '2026-11-23', hour: 9 } as const }, 'moment.on'],
  ])('refuses %s and names the field', async (_, wish, field) => {
    const { status, body } = await offer(practice, wish);
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it.each([
    ['a day without its hour', { moment: { how: 'date', on: '2026-11-27' } as never }],
    ['a moment that is none', { moment: { how: 'now' } as never }],
  ])('refuses %s', async (_, wish) => expect((await offer(practice, wish)).status).toBe(400));

  it('is not there for others', async () => {
    const elsewhere = await otherPractice();
    const foreign = await practice.as('a1').post('/api/measures/releases', { coupleId: elsewhere.ids['c1'], measure: 'CSI-4', moment: { how: 'appointment' } }, { idempotencyKey: key() });
    expect([(await offer(practice, { who: 'a2' })).status, foreign.status, (await offer(practice, { measure: 'ORS' })).status]).toEqual([404, 404, 404]);
    for (const [who, status] of [['owner', 403], ['s1', 403], ['x1', 404]] as const) expect((await offer(practice, { who })).status).toBe(status);
  });
});
