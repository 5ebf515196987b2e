import { expectShape, otherPractice, type Practice } from '@attune/testing';
import { aClearedCouple, aMorning, aPlan, key } from './an-exercise';

let practice: Practice;
const give = (who: string, body: object, idempotencyKey = key()) => practice.as(who).post('/api/exercises/assignments', body, { idempotencyKey });

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/exercises/assignments', () => {
  it('gives it to both, with every due window, and tells whose screens it changes', async () => {
    await aClearedCouple(practice);
    const live = await Promise.all(['x1', 'y1', 'a1', 's1'].map((who) => practice.events(who)));
    const { status, body, headers } = await give('a1', aPlan(practice));
    expect([status, headers['etag']]).toEqual([201, '"1"']);
    expectShape(body, { id: 'uuid', version: 'int' });
    const rows = await practice.house.database.sql(
      `SELECT number, sitting, opens_on::text, closes_on::text, reveal_at, variant, short FROM exercises.occurrence WHERE assignment_id = $1 ORDER BY number`,
      [body.id],
    );
    expect(rows).toEqual([
      { number: 1, sitting: 1, opens_on: '2026-11-23', closes_on: '2026-11-29', reveal_at: null, variant: 'facing', short: false },
      { number: 2, sitting: 1, opens_on: '2026-11-30', closes_on: '2026-12-06', reveal_at: null, variant: 'facing', short: false },
      { number: 3, sitting: 1, opens_on: '2026-12-07', closes_on: '2026-12-13', reveal_at: null, variant: 'facing', short: false },
    ]);
    await practice.jobs.drain();
    for (const stream of live) expect(JSON.stringify(stream)).toBeDefined();
  });

  it('has one effect however often it is sent', async () => {
    await aClearedCouple(practice);
    const [name, plan] = [key(), aPlan(practice)];
    const replies = await Promise.all([1, 2, 3].map(() => give('a1', plan, name)));
    expect(new Set(replies.map((each) => each.text)).size).toBe(1);
    expect((await give('a1', { ...plan, short: true }, name)).status).toBe(422);
  });

  it('says what is owed while the gate is shut', async () => {
    const { status, body } = await give('a1', aPlan(practice));
    expect([status, body.type]).toEqual([409, 'urn:attune:gate']);
    expect(body.owed).toEqual([{ what: 'screening', seat: 'a' }, { what: 'screening', seat: 'b' }, { what: 'ask-supervisor' }]);
  });

  it('asks trauma and coercion before trigger cards, and touch before settling with touch', async () => {
    await aClearedCouple(practice, { extra: 'not-asked' });
    const cards = await give('a1', aPlan(practice, { exercise: 'E5', variant: 'usual' }));
    expect(cards.body.owed.map((each: { question: string }) => each.question)).toEqual(['trauma', 'coercion', 'trauma', 'coercion']);
  });

  it('lets a concern about touch stand against touch only', async () => {
    await aClearedCouple(practice, { touch: 'concern' });
    expect((await give('a1', aPlan(practice, { exercise: 'E6', variant: 'touch' }))).status).toBe(409);
    expect((await give('a1', aPlan(practice, { exercise: 'E6', variant: 'side' }))).status).toBe(201);
  });

  it('says the same in conjoint mode, whether the gate is open, shut or held', async () => {
    const conjoint = () => practice.as('a1', { conjoint: true }).post('/api/exercises/assignments', aPlan(practice), { idempotencyKey: key() });
    const shut = await conjoint();
    await aClearedCouple(practice);
    const ready = await conjoint();
    expect(shut.body).toEqual({ type: 'urn:attune:not-ready', title: 'Not ready to assign.', status: 409 });
    expect(ready.text).toBe(shut.text);
  });

  it.each([
    ['a day in the past', { firstOn: '2026-11-22' }, 'firstOn'],
    ['another exercise’s variant', { variant: 'touch' }, 'variant'],
    ['one not asked alone', { askedAlone: { a: true, b: false } }, 'askedAlone'],
    ['weekly without end', { until: null }, 'until'],
    ['no sentence', { sentence: ' ' }, 'sentence'],
  ])('refuses %s and names the field', async (_, change, field) => {
    const { status, body } = await give('a1', aPlan(practice, change));
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it.each([
    ['an exercise that is not there', { exercise: 'E7' }],
    ['a day that is none', { firstOn: '2026-02-30' }],
    ['a rhythm that is none', { rhythm: 'daily' }],
    ['an unknown key', { status: 'active' }],
    ['a reveal without its day', { reveal: { how: 'date', hour: 18 } }],
  ])('refuses %s', async (_, change) => expect((await give('a1', { ...aPlan(practice), ...change })).status).toBe(400));

  it('is nothing to those who do not treat the couple', async () => {
    await aClearedCouple(practice);
    const elsewhere = await otherPractice();
    const foreign = { ...aPlan(practice), coupleId: elsewhere.ids['c1'] };
    const replies = [await give('a2', aPlan(practice)), await give('a1', foreign), await give('a1', { ...foreign, coupleId: key() })];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
    expect(replies[1]?.text).toBe(replies[2]?.text);
  });

  it.each([['owner', 403], ['s1', 403], ['x1', 404]])('is refused to %s', async (who, status) => {
    expect((await give(String(who), aPlan(practice))).status).toBe(status);
  });
});
