import type { Practice } from '@attune/testing';
import { aMorning, key, openedCards } from './an-exercise';

let practice: Practice;
const recall = (who: string, id: string) => practice.as(who).post(`/api/portal/exercises/cards/${id}/recall`, {});
const theirs = async (who: string) => (await practice.as(who).get('/api/portal/exercises/cards/theirs')).text;

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/portal/exercises/cards/:id/recall', () => {
  it('takes one’s own card back from the next day, like an act of the clinician', async () => {
    const { x } = await openedCards(practice);
    const before = await theirs('y1');
    expect((await recall('x1', x.id)).status).toBe(204);
    expect(await theirs('y1')).toBe(before);
    practice.clock.set('2026-11-24T09:00:00Z');
    expect(await theirs('y1')).toBe('{"available":false}');
  });

  it('tells care and oneself, not the other', async () => {
    const { x } = await openedCards(practice);
    await practice.jobs.drain();
    const streams = await Promise.all(['a1', 'x1', 'y1'].map((who) => practice.events(who)));
    await recall('x1', x.id);
    expect(await Promise.all(streams.map(async (stream) => (await stream.seen()).length))).toEqual([1, 1, 0]);
  });

  it('is nothing to others', async () => {
    const { x } = await openedCards(practice);
    expect([(await recall('y1', x.id)).status, (await recall('x2', x.id)).status, (await recall('a1', x.id)).status, (await recall('x1', key())).status]).toEqual([404, 404, 404, 404]);
  });
});
