import type { Practice } from '@attune/testing';
import { aCard, aMorning, decide, key } from './an-exercise';

let practice: Practice;
const text = { trigger: 'When the phone rings at dinner', bodySign: 'Tight jaw', helps: 'A look', makesWorse: '' };
const change = (who: string, card: { id: string; version: number }, body: object = text) =>
  practice.as(who).put(`/api/portal/exercises/cards/${card.id}`, body, { ifMatch: card.version });

beforeEach(async () => {
  practice = await aMorning();
});

describe('PUT /api/portal/exercises/cards/:id', () => {
  it('changes a card, which is then read anew', async () => {
    const card = await aCard(practice, 'x1');
    await decide(practice, card, 'talk');
    const { status, body } = await change('x1', { ...card, version: 2 });
    expect([status, body]).toEqual([200, { id: card.id, version: 3, state: 'proposed', ...text }]);
    expect((await practice.as('x1', { stepUp: true }).get('/api/portal/exercises/cards')).body.items).toEqual([body]);
  });

  it('does not change what is approved: it may be open', async () => {
    const card = await aCard(practice, 'x1');
    await decide(practice, card);
    expect((await change('x1', { ...card, version: 2 })).body.type).toBe('urn:attune:card-is-approved');
  });

  it('needs the version that was seen', async () => {
    const card = await aCard(practice, 'x1');
    expect((await change('x1', { ...card, version: 4 })).status).toBe(412);
    expect((await practice.as('x1').put(`/api/portal/exercises/cards/${card.id}`, text)).status).toBe(428);
  });

  it('is nothing to the other partner, to others and to staff', async () => {
    const card = await aCard(practice, 'x1');
    const replies = [await change('y1', card), await change('x2', card), await change('a1', card), await change('x1', { ...card, id: key() })];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404]);
    expect((await change('x1', card, { ...text, trigger: '' })).status).toBe(422);
  });
});
