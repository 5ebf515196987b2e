import { expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { aMorning, answered, HARK_YES, key } from './a-measure';
import { agreed, choose, offer, openRelease, read } from './a-release';

let practice: Practice;
const UNAVAILABLE = '{"available":false}';

beforeEach(async () => {
  practice = await aMorning();
});

describe('GET /api/portal/measures/releases/:id', () => {
  it('opens each one’s last total to both, once both agreed before the moment', async () => {
    const id = await agreed(practice);
    await openRelease(practice, id);
    const { body } = await read(practice, 'x1', id);
    const score = { total: 'number', most: 'number', band: nullable({ en: 'text', es: 'text' }), on: 'date' } as const;
    expectShape(body, { available: 'bool', name: 'text', partnerName: 'text', on: 'date', yours: score, theirs: score });
    expect([body.yours.total, body.theirs.total]).toEqual([15, 9]);
    const theirs = (await read(practice, 'y1', id)).body;
    expect([theirs.yours, theirs.theirs]).toEqual([body.theirs, body.yours]);
  });

  it('stays what it was at its moment, whatever is answered or chosen afterwards', async () => {
    const id = await agreed(practice);
    await openRelease(practice, id);
    const before = (await read(practice, 'x1', id)).text;
    practice.clock.forward(24 * 60);
    await answered(practice, 'y1', 'CSI-4', [4, 4, 4, 4]);
    await answered(practice, 'y1', 'HARK', HARK_YES);
    expect((await read(practice, 'x1', id)).text).toBe(before);
  });

  it.each<[string, (p: Practice, id: string) => Promise<unknown>]>([
    ['the moment has not come', () => Promise.resolve()],
    ['one took the yes back', async (p, id) => { await choose(p, 'y1', id, false); p.clock.forward(1); await openRelease(p, id); }],
    ['a screen named violence before', async (p, id) => { await answered(p, 'y1', 'HARK', HARK_YES); p.clock.forward(1); await openRelease(p, id); }],
    [
      'the couple is paused at the moment',
      async (p, id) => {
        await p.rows((rows) => rows.update('couples.couple', p.ids['c1'] ?? '', { status: 'paused', status_since: p.clock.now() }));
        p.clock.forward(1);
        await openRelease(p, id);
      },
    ],
  ])('is the one plain reply where %s', async (_, act) => {
    const id = await agreed(practice);
    await act(practice, id);
    expect([(await read(practice, 'x1', id)).text, (await read(practice, 'y1', id)).text]).toEqual([UNAVAILABLE, UNAVAILABLE]);
  });

  it('is the same where one has no total, and where one has not chosen', async () => {
    await answered(practice, 'x1', 'CSI-4', [4, 4, 4, 3]);
    const { body } = await offer(practice);
    for (const who of ['x1', 'y1']) await choose(practice, who, body.id, true);
    practice.clock.forward(1);
    await openRelease(practice, body.id);
    practice.clock.forward(1);
    await answered(practice, 'y1', 'CSI-4', [4, 4, 4, 4]);
    const other = await offer(practice);
    await choose(practice, 'x1', other.body.id, true);
    practice.clock.forward(1);
    await openRelease(practice, other.body.id);
    const replies = await Promise.all([body.id, other.body.id].flatMap((id) => ['x1', 'y1'].map((who) => read(practice, who, id))));
    expect(new Set(replies.map(({ text }) => text))).toEqual(new Set([UNAVAILABLE]));
    expect(new Set(replies.map(({ headers }) => headers['content-length'])).size).toBe(1);
  });

  it('is not there for another couple, and not for staff', async () => {
    const id = await agreed(practice);
    await openRelease(practice, id);
    const elsewhere = await otherPractice();
    const replies = [await read(practice, 'x2', id), await read(practice, 'x1', key()), await read(elsewhere, 'x1', id), await read(practice, 'a1', id)];
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
