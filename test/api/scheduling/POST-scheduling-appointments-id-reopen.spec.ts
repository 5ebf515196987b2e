import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { anAppointment, aSeries } from './appointments';

let practice: Practice;
const DAYS = ['2026-11-23T18:00:00Z', '2026-11-30T18:00:00Z', '2026-12-07T18:00:00Z'];
const cancel = (id: string, scope: string) => practice.as('a1').post(`/api/scheduling/appointments/${id}/cancel`, { scope }, { ifMatch: 1 });
const reopen = (id: string, also: unknown = [], who = 'a1', ifMatch = 2) => practice.as(who).post(`/api/scheduling/appointments/${id}/reopen`, { also }, { ifMatch });
const statuses = (ids: string[]) => Promise.all(ids.map(async (id) => (await practice.as('a1').get(`/api/scheduling/appointments/${id}`)).body.status));

async function cancelledSeries(): Promise<[string, string, string]> {
  const ids = (await aSeries(practice, ...DAYS)) as [string, string, string];
  expect((await cancel(ids[0], 'following')).status).toBe(200);
  return ids;
}

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-20T17:00:00Z');
});

describe('POST /api/scheduling/appointments/:id/reopen', () => {
  it('takes a cancellation back whole, for the partners too', async () => {
    const [first, ...others] = await cancelledSeries();
    const { status, body } = await reopen(first, others);
    expect(status).toBe(200);
    expectShape(body, { version: 'int', appointments: [{ id: 'uuid' }] });
    expect(body).toEqual({ version: 3, appointments: [first, ...others].map((id) => ({ id })) });
    expect(await statuses([first, ...others])).toEqual(['planned', 'planned', 'planned']);
    expect((await practice.as('y1').get('/api/portal/scheduling/appointments')).body.items).toHaveLength(3);
  });

  it('puts one back and leaves the others cancelled', async () => {
    const ids = await cancelledSeries();
    await reopen(ids[0]);
    expect(await statuses(ids)).toEqual(['planned', 'cancelled', 'cancelled']);
  });

  it('puts none back with whoever does not treat the couple on that day, by either way', async () => {
    const [, second] = await cancelledSeries();
    await practice.as('owner').post(`/api/couples/${practice.ids['c1']}/assignments`, { staffId: practice.ids['t1'], fromOn: '2026-11-25' });
    await practice.jobs.drain();
    expect((await reopen(second, [], 'owner')).body).toMatchObject({ status: 409, type: 'urn:attune:not-treating' });
    const byStatus = await practice.as('owner').put(`/api/scheduling/appointments/${second}/status`, { act: 'reopen' }, { ifMatch: 2 });
    expect(byStatus.body).toMatchObject({ status: 409, type: 'urn:attune:not-treating' });
  });

  it('puts none back where one of the times was given again, and says which', async () => {
    const [first, ...others] = await cancelledSeries();
    await anAppointment(practice, { id: 'new', at: '2026-12-07T18:30:00Z' });
    const { body } = await reopen(first, others);
    expect(body).toMatchObject({ status: 409, type: 'urn:attune:time-taken' });
    expect(body.title).toContain('Mon 7 Dec 2026, 10:30–11:20');
    expect(await statuses([first, ...others])).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('refuses what is not cancelled, what is of no one series, and a stale version', async () => {
    const [first, second] = await cancelledSeries();
    const alone = await anAppointment(practice, { id: 'alone', at: '2026-11-25T18:00:00Z', status: 'cancelled' });
    expect((await reopen(first, [alone])).body.type).toBe('urn:attune:not-cancelled');
    expect((await reopen(first, [second], 'a1', 1)).status).toBe(412);
    await reopen(second);
    expect((await reopen(first, [second])).body.type).toBe('urn:attune:not-cancelled');
    expect((await reopen(second, [], 'a1', 3)).body.type).toBe('urn:attune:not-cancelled');
  });

  it('is the treating clinician’s and the owner’s', async () => {
    const [first, second] = await cancelledSeries();
    expect((await reopen(first, [], 'a2')).status).toBe(404);
    expect((await reopen(first, [], 't1')).status).toBe(404);
    for (const who of ['s1', 'x1']) expect([403, 404]).toContain((await reopen(first, [], who)).status);
    expect((await reopen(first, [second], 'owner')).status).toBe(200);
    const foreign = await otherPractice();
    expect((await reopen(await anAppointment(foreign, { id: 'one', at: DAYS[0] as string, status: 'cancelled' }), [], 'a1', 1)).status).toBe(404);
  });

  it('puts nothing of one partner’s own back in conjoint mode, nor shows it to the other', async () => {
    const id = await anAppointment(practice, { id: 'own', at: DAYS[0] as string, status: 'cancelled', compartment: 'x1' });
    const conjoint = practice.as('a1', { conjoint: true });
    expect((await conjoint.post(`/api/scheduling/appointments/${id}/reopen`, { also: [] }, { ifMatch: 1 })).status).toBe(404);
    expect((await reopen(id, [], 'a1', 1)).status).toBe(200);
    expect((await practice.as('y1').get('/api/portal/scheduling/appointments')).body.items).toEqual([]);
    expect((await practice.as('x1').get('/api/portal/scheduling/appointments')).body.items).toHaveLength(1);
  });

  it.each([undefined, 'all', ['one'], [1]])('refuses also %j', async (also) => {
    const id = await anAppointment(practice, { id: 'one', at: DAYS[0] as string, status: 'cancelled' });
    expect((await practice.as('a1').post(`/api/scheduling/appointments/${id}/reopen`, { also }, { ifMatch: 1 })).status).toBe(400);
  });
});
