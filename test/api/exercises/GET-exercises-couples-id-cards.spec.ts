import { expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { aCard, aMorning, key, openedCards } from './an-exercise';

let practice: Practice;
const cards = (who: string, conjoint = false, id = practice.ids['c1']) => practice.as(who, { conjoint }).get(`/api/exercises/couples/${id}/cards`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/exercises/couples/:id/cards', () => {
  it('shows both partners’ cards to care, with what became of each', async () => {
    const { x, y } = await openedCards(practice);
    const another = await aCard(practice, 'x1');
    const { status, body } = await cards('a1');
    expect(status).toBe(200);
    expectShape(body, {
      items: [{
        id: 'uuid', version: 'int', partnerId: 'uuid', state: 'text', chosen: 'bool', openedAt: nullable('instant'), trigger: 'text', bodySign: 'text', helps: 'text', makesWorse: 'text',
      }],
    });
    expect(body.items.map((each: { id: string; state: string; chosen: boolean }) => [each.id, each.state, each.chosen])).toEqual([
      [x.id, 'approved', true], [another.id, 'proposed', false], [y.id, 'approved', true],
    ]);
    expect((await cards('s1')).body).toEqual(body);
  });

  it('shows none in conjoint mode', async () => {
    await openedCards(practice);
    expect((await cards('a1', true)).text).toBe('{"items":[]}');
  });

  it.each([['a2', 404], ['s2', 404], ['owner', 403], ['x1', 404]])('is refused to %s', async (who, status) => {
    expect((await cards(String(who))).status).toBe(status);
  });

  it('has no couples of other practices, nor made-up ones', async () => {
    const elsewhere = await otherPractice();
    for (const id of [elsewhere.ids['c1'], key()]) expect((await cards('a1', false, id)).status).toBe(404);
  });
});
