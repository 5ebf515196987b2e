import type { Practice } from '@attune/testing';
import { aMorning, answer, daysLater, finish, save, sent } from './a-measure';

let practice: Practice;
let id: string;
const put = (body: object, ifMatch?: number, who = 'x1') => practice.as(who).put(`/api/portal/measures/administrations/${id}/answers`, body, ifMatch === undefined ? {} : { ifMatch });

beforeEach(async () => {
  practice = await aMorning();
  id = await sent(practice, 'x1', 'CSI-4');
});

describe('PUT /api/portal/measures/administrations/:id/answers', () => {
  it('keeps one item, and lets it be changed until it is finished', async () => {
    const first = await save(practice, 'x1', id, 1, 1, 4);
    expect([first.status, first.body, first.headers['etag']]).toEqual([200, { version: 2, crisis: null }, '"2"']);
    expect((await save(practice, 'x1', id, 2, 1, 3)).body).toEqual({ version: 3, crisis: null });
    const opened = await practice.as('x1', { stepUp: true }).get(`/api/portal/measures/administrations/${id}/answers`);
    expect(opened.body.answers).toEqual({ 1: 3 });
  });

  it('never overwrites what another window wrote, and says what was asked', async () => {
    await answer(practice, 'x1', id, [4]);
    const stale = await put({ item: 2, value: 1 }, 1);
    expect([stale.status, stale.body.current]).toEqual([412, { version: 2, answered: [1] }]);
    const [one, other] = await Promise.all([save(practice, 'x1', id, 2, 2, 1), save(practice, 'x1', id, 2, 2, 2)]);
    expect([one?.status, other?.status].sort()).toEqual([200, 412]);
  });

  it('answers item 9 with whom to call, at once and only there', async () => {
    const phq = await sent(practice, 'x1', 'PHQ-9');
    const crisis = async (version: number, item: number, value: number | null) => (await save(practice, 'x1', phq, version, item, value)).body.crisis;
    expect([await crisis(1, 8, 3), await crisis(2, 9, 0), await crisis(3, 9, null)]).toEqual([null, null, null]);
    expect((await crisis(4, 9, 1)).numbers.map(({ call }: { call: string }) => call)).toEqual(['988', '911']);
    expect((await practice.as('x1').post(`/api/portal/measures/administrations/${phq}/open`)).text).not.toContain('988');
    const hark = await sent(practice, 'y1', 'HARK');
    expect((await save(practice, 'y1', hark, 1, 1, 1)).body.crisis).toBeNull();
  });

  it('lets an item be left unsaid', async () => expect((await save(practice, 'x1', id, 1, 1, null)).status).toBe(200));

  it.each([
    ['a value that is no option', { item: 1, value: 9 }, 422, 'value'],
    ['an item that is not there', { item: 5, value: 1 }, 422, 'item'],
    ['half a point', { item: 1, value: 1.5 }, 422, 'value'],
  ])('refuses %s and names the field', async (_, body, status, field) => {
    const reply = await put(body, 1);
    expect([reply.status, reply.body.errors[0].field]).toEqual([status, field]);
  });

  it.each([
    ['a text', { item: 1, value: '3' }],
    ['nothing', { item: 1 }],
    ['an item without number', { item: 'one', value: 1 }],
    ['an unknown key', { item: 1, value: 1, freely: 'yes' }],
  ])('refuses %s', async (_, body) => expect((await put(body, 1)).status).toBe(400));

  it('wants the version that was seen', async () => expect((await put({ item: 1, value: 1 })).status).toBe(428));

  it('takes nothing more once it is finished or its last day is over', async () => {
    await answer(practice, 'x1', id, [3, 3, 3, 3]);
    await finish(practice, 'x1', id);
    expect((await put({ item: 1, value: 1 }, 6)).body.type).toBe('urn:attune:not-open');
    const other = await sent(practice, 'x1', 'PHQ-9');
    practice.clock.set('2026-11-30T18:00:00.000Z');
    expect((await save(practice, 'x1', other, 1, 1, 1)).body.type).toBe('urn:attune:not-open');
    await daysLater(practice, 8);
    expect((await save(practice, 'x1', other, 1, 1, 1)).body.type).toBe('urn:attune:not-open');
  });

  it('is not there for others', async () => {
    const replies = await Promise.all(['y1', 'x2', 'a1'].map((who) => put({ item: 1, value: 1 }, 1, who)));
    expect(replies.map((each) => each.status)).toEqual([404, 404, 404]);
  });
});
