import { expectShape, type Practice } from '@attune/testing';
import { aCard, aDueExercise, aMorning, choose, decide, open, openedCards, started } from './an-exercise';

let practice: Practice;
const theirs = (who: string) => practice.as(who).get('/api/portal/exercises/cards/theirs');
const closed = '{"available":false}';

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/exercises/cards/theirs', () => {
  it('shows the one card of the other that was opened', async () => {
    const { occurrenceId, x, y } = await openedCards(practice);
    const { status, body } = await theirs('x1');
    expect(status).toBe(200);
    expectShape(body, { available: 'bool', partnerName: 'text', card: { trigger: 'text', bodySign: 'text', helps: 'text', makesWorse: 'text' } });
    expect(body.card.trigger).toBe(y.trigger);
    expect((await theirs('y1')).body.card.trigger).toBe(x.trigger);
    expect((await practice.as('y1').get(`/api/portal/exercises/reveals/${occurrenceId}`)).body.card.trigger).toBe(x.trigger);
  });

  it.each<[string, Partial<{ approve: boolean; choose: boolean; finish: boolean; recall: boolean }>]>([
    ['not approved', { approve: false }],
    ['not agreed to', { choose: false }],
    ['not finished', { finish: false }],
    ['taken back before', { recall: true }],
  ])('is shut to both when one card was %s', async (_, { approve = true, choose: agrees = true, finish = true, recall = false }) => {
    const occurrenceId = await aDueExercise(practice, { exercise: 'E5', variant: 'usual' });
    for (const who of ['x1', 'y1']) {
      const whole = who === 'y1';
      const run = await started(practice, who, occurrenceId);
      const card = await aCard(practice, who);
      if (whole || approve) await decide(practice, card);
      await choose(practice, who, occurrenceId, whole || agrees, card.id);
      if (whole || finish) await practice.as(who).post(`/api/portal/exercises/runs/${run.id}/finish`, {});
      if (!whole && recall) await practice.as(who).post(`/api/portal/exercises/cards/${card.id}/recall`, {});
    }
    practice.clock.forward(1);
    await open(practice, occurrenceId);
    expect([(await theirs('x1')).text, (await theirs('y1')).text]).toEqual([closed, closed]);
  });

  it('is shut to other couples and not for staff', async () => {
    await openedCards(practice);
    expect([(await theirs('x2')).text, (await theirs('a1')).status]).toEqual([closed, 404]);
  });
});
