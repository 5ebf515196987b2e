import { expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { anAssignment, aMorning, choose, finished, key, open, started } from './an-exercise';

let practice: Practice;
const history = (who: string, conjoint = false, id = practice.ids['c1']) => practice.as(who, { conjoint }).get(`/api/exercises/couples/${id}/history`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/exercises/couples/:id/history', () => {
  it('says to care that a hold stands, never in conjoint mode', async () => {
    const held = async (who: string, conjoint = false) => (await history(who, conjoint)).body.held;
    expect(await held('a1')).toBe(false);
    const { occurrences } = await anAssignment(practice);
    const run = await started(practice, 'x1', occurrences[0]?.id ?? '');
    await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/unsafe`, {}, { idempotencyKey: key() });
    expect([await held('a1'), await held('s1'), await held('a1', true)]).toEqual([true, true, false]);
  });

  it('shows what was given and what each made of it, to care', async () => {
    const { id, occurrences } = await anAssignment(practice);
    const first = occurrences[0]?.id ?? '';
    await finished(practice, 'x1', first, { agrees: true });
    await started(practice, 'y1', first);
    const { status, body } = await history('a1');
    expect(status).toBe(200);
    const run = { id: 'uuid', partnerId: 'uuid', state: 'text', on: 'date', agrees: nullable('bool'), unsafe: 'bool' } as const;
    expectShape(body, {
      partners: { a: { id: 'uuid', name: 'text' }, b: { id: 'uuid', name: 'text' } }, held: 'bool',
      assignments: [{
        id: 'uuid', version: 'int', exercise: 'text', definitionVersion: 'int', variant: 'text', short: 'bool', firstOn: 'date', rhythm: 'text', until: nullable('date'),
        reveal: { how: 'text' }, sentence: 'text', status: 'text',
        occurrences: [{
          id: 'uuid', number: 'int', sitting: 'int', opensOn: 'date', closesOn: 'date', revealAt: nullable('instant'), openedAt: nullable('instant'),
          withheldAt: nullable('instant'), runs: [run],
        }],
      }],
      inRoom: [{ id: 'uuid', exercise: 'text', on: 'date', note: 'text' }],
    });
    expect(body.assignments[0].id).toBe(id);
    expect(body.assignments[0].occurrences.map((each: { number: number }) => each.number)).toEqual([3, 2, 1]);
    expect(body.assignments[0].occurrences[2].runs).toMatchObject([
      { partnerId: practice.ids['x1'], state: 'finished', agrees: true, unsafe: false },
      { partnerId: practice.ids['y1'], state: 'in-progress', agrees: null, unsafe: false },
    ]);
    expect((await history('s1')).text).toBe((await history('a1')).text);
  });

  it('leaves each partner’s part out in conjoint mode, and what was withheld', async () => {
    const { occurrences } = await anAssignment(practice);
    const first = occurrences[0]?.id ?? '';
    const before = await history('a1', true);
    await finished(practice, 'x1', first, { agrees: true });
    await started(practice, 'y1', first);
    await choose(practice, 'y1', first, false);
    await practice.as('a1').post(`/api/exercises/occurrences/${first}/withhold`, { withheld: true });
    expect((await history('a1', true)).text).toBe(before.text);
    await open(practice, first);
    expect((await history('a1', true)).body.assignments[0].occurrences[2].openedAt).toBe(practice.clock.now());
  });

  it('is audited', async () => {
    await history('a1');
    const [last] = await practice.house.database.sql('SELECT actor_id, action, couple_ids FROM kernel.audit_event WHERE practice_id = $1 ORDER BY id DESC LIMIT 1', [practice.id]);
    expect(last).toEqual({ actor_id: practice.ids['a1'], action: 'exercises.read-history', couple_ids: [practice.ids['c1']] });
  });

  it.each([['a2', 404], ['s2', 404], ['owner', 403], ['x1', 404]])('is refused to %s', async (who, status) => {
    expect((await history(String(who))).status).toBe(status);
  });

  it('has no couples of other practices, nor made-up ones', async () => {
    const elsewhere = await otherPractice();
    for (const id of [elsewhere.ids['c1'], key(), 'nonsense']) expect((await history('a1', false, id)).status).toBe(404);
  });
});
