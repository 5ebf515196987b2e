import { expectShape, type Practice } from '@attune/testing';
import { aMorning, anAssignment, choose, finished, open, started } from './an-exercise';

let practice: Practice;
const entries = (who: string, query = '', stepUp = true) => practice.as(who, { stepUp }).get(`/api/portal/exercises/entries${query}`);

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/exercises/entries', () => {
  it('shows what one wrote oneself, newest first, page by page', async () => {
    const { occurrences } = await anAssignment(practice);
    const [first = '', second = ''] = occurrences.map((each) => each.id);
    const one = await finished(practice, 'x1', first);
    await finished(practice, 'y1', first);
    practice.clock.set('2026-12-01T18:00:00Z');
    const two = await finished(practice, 'x1', second);
    const { status, body } = await entries('x1', '?limit=1');
    expect(status).toBe(200);
    expectShape(body.items[0], {
      runId: 'uuid', occurrenceId: 'uuid', mayChoose: 'bool', exercise: 'text', definitionVersion: 'int', sitting: 'int', title: { en: 'text', es: 'text' }, on: 'date',
      answers: { 'tension-before': 'int', 'tension-after': 'int', feelings: { sad: 'int', anxious: { check: () => [] }, angry: { check: () => [] }, ashamed: { check: () => [] }, calm: 'int', close: { check: () => [] } }, noticed: [{ what: 'text', about: 'text', mark: 'text', reply: 'text' }], aside: 'text' },
    });
    expect(body.items.map((each: { answers: { aside: string } }) => each.answers.aside)).toEqual([two.kept]);
    const rest = await entries('x1', `?limit=1&cursor=${body.nextCursor}`);
    expect([rest.body.items[0].answers.aside, rest.body.nextCursor]).toEqual([one.kept, null]);
  });

  it('says what may still be decided, until the moment and whatever was said before', async () => {
    const { occurrences } = await anAssignment(practice);
    const first = occurrences[0]?.id ?? '';
    await finished(practice, 'x1', first);
    const mayChoose = async () => (await entries('x1')).body.items.map((each: { mayChoose: boolean }) => each.mayChoose);
    expect(await mayChoose()).toEqual([true]);
    await choose(practice, 'x1', first, true);
    expect(await mayChoose()).toEqual([true]);
    await open(practice, first);
    expect(await mayChoose()).toEqual([false]);
  });

  it('asks for the password again', async () => {
    const { status, body } = await entries('x1', '', false);
    expect([status, body.type]).toEqual([401, 'urn:attune:step-up-required']);
  });

  it('has neither what is not over nor anything of the other', async () => {
    const { occurrences } = await anAssignment(practice);
    await started(practice, 'x1', occurrences[0]?.id ?? '');
    await finished(practice, 'y1', occurrences[0]?.id ?? '');
    expect((await entries('x1')).body).toEqual({ items: [], nextCursor: null });
  });

  it.each(['?limit=0', '?limit=101', '?cursor=nonsense', '?partnerId=x'])('refuses %s', async (query) => expect((await entries('x1', query)).status).toBe(400));

  it('is not for staff', async () => expect((await entries('a1')).status).toBe(404));
});
