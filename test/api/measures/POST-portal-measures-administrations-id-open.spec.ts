import { expectShape, type Practice } from '@attune/testing';
import { aMorning, answer, answered, daysLater, open, PHQ_ITEM_9, PHQ_MILD, save, sent } from './a-measure';

let practice: Practice;
beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/portal/measures/administrations/:id/open', () => {
  it.each([
    ['opened again', 20, (id: string) => open(practice, 'x1', id)],
    ['opened again, where another hand gives one more answer', 20, (id: string) => answer(practice, 'x1', id, [0])],
    ['sent without being opened', 60, () => Promise.resolve()],
  ])('begins a visit: the end says nothing of an earlier one where it is %s, but to whoever gave the password', async (_, minutes, byAnotherHand) => {
    const ends = [[PHQ_MILD, { result: { en: expect.stringContaining('range') as string } }], [PHQ_ITEM_9, { crisis: { numbers: [{ call: '988' }, {}] } }]] as const;
    for (const [values, said] of ends) {
      const id = await sent(practice, 'x1', 'PHQ-9', { tellsResult: true });
      await answer(practice, 'x1', id, values);
      practice.clock.forward(minutes);
      await byAnotherHand(id);
      const send = async (stepUp: boolean) => (await practice.as('x1', { stepUp }).post(`/api/portal/measures/administrations/${id}/finish`, { freely: 'yes' })).body;
      const nothing = { crisis: null, result: null };
      expect(await send(false)).toEqual({ ...nothing, withheld: true });
      expect(await send(true)).toMatchObject({ ...nothing, withheld: false, ...said });
    }
  });

  it('gives the items in the authors’ words, and nothing of what they come to', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    const { status, body, text } = await open(practice, 'x1', id);
    expect(status).toBe(200);
    expectShape(body.care, { clinician: 'text', supervisors: ['text'], supervisorsEs: ['text'] });
    expect(body).toMatchObject({ id, version: 1, closesOn: '2026-11-29', answered: [], asked: { alone: true } });
    expect(body.asked.items).toHaveLength(10);
    expect(Object.keys(body.asked.items[8]).sort()).toEqual(['linkId', 'number', 'options', 'text']);
    expect(body.asked.items[0].options).toHaveLength(4);
    expect(text).not.toMatch(/severe|alert|cutOff|band|PHQ|depress(?!ed)/);
  });

  it('goes on where it was left, on whatever phone, and says what was asked but not what was said', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, [1, 0, null]);
    const again = await practice.as('x1', { device: 'Another phone' }).post(`/api/portal/measures/administrations/${id}/open`);
    expect(again.body).toMatchObject({ version: 4, answered: [1, 2, 3] });
    expect(again.body.answers).toBeUndefined();
    expect((await save(practice, 'x1', id, 4, 4, 2)).status).toBe(200);
  });

  it('keeps answers so that nobody reads them in the tables', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await answer(practice, 'x1', id, [3]);
    const [row] = await practice.house.database.sql<{ body: Buffer }>('SELECT body FROM measures.answer WHERE administration_id = $1', [id]);
    expect(row?.body.length).toBeGreaterThan(60);
    expect(Object.keys(row ?? {})).toEqual(['body']);
  });

  it('is not there before its day, after it, once finished, nor for anybody else', async () => {
    const { id } = await answered(practice, 'x1', 'PHQ-9', PHQ_MILD);
    const due = await sent(practice, 'x1', 'GAD-7');
    const replies = [await open(practice, 'x1', id), await open(practice, 'y1', due), await open(practice, 'x2', due), await open(practice, 'a1', due)];
    await daysLater(practice, 8);
    replies.push(await open(practice, 'x1', due));
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(replies.map((each) => each.text)).size).toBe(1);
  });
});
