import { expectShape, type Practice } from '@attune/testing';
import { aMorning, answer, daysLater, finish, key, sent } from './a-measure';

let practice: Practice;
let id: string;
const answers = (who: string, of = id, stepUp = true) => practice.as(who, { stepUp }).get(`/api/portal/measures/administrations/${of}/answers`);

beforeEach(async () => {
  practice = await aMorning();
  id = await sent(practice, 'x1', 'PHQ-9');
  await answer(practice, 'x1', id, [1, 0, null]);
});

describe('GET /api/portal/measures/administrations/:id/answers', () => {
  it('shows what one said so far', async () => {
    const { status, body } = await answers('x1');
    expect(status).toBe(200);
    expectShape(body, { answers: { 1: 'int', 2: 'int', 3: { check: () => [] } } });
    expect(body).toEqual({ answers: { 1: 1, 2: 0, 3: null } });
  });

  it('asks for the password again', async () => expect((await answers('x1', id, false)).body.type).toBe('urn:attune:step-up-required'));

  it('has nothing once it was sent, or its last day is over', async () => {
    const other = await sent(practice, 'x1', 'GAD-7');
    await finish(practice, 'x1', id);
    expect([(await answers('x1')).status, (await answers('x1', other)).status]).toEqual([404, 200]);
    await daysLater(practice, 8);
    expect((await answers('x1', other)).status).toBe(404);
  });

  it('is not there for the other partner, another couple, staff, or under a made-up id', async () => {
    const replies = [await answers('y1'), await answers('x2'), await answers('a1'), await answers('x1', key())];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  });
});
