import { expectShape, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, key, save, started } from './an-exercise';

let practice: Practice;
let run: { id: string; version: number };
const recorded = (who: string, id = run.id, stepUp = true) => practice.as(who, { stepUp }).get(`/api/portal/exercises/runs/${id}/answers`);

beforeEach(async () => {
  practice = await aMorning();
  run = await started(practice, 'x1', await aDueExercise(practice));
  await save(practice, 'x1', run, { 'tension-before': 5, feelings: null });
});

describe('GET /api/portal/exercises/runs/:id/answers', () => {
  it('shows what one recorded so far', async () => {
    const { status, body } = await recorded('x1');
    expect(status).toBe(200);
    expectShape(body, { answers: { 'tension-before': 'int', feelings: { check: () => [] } } });
    expect(body).toEqual({ answers: { 'tension-before': 5, feelings: null } });
  });

  it('asks for the password again', async () => {
    const { status, body } = await recorded('x1', run.id, false);
    expect([status, body.type]).toEqual([401, 'urn:attune:step-up-required']);
  });

  it('has nothing once it is over', async () => {
    await practice.as('x1').post(`/api/portal/exercises/runs/${run.id}/stop`, {});
    expect((await recorded('x1')).status).toBe(404);
  });

  it('is not there for the other partner, another couple, staff, or under a made-up id', async () => {
    const replies = [await recorded('y1'), await recorded('x2'), await recorded('a1'), await recorded('x1', key())];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404]);
  });
});
