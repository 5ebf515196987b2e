import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { anAppointment } from './appointments';

let practice: Practice;
const running = (of = practice) => anAppointment(of, { id: 'running', at: '2026-11-23T18:00:00Z', status: 'held', startedAt: '2026-11-23T18:02:00Z' });
const stop = (id: string, who = 'a1', ifMatch = 1) => practice.as(who).post(`/api/scheduling/appointments/${id}/stop`, {}, { ifMatch });

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T18:51:00Z');
});

describe('POST /api/scheduling/appointments/:id/stop', () => {
  it('records when it truly ended', async () => {
    const id = await running();
    const { status, body } = await stop(id);
    expect([status, body]).toEqual([200, { version: 2, status: 'held', startedAt: '2026-11-23T18:02:00.000Z', stoppedAt: '2026-11-23T18:51:00.000Z' }]);
    expect((await stop(id, 'a1', 2)).body.type).toBe('urn:attune:not-running');
  });

  it('refuses what was never started, and a stale version', async () => {
    const planned = await anAppointment(practice, { id: 'one', at: '2026-11-24T18:00:00Z' });
    expect((await stop(planned)).body.type).toBe('urn:attune:not-from-here');
    expect((await stop(planned, 'a1', 4)).status).toBe(412);
  });

  it('is the treating clinician’s alone', async () => {
    const id = await running();
    expect((await stop(id, 'a2')).status).toBe(404);
    expect((await stop(id, 's1')).status).toBe(403);
    expect((await stop(id, 'owner')).status).toBe(403);
    expect((await stop(await running(await otherPractice()))).status).toBe(404);
  });
});
