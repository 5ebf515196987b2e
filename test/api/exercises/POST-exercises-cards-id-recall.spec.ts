import type { Practice } from '@attune/testing';
import { aMorning, key, openedCards } from './an-exercise';

let practice: Practice;
const recall = (who: string, id: string) => practice.as(who).post(`/api/exercises/cards/${id}/recall`, {});

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/exercises/cards/:id/recall', () => {
  it('takes a card back at once; the other one stays as it is', async () => {
    const { x } = await openedCards(practice);
    expect((await practice.as('y1').get('/api/portal/exercises/cards/theirs')).body.available).toBe(true);
    expect((await recall('a1', x.id)).status).toBe(204);
    expect((await recall('a1', x.id)).status).toBe(204);
    expect((await practice.as('y1').get('/api/portal/exercises/cards/theirs')).text).toBe('{"available":false}');
    expect((await practice.as('x1').get('/api/portal/exercises/cards/theirs')).body.available).toBe(true);
  });

  it('is nothing to others', async () => {
    const { x } = await openedCards(practice);
    expect([(await recall('a2', x.id)).status, (await recall('a1', key())).status, (await recall('y1', x.id)).status, (await recall('s1', x.id)).status]).toEqual([404, 404, 404, 403]);
  });
});
