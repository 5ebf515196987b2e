import { otherPractice, type Practice } from '@attune/testing';
import { aCard, aMorning, decide, key } from './an-exercise';

let practice: Practice;

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/exercises/cards/:id/decision', () => {
  it('approves a card once it was read, or asks to talk first', async () => {
    const card = await aCard(practice, 'x1');
    const talk = await decide(practice, card, 'talk');
    expect([talk.status, talk.body, talk.headers['etag']]).toEqual([200, { version: 2, state: 'talk' }, '"2"']);
    expect((await decide(practice, { ...card, version: 2 })).body).toEqual({ version: 3, state: 'approved' });
    expect((await practice.as('x1', { stepUp: true }).get('/api/portal/exercises/cards')).body.items[0]).toMatchObject({ state: 'approved', version: 3 });
  });

  it('tells the writer, not the other partner', async () => {
    const card = await aCard(practice, 'x1');
    await practice.jobs.drain();
    const [x1, y1] = await Promise.all([practice.events('x1'), practice.events('y1')]);
    await decide(practice, card);
    expect([(await x1.seen()).length, (await y1.seen()).length]).toEqual([1, 0]);
  });

  it('needs the version that was read', async () => {
    const card = await aCard(practice, 'x1');
    expect((await practice.as('a1').post(`/api/exercises/cards/${card.id}/decision`, { decision: 'approve' })).status).toBe(428);
    expect((await decide(practice, { ...card, version: 7 })).body.current).toEqual({ version: 1, state: 'proposed' });
  });

  it('is not for a card that was taken back', async () => {
    const card = await aCard(practice, 'x1');
    await practice.as('x1').post(`/api/portal/exercises/cards/${card.id}/recall`, {});
    expect((await decide(practice, { ...card, version: 2 })).body.type).toBe('urn:attune:card-is-recalled');
  });

  it('refuses what is no decision', async () => {
    const card = await aCard(practice, 'x1');
    for (const decision of ['recall', '', null]) {
      expect((await practice.as('a1').post(`/api/exercises/cards/${card.id}/decision`, { decision }, { ifMatch: 1 })).status).toBe(400);
    }
  });

  it('is nothing to others, nor in conjoint mode', async () => {
    const card = await aCard(practice, 'x1');
    const elsewhere = await otherPractice();
    const conjoint = await practice.as('a1', { conjoint: true }).post(`/api/exercises/cards/${card.id}/decision`, { decision: 'approve' }, { ifMatch: 1 });
    const foreign = await elsewhere.as('a1').post(`/api/exercises/cards/${card.id}/decision`, { decision: 'approve' }, { ifMatch: 1 });
    const replies = [conjoint, foreign, await decide(practice, card, 'approve', 'a2'), await decide(practice, { ...card, id: key() })];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404]);
    expect((await decide(practice, card, 'approve', 's1')).status).toBe(403);
  });
});
