import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { anAppointment, disclosed } from './appointments';

let practice: Practice;
const start = (id: string, who = 'a1', ifMatch = 1) => practice.as(who).post(`/api/scheduling/appointments/${id}/start`, {}, { ifMatch });

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T18:02:00Z');
});

describe('POST /api/scheduling/appointments/:id/start', () => {
  it('records when it truly began', async () => {
    await disclosed(practice);
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    const { status, body } = await start(id);
    expect([status, body]).toEqual([200, { version: 2, status: 'held', startedAt: '2026-11-23T18:02:00.000Z', stoppedAt: null }]);
    expect((await start(id, 'a1', 2)).body.type).toBe('urn:attune:not-from-here');
  });

  it('waits for its day', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-24T18:00:00Z' });
    expect((await start(id)).body.type).toBe('urn:attune:not-its-day');
  });

  it('is too late the day after: a start of then would be none of this appointment', async () => {
    await disclosed(practice);
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-22T18:00:00Z' });
    const { status, body } = await start(id);
    expect([status, body.type, body.title]).toEqual([409, 'urn:attune:day-over', 'Its day is over. Mark it as held instead; the note says from when to when.']);
  });

  it('waits, the first time with an associate, for the disclosure that names them', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    await disclosed(practice, ['x1']);
    const { status, body } = await start(id);
    expect([status, body.type]).toEqual([409, 'urn:attune:disclosure-unsigned']);
    expect(body.title).toMatch(/^A first appointment with an associate waits until everybody it is for has signed/);
    // On a screen that both may see, not even what it waits for is said.
    const conjoint = await practice.as('a1', { conjoint: true }).post(`/api/scheduling/appointments/${id}/start`, {}, { ifMatch: 1 });
    expect([conjoint.status, conjoint.body.type]).toEqual([409, 'urn:attune:not-ready']);
    const own = await anAppointment(practice, { id: 'own', at: '2026-11-23T19:00:00Z', compartment: 'x1' });
    expect((await start(own)).status).toBe(200);
  });

  it.each([
    ['names another associate', { by: 'a2' }],
    ['is on an old edition', { newest: 2 }],
  ])('waits where the disclosure %s', async (_, over) => {
    await disclosed(practice, ['x1', 'y1'], over);
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await start(id)).body.type).toBe('urn:attune:disclosure-unsigned');
  });

  it('waits no more once they have met, though one’s own appointment was not the other’s', async () => {
    await anAppointment(practice, { id: 'own', at: '2026-11-16T18:00:00Z', status: 'held', compartment: 'x1' });
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await start(id)).status).toBe(409);
    await anAppointment(practice, { id: 'both', at: '2026-11-17T18:00:00Z', status: 'held' });
    expect((await start(id)).status).toBe(200);
  });

  it('asks nothing of who is licensed', async () => {
    const couple = await practice.addCouple('3', { clinician: practice.ids.t1 });
    expect(couple.id).toBe(practice.ids['c3']);
    expect((await start(await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z', couple: 'c3', staff: 't1' }), 't1')).status).toBe(200);
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
