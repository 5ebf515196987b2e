import { expectShape, otherPractice, type Practice } from '@attune/testing';
import { aMorning, answered, daysLater, give, key, PHQ_MILD, windowsOf } from './a-measure';

let practice: Practice;
const weekly = { how: 'rhythm', firstOn: '2026-11-25', everyDays: 14, until: null } as const;
const book = (partner: string | null, date: string, who = 'a1') =>
  practice.as(who).post('/api/scheduling/appointments', { coupleId: practice.ids['c1'], compartment: partner && practice.ids[partner], date, time: '10:00', minutes: 50, rhythm: 'once', until: null }, { idempotencyKey: key() });

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/measures/givings', () => {
  it('gives it to one partner, open for a week, and tells nobody but them and care', async () => {
    await practice.jobs.drain();
    const streams = await Promise.all(['x1', 'y1', 'a1', 's1', 'a2'].map(async (who) => [who, await practice.events(who)] as const));
    const { status, body, headers } = await give(practice, 'x1', 'PHQ-9');
    expect([status, headers['etag']]).toEqual([201, '"1"']);
    expectShape(body, { id: 'uuid', version: 'int' });
    expect(await windowsOf(practice, body.id)).toMatchObject([{ opens_on: '2026-11-23', closes_on: '2026-11-29', state: 'given' }]);
    const seen = await Promise.all(streams.map(async ([who, stream]) => [who, (await stream.seen()).map(({ topic }) => topic)]));
    expect(Object.fromEntries(seen)).toEqual({ x1: ['measures'], y1: [], a1: ['measures'], s1: ['measures'], a2: [] });
    expect(await practice.mails()).toEqual([]);
  });

  it('plans a rhythm ahead, and plans on when one is over', async () => {
    const { body } = await give(practice, 'x1', 'PHQ-9', { giving: weekly });
    const first = await windowsOf(practice, body.id);
    expect([first.length, first[0]?.opens_on, first[1]?.opens_on, first[1]?.closes_on]).toEqual([26, '2026-11-25', '2026-12-09', '2026-12-15']);
    await daysLater(practice, 9);
    const after = await windowsOf(practice, body.id);
    expect([after.length, after[0]?.state, after.at(-1)?.opens_on]).toEqual([27, 'expired', '2027-11-24']);
    await practice.jobs.drain();
    expect(await windowsOf(practice, body.id)).toEqual(after);
  });

  it('opens before each appointment that this partner has part in, and follows the calendar', async () => {
    await book(null, '2026-12-01');
    await book('y1', '2026-12-03');
    const { body } = await give(practice, 'x1', 'CSI-4', { giving: { how: 'appointments', daysBefore: 2, until: null } });
    const days = async () => (await windowsOf(practice, body.id)).map(({ opens_on, closes_on }) => [opens_on, closes_on]);
    expect(await days()).toEqual([['2026-11-29', '2026-12-01']]);
    const second = await book(null, '2026-12-22');
    await practice.jobs.drain();
    expect(await days()).toEqual([['2026-11-29', '2026-12-01'], ['2026-12-20', '2026-12-22']]);
    const [{ id = '', version = 1 } = {}] = second.body.appointments as { id: string; version: number }[];
    await practice.as('a1').post(`/api/scheduling/appointments/${id}/cancel`, { scope: 'one' }, { ifMatch: version });
    await practice.jobs.drain();
    expect(await days()).toEqual([['2026-11-29', '2026-12-01']]);
  });

  it('lets one give what is asked about two weeks no closer than two weeks', async () => {
    await answered(practice, 'x1', 'PHQ-9', PHQ_MILD);
    const { body } = await give(practice, 'x1', 'PHQ-9', { giving: { ...weekly, firstOn: '2026-11-24' } });
    expect((await windowsOf(practice, body.id))[0]?.opens_on).toBe('2026-12-08');
  });

  it('has one effect however often it is sent', async () => {
    const name = key();
    const replies = await Promise.all([1, 2, 3].map(() => give(practice, 'x1', 'PHQ-9', { idempotencyKey: name })));
    expect(new Set(replies.map((each) => each.text)).size).toBe(1);
    expect((await give(practice, 'y1', 'PHQ-9', { idempotencyKey: name })).status).toBe(422);
  });

  it('refuses what they have already, and lets the other have the same', async () => {
    await give(practice, 'x1', 'PHQ-9');
    expect((await give(practice, 'x1', 'PHQ-9')).body.type).toBe('urn:attune:given-already');
    expect((await give(practice, 'y1', 'PHQ-9')).status).toBe(201);
    await give(practice, 'x1', 'GAD-7', { giving: weekly });
    expect((await give(practice, 'x1', 'GAD-7', { giving: weekly })).body.type).toBe('urn:attune:given-already');
  });

  it.each([
    ['a first day in the past', { ...weekly, firstOn: '2026-11-22' }, 'giving.firstOn'],
    ['a rhythm closer than it asks about', { ...weekly, everyDays: 7 }, 'giving.everyDays'],
    ['an end before the beginning', { ...weekly, until: '2026-11-24' }, 'giving.until'],
  ])('refuses %s and names the field', async (_, giving, field) => {
    const { status, body } = await give(practice, 'x1', 'PHQ-9', { giving });
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('never tells the result of a screen', async () => {
    expect((await give(practice, 'x1', 'HARK', { tellsResult: true })).body.errors[0].field).toBe('tellsResult');
    expect((await give(practice, 'x1', 'PHQ-9', { tellsResult: true })).status).toBe(201);
  });

  it.each([
    ['a way that is none', { giving: { how: 'daily' } as never }],
    ['a rhythm without its days', { giving: { how: 'rhythm', firstOn: '2026-11-25' } as never }],
    ['a day that is none', { giving: { ...weekly, firstOn: '2026-02-30' } }],
  ])('refuses %s', async (_, wish) => expect((await give(practice, 'x1', 'PHQ-9', wish)).status).toBe(400));

  it('is not there for who does not treat them, nor a measure that nobody has', async () => {
    const elsewhere = await otherPractice();
    const foreign = (ids: Record<string, string | undefined>) =>
      practice.as('a1').post('/api/measures/givings', { coupleId: ids['c1'], partnerId: ids['x1'], measure: 'PHQ-9', giving: { how: 'now' } }, { idempotencyKey: key() });
    const replies = [await give(practice, 'x1', 'PHQ-9', { who: 'a2' }), await foreign(elsewhere.ids), await foreign({ c1: key(), x1: key() }), await foreign({ ...practice.ids, x1: practice.ids['x2'] })];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404]);
    expect(new Set(replies.map((each) => each.text)).size).toBe(1);
    expect((await give(practice, 'x1', 'ORS')).status).toBe(404);
  });

  it('is refused in conjoint mode, for a closed couple, and to others', async () => {
    const conjoint = await practice.as('a1', { conjoint: true }).post('/api/measures/givings', { coupleId: practice.ids['c1'], partnerId: practice.ids['x1'], measure: 'PHQ-9', giving: { how: 'now' } }, { idempotencyKey: key() });
    expect(conjoint.body.type).toBe('urn:attune:not-ready');
    expect((await give(practice, 'x9', 'PHQ-9')).body.type).toBe('urn:attune:closed');
    for (const [who, status] of [['owner', 403], ['s1', 403], ['x1', 404]] as const) expect((await give(practice, 'x1', 'PHQ-9', { who })).status).toBe(status);
  });
});
