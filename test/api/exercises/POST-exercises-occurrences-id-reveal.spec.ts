import { otherPractice, type Practice } from '@attune/testing';
import { anAssignment, aDueExercise, aMorning, finished, open } from './an-exercise';

let practice: Practice;

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/exercises/occurrences/:id/reveal', () => {
  it('makes now the moment, once', async () => {
    const id = await aDueExercise(practice);
    const first = await open(practice, id);
    expect([first.status, first.body]).toEqual([200, { openedAt: practice.clock.now() }]);
    practice.clock.forward(5);
    expect((await open(practice, id)).text).toBe(first.text);
  });

  it('says the same whether both agreed or not, and in conjoint mode too', async () => {
    const { occurrences } = await anAssignment(practice);
    const id = occurrences[0]?.id ?? '';
    for (const who of ['x1', 'y1']) await finished(practice, who, id, { agrees: true });
    const agreed = await practice.as('a1', { conjoint: true }).post(`/api/exercises/occurrences/${id}/reveal`, {});
    expect([agreed.status, Object.keys(agreed.body)]).toEqual([200, ['openedAt']]);
  });

  it('tells both partners and care that there is something to read again', async () => {
    const id = await aDueExercise(practice);
    await practice.jobs.drain();
    const streams = await Promise.all(['x1', 'y1', 'a1', 's1', 'x2'].map(async (who) => [who, await practice.events(who)] as const));
    // What became due may still be on its way: it is not of this act.
    const before = await Promise.all(streams.map(async ([, stream]) => (await stream.seen()).length));
    await open(practice, id);
    const seen = await Promise.all(streams.map(async ([who, stream], nth) => [who, (await stream.seen()).slice(before[nth]).map((each) => each.topic)]));
    expect(Object.fromEntries(seen)).toEqual({ x1: ['exercises'], y1: ['exercises'], a1: ['exercises'], s1: ['exercises'], x2: [] });
    expect(await practice.mails()).toEqual([]);
  });

  it('does not open what has not begun, nor for others', async () => {
    const { occurrences } = await anAssignment(practice);
    const [first = '', second = ''] = occurrences.map((each) => each.id);
    const elsewhere = await otherPractice();
    const by = (who: string) => practice.as(who).post(`/api/exercises/occurrences/${first}/reveal`, {});
    const foreign = await elsewhere.as('a1').post(`/api/exercises/occurrences/${first}/reveal`, {});
    expect([(await open(practice, second)).status, (await by('a2')).status, (await by('x1')).status, foreign.status]).toEqual([404, 404, 404, 404]);
    expect([(await by('s1')).status, (await by('owner')).status]).toEqual([403, 403]);
  });
});
