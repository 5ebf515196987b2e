import type { Practice } from '@attune/testing';
import { aMorning, coupleMeasures, key } from './a-measure';
import { choose, offer, openRelease } from './a-release';

let practice: Practice;
let id: string;

beforeEach(async () => {
  practice = await aMorning();
  ({ id } = (await offer(practice)).body as { id: string });
});

describe('PUT /api/portal/measures/releases/:id/choice', () => {
  it('says nothing back, and can be changed until the moment; care sees what stands', async () => {
    const replies = [await choose(practice, 'x1', id, true), await choose(practice, 'x1', id, false), await choose(practice, 'x1', id, true)];
    expect(replies.map(({ status, text }) => [status, text])).toEqual([[204, ''], [204, ''], [204, '']]);
    expect((await coupleMeasures(practice, 's1')).releases[0]?.agrees).toEqual({ a: true, b: null });
  });

  it('tells the other partner nothing', async () => {
    await practice.jobs.drain();
    const stream = await practice.events('y1');
    const paths = ['releases', `releases/${id}`, 'due'];
    const all = async () => Promise.all(paths.map(async (path) => (await practice.as('y1').get(`/api/portal/measures/${path}`)).text));
    // The offer's own event may still be on its way.
    const before = [await stream.seen(), await all()];
    await choose(practice, 'x1', id, true);
    expect([await stream.seen(), await all()]).toEqual(before);
  });

  it('is over once the moment has come', async () => {
    await openRelease(practice, id);
    expect((await choose(practice, 'x1', id, true)).body.type).toBe('urn:attune:too-late');
  });

  it('is not there for others, and wants a yes or a no', async () => {
    expect([(await choose(practice, 'x2', id, true)).status, (await choose(practice, 'a1', id, true)).status, (await choose(practice, 'x1', key(), true)).status]).toEqual([404, 404, 404]);
    expect((await practice.as('x1').put(`/api/portal/measures/releases/${id}/choice`, {})).status).toBe(400);
  });
});
