import { aPractice, expectShape, otherPractice, type Practice } from '@attune/testing';
import { anAppointment } from './appointments';

let practice: Practice;
const next = (who: string) => practice.as(who).get('/api/portal/scheduling/appointments');

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('GET /api/portal/scheduling/appointments', () => {
  it('gives what is still to come: joint, and one’s own', async () => {
    await anAppointment(practice, { id: 'joint', at: '2026-11-30T18:00:00Z' });
    await anAppointment(practice, { id: 'own', at: '2026-11-25T18:00:00Z', compartment: 'x1' });
    await anAppointment(practice, { id: 'past', at: '2026-11-16T18:00:00Z' });
    await anAppointment(practice, { id: 'cancelled', at: '2026-11-26T18:00:00Z', status: 'cancelled' });
    const { status, body } = await next('x1');
    expect(status).toBe(200);
    expectShape(body, { zone: 'text', items: [{ startsAt: 'instant', endsAt: 'instant', with: 'text', together: 'bool' }] });
    expect(body.items.map((each: object) => [(each as { startsAt: string }).startsAt, (each as { together: boolean }).together])).toEqual([
      ['2026-11-25T18:00:00.000Z', false], ['2026-11-30T18:00:00.000Z', true],
    ]);
  });

  it('is the same bytes to the other partner, whatever one has alone (matrix row 6)', async () => {
    await anAppointment(practice, { id: 'joint', at: '2026-11-30T18:00:00Z' });
    const before = await next('y1');
    await anAppointment(practice, { id: 'own', at: '2026-11-25T18:00:00Z', compartment: 'x1' });
    const after = await next('y1');
    expect(after.text).toBe(before.text);
    expect(after.headers['etag']).toBe(before.headers['etag']);
  });

  it('shows nothing of another couple, of another practice, or to staff', async () => {
    await anAppointment(practice, { id: 'joint', at: '2026-11-30T18:00:00Z' });
    await anAppointment(await otherPractice(), { id: 'joint', at: '2026-11-30T18:00:00Z' });
    expect((await next('x2')).body.items).toEqual([]);
    expect((await next('a1')).status).toBe(404);
  });
});
