import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { anAppointment, aSeries } from './appointments';

let practice: Practice;
const cancel = (id: string, scope: unknown, who = 'a1', ifMatch = 1) => practice.as(who).post(`/api/scheduling/appointments/${id}/cancel`, { scope }, { ifMatch });
const statusOf = async (id: string) => (await practice.as('a1').get(`/api/scheduling/appointments/${id}`)).body.status;

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-20T17:00:00Z');
});

describe('POST /api/scheduling/appointments/:id/cancel', () => {
  it('cancels this one', async () => {
    const [first, second] = await aSeries(practice, '2026-11-23T18:00:00Z', '2026-11-30T18:00:00Z');
    const { status, body } = await cancel(first as string, 'one');
    expect([status, body]).toEqual([200, { version: 2, appointments: [{ id: first }] }]);
    expect([await statusOf(first as string), await statusOf(second as string)]).toEqual(['cancelled', 'planned']);
  });

  it('cancels all following and leaves what was before', async () => {
    const [first, second, third] = await aSeries(practice, '2026-11-23T18:00:00Z', '2026-11-30T18:00:00Z', '2026-12-07T18:00:00Z');
    expect((await cancel(second as string, 'following')).body.appointments).toEqual([{ id: second }, { id: third }]);
    expect(await statusOf(first as string)).toBe('planned');
  });

  it('is gone from the partners’ own list', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    await cancel(id, 'one');
    expect((await practice.as('y1').get('/api/portal/scheduling/appointments')).body.items).toEqual([]);
  });

  it('refuses what is not planned, and a stale version', async () => {
    const held = await anAppointment(practice, { id: 'held', at: '2026-11-19T18:00:00Z', status: 'held' });
    expect((await cancel(held, 'one')).body.type).toBe('urn:attune:not-planned');
    expect((await cancel(held, 'one', 'a1', 7)).status).toBe(412);
  });

  it('is the treating clinician’s and the owner’s', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await cancel(id, 'one', 'a2')).status).toBe(404);
    expect((await cancel(id, 'one', 's1')).status).toBe(403);
    expect((await cancel(id, 'one', 'owner')).status).toBe(200);
    const foreign = await otherPractice();
    expect((await cancel(await anAppointment(foreign, { id: 'one', at: '2026-11-23T18:00:00Z' }), 'one')).status).toBe(404);
  });

  it.each([undefined, 'all', 1, ['one']])('refuses scope %j', async (scope) => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await cancel(id, scope)).status).toBe(400);
  });
});
