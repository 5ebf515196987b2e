import { otherPractice, type Practice } from '@attune/testing';
import { aDueExercise, aMorning, finished, open } from './an-exercise';

let practice: Practice;
let id: string;
const withhold = (who: string, withheld: unknown = true) => practice.as(who).post(`/api/exercises/occurrences/${id}/withhold`, { withheld });
const available = async () => (await practice.as('y1').get(`/api/portal/exercises/reveals/${id}`)).body.available as boolean;

beforeEach(async () => {
  practice = await aMorning();
  id = await aDueExercise(practice);
});

describe('POST /api/exercises/occurrences/:id/withhold', () => {
  it('keeps it shut, and can be taken back before the moment', async () => {
    for (const who of ['x1', 'y1']) await finished(practice, who, id, { agrees: true });
    expect((await withhold('a1')).body).toEqual({ withheld: true });
    expect((await withhold('a1', false)).body).toEqual({ withheld: false });
    practice.clock.forward(1);
    await open(practice, id);
    expect(await available()).toBe(true);
  });

  it('shuts it afterwards too, and then for good', async () => {
    for (const who of ['x1', 'y1']) await finished(practice, who, id, { agrees: true });
    practice.clock.forward(1);
    await open(practice, id);
    await withhold('a1');
    expect(await available()).toBe(false);
    expect((await withhold('a1', false)).body.type).toBe('urn:attune:too-late');
  });

  it('tells care alone', async () => {
    await practice.jobs.drain();
    const [a1, y1] = await Promise.all([practice.events('a1'), practice.events('y1')]);
    await withhold('a1');
    expect([(await a1.seen()).length, (await y1.seen()).length]).toEqual([1, 0]);
  });

  it.each(['yes', null, 1])('refuses %j', async (bad) => expect((await withhold('a1', bad)).status).toBe(400));

  it('is nothing to others', async () => {
    const elsewhere = await otherPractice();
    const foreign = await elsewhere.as('a1').post(`/api/exercises/occurrences/${id}/withhold`, { withheld: true });
    expect([(await withhold('a2')).status, (await withhold('x1')).status, foreign.status, (await withhold('s1')).status]).toEqual([404, 404, 404, 403]);
  });
});
