import { otherPractice, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, finished, key } from './an-exercise';

let practice: Practice;
const run = (who: string, id: string, conjoint = false) => practice.as(who, { conjoint }).get(`/api/exercises/runs/${id}`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/exercises/runs/:id', () => {
  it('gives one partner’s answers to care, and audits it in that compartment', async () => {
    const occurrenceId = await aDueExercise(practice);
    const { id, shown, kept } = await finished(practice, 'x1', occurrenceId);
    const { status, body } = await run('a1', id);
    expect(status).toBe(200);
    expect(body).toEqual({
      id, partnerId: practice.ids['x1'], partnerName: expect.stringMatching(/\S/), occurrenceId, exercise: 'E1', definitionVersion: 1, sitting: 1, short: false, state: 'finished', on: '2026-11-23', unsafe: [],
      answers: {
        aside: kept, feelings: { sad: 2, anxious: null, angry: null, ashamed: null, calm: 6, close: null }, noticed: [{ what: shown, about: '', mark: 'saw', reply: 'yes' }],
        'tension-after': 4, 'tension-before': 7,
      },
    });
    const [last] = await practice.house.database.sql('SELECT action, compartment FROM kernel.audit_event WHERE practice_id = $1 ORDER BY id DESC LIMIT 1', [practice.id]);
    expect(last).toEqual({ action: 'exercises.read-answers', compartment: practice.ids['x1'] });
    expect((await run('s1', id)).status).toBe(200);
  });

  it('is nothing in conjoint mode, to others, and to partners', async () => {
    const { id } = await finished(practice, 'x1', await aDueExercise(practice));
    const elsewhere = await otherPractice();
    const replies = [await run('a1', id, true), await run('a2', id), await run('s2', id), await run('x1', id), await elsewhere.as('a1').get(`/api/exercises/runs/${id}`), await run('a1', key())];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect((await run('owner', id)).status).toBe(403);
  });

  it('opens nothing that was put into another row', async () => {
    const occurrenceId = await aDueExercise(practice);
    const one = await finished(practice, 'x1', occurrenceId);
    const two = await finished(practice, 'y1', occurrenceId);
    await practice.house.database.sql(
      `UPDATE exercises.answer a SET body = b.body FROM exercises.answer b WHERE a.run_id = $1 AND b.run_id = $2 AND a.field = 'aside' AND b.field = 'aside'`, [one.id, two.id],
    );
    const { status, text } = await run('a1', one.id);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(text).not.toContain(two.kept);
  });
});
