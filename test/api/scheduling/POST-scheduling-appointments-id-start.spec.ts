import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { anAppointment } from './appointments';

let practice: Practice;
const start = (id: string, who = 'a1', ifMatch = 1) => practice.as(who).post(`/api/scheduling/appointments/${id}/start`, {}, { ifMatch });

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T18:02:00Z');
});

describe('POST /api/scheduling/appointments/:id/start', () => {
  it('records when it truly began', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    const { status, body } = await start(id);
    expect([status, body]).toEqual([200, { version: 2, status: 'held', startedAt: '2026-11-23T18:02:00.000Z', stoppedAt: null }]);
    expect((await start(id, 'a1', 2)).body.type).toBe('urn:attune:not-from-here');
  });

  it('waits for its day', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-24T18:00:00Z' });
    expect((await start(id)).body.type).toBe('urn:attune:not-its-day');
  });

  it('is the treating clinician’s alone', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await start(id, 'a2')).status).toBe(404);
    expect((await start(id, 's1')).status).toBe(403);
    expect((await start(id, 'owner')).status).toBe(403);
    const foreign = await otherPractice();
    expect((await start(await anAppointment(foreign, { id: 'one', at: '2026-11-23T18:00:00Z' }))).status).toBe(404);
  });

  it('needs the version, and no body', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await practice.as('a1').post(`/api/scheduling/appointments/${id}/start`, {})).status).toBe(428);
    expect((await start(id, 'a1', 9)).status).toBe(412);
    expect((await start('1')).status).toBe(404);
  });
});
