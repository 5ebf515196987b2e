import { expectShape, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, finished, open } from './an-exercise';

let practice: Practice;
const list = (who: string) => practice.as(who).get('/api/portal/exercises/reveals');

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/exercises/reveals', () => {
  it('names exercises whose moment came, for four weeks, whatever became of them', async () => {
    const id = await aDueExercise(practice);
    expect((await list('x1')).text).toBe('{"items":[]}');
    await open(practice, id);
    const { status, body, text } = await list('x1');
    expect(status).toBe(200);
    expectShape(body, { items: [{ occurrenceId: 'uuid', exercise: 'text', definitionVersion: 'int', sitting: 'int', title: { en: 'text', es: 'text' }, on: 'date' }] });
    expect(body.items).toMatchObject([{ occurrenceId: id, on: '2026-11-23' }]);
    expect((await list('y1')).text).toBe(text);
    practice.clock.set('2026-12-21T18:00:01Z');
    expect((await list('x1')).text).toBe('{"items":[]}');
  });

  it('is the same bytes whether both agreed or nobody did anything', async () => {
    const id = await aDueExercise(practice);
    await open(practice, id);
    const nobody = (await list('y1')).text;
    const second = await aMorning();
    const agreed = await aDueExercise(second);
    for (const who of ['x1', 'y1']) await finished(second, who, agreed, { agrees: true });
    second.clock.forward(1);
    await open(second, agreed);
    const both = (await second.as('y1').get('/api/portal/exercises/reveals')).text;
    expect(both.replaceAll(agreed, id)).toBe(nobody);
  });

  it('is of one’s own couple, and not for staff', async () => {
    await open(practice, await aDueExercise(practice));
    expect([(await list('x2')).text, (await list('a1')).status]).toEqual(['{"items":[]}', 404]);
  });
});
