import type { Practice } from '@attune/testing';
import { aDueExercise, aMorning, choose, finished, key, open, started } from './an-exercise';

let practice: Practice;
let occurrenceId: string;
const revealed = async (who: string) => (await practice.as(who).get(`/api/portal/exercises/reveals/${occurrenceId}`)).body.available as boolean;

beforeEach(async () => {
  practice = await aMorning();
  occurrenceId = await aDueExercise(practice);
});

describe('PUT /api/portal/exercises/occurrences/:id/reveal-choice', () => {
  it('answers the same whatever is chosen, and shows it nowhere', async () => {
    await started(practice, 'x1', occurrenceId);
    const before = (await practice.as('x1').get(`/api/portal/exercises/occurrences/${occurrenceId}`)).text;
    const [yes, no] = [await choose(practice, 'x1', occurrenceId, true), await choose(practice, 'x1', occurrenceId, false)];
    expect([yes.status, yes.text]).toEqual([204, '']);
    expect({ ...no.headers, date: '' }).toEqual({ ...yes.headers, date: '' });
    expect((await practice.as('x1').get(`/api/portal/exercises/occurrences/${occurrenceId}`)).text).toBe(before);
  });

  it('can be changed until the moment: the last choice counts', async () => {
    await finished(practice, 'x1', occurrenceId, { agrees: true });
    await finished(practice, 'y1', occurrenceId, { agrees: true });
    await choose(practice, 'x1', occurrenceId, false);
    await choose(practice, 'x1', occurrenceId, true, undefined, true);
    practice.clock.forward(1);
    await open(practice, occurrenceId);
    expect(await revealed('y1')).toBe(true);
  });

  it('does not let a yes that waited on another phone go over a no, and answers the same', async () => {
    await finished(practice, 'x1', occurrenceId, { agrees: false });
    await finished(practice, 'y1', occurrenceId, { agrees: true });
    const late = await choose(practice, 'x1', occurrenceId, true);
    expect([late.status, late.text]).toEqual([204, '']);
    practice.clock.forward(1);
    await open(practice, occurrenceId);
    expect(await revealed('y1')).toBe(false);
  });

  it('is too late afterwards, for whoever, whatever became of it', async () => {
    await finished(practice, 'x1', occurrenceId, { agrees: true });
    await started(practice, 'y1', occurrenceId);
    practice.clock.forward(1);
    await open(practice, occurrenceId);
    const replies = [await choose(practice, 'x1', occurrenceId, false), await choose(practice, 'y1', occurrenceId, true)];
    expect(replies.map((each) => [each.status, each.body.type])).toEqual([[409, 'urn:attune:too-late'], [409, 'urn:attune:too-late']]);
    expect(replies[0]?.text).toBe(replies[1]?.text);
  });

  it('refuses what is no choice', async () => {
    await started(practice, 'x1', occurrenceId);
    const put = (body: object) => practice.as('x1').put(`/api/portal/exercises/occurrences/${occurrenceId}/reveal-choice`, body);
    expect((await put({})).status).toBe(400);
    expect((await put({ agrees: 'yes' })).status).toBe(400);
    expect((await put({ agrees: true, again: 'yes' })).status).toBe(400);
    expect((await put({ agrees: true, partnerId: practice.ids['y1'] })).status).toBe(400);
    expect((await put({ agrees: true, cardId: key() })).status).toBe(422);
  });

  it('is one’s own: without a run, of another couple, for staff there is none', async () => {
    await started(practice, 'x1', occurrenceId);
    const replies = await Promise.all(['y1', 'x2', 'a1'].map((who) => choose(practice, who, occurrenceId, true)));
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
  });
});
