import { expectShape, type Practice } from '@attune/testing';
import { aMorning, answered } from './a-measure';
import { choose, offer, openRelease } from './a-release';

let practice: Practice;
const list = (who: string) => practice.as(who).get('/api/portal/measures/releases');

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/measures/releases', () => {
  it('is the same for both, whatever each has answered or chosen', async () => {
    const { body: offered } = await offer(practice);
    const before = await list('y1');
    expectShape(before.body, { items: [{ releaseId: 'uuid', name: 'text', moment: { how: 'text' }, mayChoose: 'bool' }] });
    expect(before.body.items).toEqual([{ releaseId: offered.id, name: 'Couples Satisfaction Index (4)', moment: { how: 'appointment' }, mayChoose: true }]);
    await answered(practice, 'x1', 'CSI-4', [4, 4, 4, 3]);
    await choose(practice, 'x1', offered.id, true);
    expect([(await list('y1')).text, (await list('x1')).text]).toEqual([before.text, before.text]);
  });

  it('says when the moment has come, and forgets it after four weeks', async () => {
    const { body: offered } = await offer(practice);
    await openRelease(practice, offered.id);
    expect((await list('x1')).body.items[0].mayChoose).toBe(false);
    practice.clock.set('2026-12-22T18:00:00.000Z');
    expect((await list('x1')).body.items).toEqual([]);
  });

  it('is of one’s own couple, and not for staff', async () => {
    await offer(practice);
    expect((await list('x2')).body).toEqual({ items: [] });
    expect((await list('a1')).status).toBe(404);
  });
});
