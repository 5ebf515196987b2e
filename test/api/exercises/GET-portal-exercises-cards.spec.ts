import { expectShape, type Practice } from '@attune/testing';
import { aCard, aMorning } from './an-exercise';

let practice: Practice;
const cards = (who: string, stepUp = true) => practice.as(who, { stepUp }).get('/api/portal/exercises/cards');

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/exercises/cards', () => {
  it('shows one’s own cards, without those taken back', async () => {
    const [one, two] = [await aCard(practice, 'x1'), await aCard(practice, 'x1')];
    await practice.as('x1').post(`/api/portal/exercises/cards/${one.id}/recall`, {});
    const { status, body } = await cards('x1');
    expect(status).toBe(200);
    expectShape(body, { items: [{ id: 'uuid', version: 'int', state: 'text', trigger: 'text', bodySign: 'text', helps: 'text', makesWorse: 'text' }] });
    expect(body.items.map((each: { id: string }) => each.id)).toEqual([two.id]);
  });

  it('asks for the password again', async () => expect((await cards('x1', false)).body.type).toBe('urn:attune:step-up-required'));

  it('shows nothing of the other’s', async () => {
    const before = (await cards('y1')).text;
    await aCard(practice, 'x1');
    expect((await cards('y1')).text).toBe(before);
    expect((await cards('a1')).status).toBe(404);
  });
});
