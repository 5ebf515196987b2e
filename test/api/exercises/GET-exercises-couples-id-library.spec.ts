import { expectShape, otherPractice, type Practice } from '@attune/testing';
import { aClearedCouple, aDueExercise, aMorning, finished, key } from './an-exercise';

let practice: Practice;
const library = (who: string, conjoint = false, id = practice.ids['c1']) => practice.as(who, { conjoint }).get(`/api/exercises/couples/${id}/library`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/exercises/couples/:id/library', () => {
  it('says of each exercise whether it may be given, and what is owed', async () => {
    const { status, body } = await library('a1');
    expect(status).toBe(200);
    const person = { id: 'uuid', name: 'text' } as const;
    const anything = { check: () => [] };
    expectShape(body, {
      partners: { a: person, b: person }, care: { clinician: 'text', supervisors: ['text'], supervisorsEs: ['text'] }, bringing: 'text', conjoint: 'bool',
      items: [{ exercise: 'text', lastDoneOn: anything, current: 'bool', gateOf: anything }],
    });
    expect(body.items.map((each: { exercise: string }) => each.exercise)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E6']);
    expect(body.items[0].gateOf.facing).toEqual({ ok: false, owed: [{ what: 'screening', seat: 'a' }, { what: 'screening', seat: 'b' }, { what: 'ask-supervisor' }] });
    await aClearedCouple(practice);
    expect((await library('s1')).body.items[0].gateOf).toEqual({ facing: { ok: true }, side: { ok: true } });
  });

  it('says when it was last done, and what is given now', async () => {
    await finished(practice, 'x1', await aDueExercise(practice));
    const { body } = await library('a1');
    expect(body.items[0]).toMatchObject({ exercise: 'E1', lastDoneOn: '2026-11-23', current: true });
    expect(body.items[1]).toMatchObject({ exercise: 'E2', lastDoneOn: null, current: false });
  });

  it('looks alike in conjoint mode, whether ready, owed or held', async () => {
    const owed = await library('a1', true);
    await aClearedCouple(practice);
    const ready = await library('a1', true);
    await practice.rows((rows) => rows.insert('couples.safety_hold', { couple_id: practice.ids['c1'], cause: 'clinician', placed_by: practice.ids['a1'], placed_at: practice.clock.now() }));
    const held = await library('a1', true);
    expect(ready.body.items[0].gateOf.facing).toEqual({ ok: false, owed: [] });
    expect([ready.text, held.text]).toEqual([owed.text, owed.text]);
  });

  it.each([['a2', 404], ['s2', 404], ['owner', 403], ['x1', 404]])('is refused to %s', async (who, status) => {
    expect((await library(String(who))).status).toBe(status);
  });

  it('has no couples of other practices, nor made-up ones', async () => {
    const elsewhere = await otherPractice();
    for (const id of [elsewhere.ids['c1'], key(), 'nonsense']) expect((await library('a1', false, id)).status).toBe(404);
  });
});
