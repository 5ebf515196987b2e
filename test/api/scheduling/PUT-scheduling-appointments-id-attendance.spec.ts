import { aPractice, house, otherPractice, type Practice } from '@attune/testing';
import { aSubmittedNote } from '../notes/a-note';
import { anAppointment } from './appointments';

let practice: Practice;
const held = (over: object = {}, of = practice) => anAppointment(of, { id: 'held', at: '2026-11-23T18:00:00Z', status: 'held', ...over });
const attend = (id: string, presence: Record<string, unknown>, who = 'a1', ifMatch = 1) =>
  practice.as(who).put(`/api/scheduling/appointments/${id}/attendance`, { attendance: Object.entries(presence).map(([name, is]) => ({ partnerId: practice.ids[name] ?? name, presence: is })) }, { ifMatch });

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T19:00:00Z');
});

describe('PUT /api/scheduling/appointments/:id/attendance', () => {
  it('records each partner, and is corrected by saying it again', async () => {
    const id = await held();
    const { status, body } = await attend(id, { x1: 'whole', y1: 'absent' });
    expect([status, body]).toEqual([200, { version: 2, attendance: [{ partnerId: practice.ids['x1'], presence: 'whole' }, { partnerId: practice.ids['y1'], presence: 'absent' }] }]);
    expect((await attend(id, { x1: 'whole', y1: 'part' }, 'a1', 2)).status).toBe(200);
    const { attendance } = (await practice.as('s1').get(`/api/scheduling/appointments/${id}`)).body;
    expect(attendance).toEqual(expect.arrayContaining([{ partnerId: practice.ids['y1'], presence: 'part' }]));
    expect(attendance).toHaveLength(2);
  });

  it('records the one partner of an own appointment', async () => {
    expect((await attend(await held({ compartment: 'x1' }), { x1: 'whole' })).status).toBe(200);
  });

  it.each([
    ['both absent', { x1: 'absent', y1: 'absent' }, 422, 'nobody'],
    ['one forgotten', { x1: 'whole' }, 422, 'wrong-partners'],
    ['a partner of another couple', { x1: 'whole', x2: 'whole' }, 422, 'wrong-partners'],
    ['a presence that there is not', { x1: 'late', y1: 'whole' }, 400, 'bad-request'],
    ['no id', { nobody: 'whole' }, 400, 'bad-request'],
    ['nothing', {}, 400, 'bad-request'],
  ])('refuses %s', async (_, presence, status, reason) => {
    const reply = await attend(await held(), presence);
    expect([reply.status, reply.body.type]).toEqual([status, `urn:attune:${reason}`]);
  });

  it('refuses before it is held, and a stale version', async () => {
    const id = await anAppointment(practice, { id: 'planned', at: '2026-11-24T18:00:00Z' });
    expect((await attend(id, { x1: 'whole', y1: 'whole' })).body.type).toBe('urn:attune:not-held');
    expect((await attend(id, { x1: 'whole', y1: 'whole' }, 'a1', 5)).status).toBe(412);
  });

  it('leaves what a signed note counted', async () => {
    const { appointmentId } = await aSubmittedNote(practice);
    expect((await attend(appointmentId, { x1: 'whole', y1: 'absent' })).body).toMatchObject({ status: 409, type: 'urn:attune:written' });
    await house().database.sql('DELETE FROM scheduling.attendance WHERE appointment_id = $1', [appointmentId]);
    expect((await attend(appointmentId, { x1: 'whole', y1: 'whole' })).status).toBe(200);
  });

  it('is the treating clinician’s alone, and the owner does not read it', async () => {
    const id = await held();
    expect((await attend(id, { x1: 'whole', y1: 'whole' }, 'a2')).status).toBe(404);
    expect((await attend(id, { x1: 'whole', y1: 'whole' }, 's1')).status).toBe(403);
    expect((await attend(id, { x1: 'whole', y1: 'whole' }, 'owner')).status).toBe(403);
    await attend(id, { x1: 'whole', y1: 'whole' });
    expect((await practice.as('owner').get(`/api/scheduling/appointments/${id}`)).body.attendance).toEqual([]);
    expect((await attend(await held({}, await otherPractice()), { x1: 'whole', y1: 'whole' })).status).toBe(404);
  });
});
