import { expectShape, house, nullable, otherPractice, type Practice } from '@attune/testing';
import { aMorning, answer, answered, HARK_YES, PHQ_ITEM_9, sent } from './a-measure';

let practice: Practice;
const read = (who: string, id: string, how = {}) => practice.as(who, how).get(`/api/measures/administrations/${id}`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/measures/administrations/:id', () => {
  it('shows care each answer, what it came to, and what it asks for; and records that they looked', async () => {
    const { id } = await answered(practice, 'x1', 'PHQ-9', [...PHQ_ITEM_9, 1]);
    const { status, body } = await read('a1', id);
    expect(status).toBe(200);
    const answers = body.answers as { item: { number: number }; scored: boolean; value: number | null }[];
    expect(answers.map(({ value }) => value)).toEqual([...PHQ_ITEM_9, 1]);
    expect(answers.map(({ scored }) => scored)).toEqual([...PHQ_ITEM_9.map(() => true), false]);
    expectShape({ ...body, answers: [] }, {
      id: 'uuid', coupleId: 'uuid', partnerId: 'uuid', partnerName: 'text', measure: 'text', definitionVersion: 'int', name: 'text', state: 'text', opensOn: 'date', closesOn: 'date', finishedAt: nullable('instant'), freely: nullable('text'),
      score: nullable({ total: nullable('number'), band: nullable('text'), prorated: 'bool', words: 'text', parts: {}, findings: ['text'] }),
      alerts: [{ name: 'text', level: 'text', why: 'text', act: 'text' }], answers: ['text'], credit: 'text',
    });
    expect(body).toMatchObject({ partnerId: practice.ids['x1'], score: { total: 8, band: 'mild', words: '8 of 27, mild.' }, alerts: [{ name: 'item9>=1', level: 'urgent-review' }], freely: 'yes' });
    const events = await house().database.sql(`SELECT couple_ids, compartment FROM kernel.audit_event WHERE practice_id = $1 AND action = 'measures.read-answers' AND object_id = $2`, [practice.id, id]);
    expect(events).toEqual([{ couple_ids: [practice.ids['c1']], compartment: practice.ids['x1'] }]);
  });

  it('shows the supervisor the same, and what is not finished without a score', async () => {
    const id = await sent(practice, 'x1', 'HARK');
    await answer(practice, 'x1', id, HARK_YES.slice(0, 2));
    expect((await read('s1', id)).body).toMatchObject({ state: 'in-progress', score: null, alerts: [], answers: [{ value: 0 }, { value: 1 }, { value: null }, { value: null }] });
  });

  it('says that it is worse than the time before, which its answers alone do not show', async () => {
    const { id: before } = await answered(practice, 'x1', 'CSI-4', [5, 4, 4, 4]);
    practice.clock.forward(1);
    const { id } = await answered(practice, 'x1', 'CSI-4', [1, 1, 1, 1]);
    expect((await read('a1', before)).body.alerts).toEqual([]);
    expect((await read('a1', id)).body.alerts).toMatchObject([{ name: 'drop>=3 since last', why: 'At least 3 points worse than the time before.' }]);
  });

  it('is not there in conjoint mode, for others, nor for either partner', async () => {
    const { id } = await answered(practice, 'x1', 'HARK', HARK_YES);
    const elsewhere = await otherPractice();
    const foreign = await answered(elsewhere, 'x1', 'HARK', HARK_YES);
    const replies = [await read('a1', id, { conjoint: true }), await read('a2', id), await read('s2', id), await read('t1', id), await read('a1', foreign.id), await read('x1', id), await read('y1', id)];
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 404));
    expect((await read('owner', id)).status).toBe(403);
  });
});
