import type { Practice } from '@attune/testing';
import { aMorning, answered, daysLater, open, PHQ_MILD, sent } from './a-measure';

let practice: Practice;
const later = (who: string, id: string) => practice.as(who).post(`/api/portal/measures/administrations/${id}/later`);
const due = async () => (await practice.as('x1').get('/api/portal/measures/due')).body.due?.administrationId ?? null;

beforeEach(async () => {
  practice = await aMorning();
});

describe('POST /api/portal/measures/administrations/:id/later', () => {
  it('takes it off the card for the rest of the day, and says so to nobody', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await practice.jobs.drain();
    const stream = await practice.events('a1');
    expect([(await later('x1', id)).status, await due()]).toEqual([204, null]);
    expect(await stream.seen()).toEqual([]);
    await daysLater(practice, 1);
    expect(await due()).toBe(id);
  });

  it('lets it be opened all the same', async () => {
    const id = await sent(practice, 'x1', 'PHQ-9');
    await later('x1', id);
    expect((await open(practice, 'x1', id)).status).toBe(200);
    expect(await due()).toBe(id);
  });

  it('is not there for others, nor for what is over', async () => {
    const id = await sent(practice, 'x1', 'GAD-7');
    const { id: over } = await answered(practice, 'x1', 'PHQ-9', PHQ_MILD);
    const replies = [await later('y1', id), await later('x2', id), await later('a1', id), await later('x1', over)];
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404, 404]);
  });
});
