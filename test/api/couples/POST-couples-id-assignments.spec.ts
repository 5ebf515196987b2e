import { aPractice, expectShape, is, otherPractice, type Practice } from '@attune/testing';
import { key } from '../notes/a-note';
import { anAppointment } from '../scheduling/appointments';
import { couplePath, foreignStatuses } from './couples';

describe('POST /api/couples/:id/assignments', () => {
  let practice: Practice;
  let other: Practice;
  const today = () => practice.clock.now().slice(0, 10);
  const assign = (who: string, staff: string, fromOn = today(), path = couplePath(practice, 'c1', '/assignments')) =>
    practice.as(who).post(path, { staffId: practice.ids[staff], fromOn });
  const reads = async (who: string) => (await practice.as(who).get(couplePath(practice, 'c1'))).status;

  beforeEach(async () => {
    practice = await aPractice();
    other = await otherPractice();
    practice.clock.set('2026-11-23T20:00:00Z');
  });

  it('hands a couple over: the new clinician has it, the former one and their supervisor no longer', async () => {
    const reply = await assign('owner', 't1');
    expect(reply.status).toBe(201);
    expectShape(reply.body, { id: 'uuid', staff: { id: is(practice.ids['t1']), givenName: 'text', familyName: 'text' }, fromOn: 'date', untilOn: is(null), owedNotes: ['date'], stillPlanned: ['date'] });
    expect([await reads('t1'), await reads('a1'), await reads('s1')]).toEqual([200, 404, 404]);
  });

  it('may lie ahead: until that day nothing changes', async () => {
    await assign('owner', 't1', '2026-11-25');
    expect([await reads('t1'), await reads('a1')]).toEqual([404, 200]);
    practice.clock.set('2026-11-25T20:00:00Z');
    expect([await reads('t1'), await reads('a1')]).toEqual([200, 404]);
  });

  it('takes along what is planned from that day on, but for what is taken there or has a note begun, and tells all whom it is for', async () => {
    const [early, later, alone, clash] = await Promise.all([
      plan('early', '2026-11-24T18:00:00Z'), plan('later', '2026-11-26T18:00:00Z'), plan('alone', '2026-11-27T18:00:00Z', { compartment: 'x1' }), plan('clash', '2026-11-30T18:00:00Z'),
    ]);
    const couple = await practice.addCouple('3', { clinician: practice.ids.t1 });
    expect(couple.id).toBe(practice.ids['c3']);
    await plan('busy', '2026-11-30T18:30:00Z', { couple: 'c3', staff: 't1' });
    const begun = await plan('begun', '2026-12-01T18:00:00Z');
    expect((await practice.as('a1').post('/api/notes', { appointmentId: begun, template: 'couples' }, { idempotencyKey: key() })).status).toBe(201);
    const [x1, y1] = [await practice.events('x1'), await practice.events('y1')];
    await assign('owner', 't1', '2026-11-25');
    await practice.jobs.drain();
    const { a1, t1 } = practice.ids;
    expect(await Promise.all([early, later, alone, clash, begun].map(whose))).toEqual([a1, t1, t1, a1, a1]);
    const heard = async (stream: typeof x1) => (await stream.seen()).map(({ ids }) => ids['appointmentId']).sort();
    expect(await heard(x1)).toEqual([later, alone].sort());
    expect(await heard(y1)).toEqual([later]);
    for (const stream of [x1, y1]) stream.close();
    // What could not go over is named, to the owner and to whoever treats them then.
    const left = async (who: string) => (await practice.as(who).get(couplePath(practice, 'c1'))).body.assignments.map((each: { staff: { id: string }; stillPlanned: string[] }) => [each.staff.id, each.stillPlanned]);
    expect(await left('owner')).toEqual([[t1, []], [a1, ['2026-11-30', '2026-12-01']]]);
    practice.clock.set('2026-11-25T20:00:00Z');
    expect(await left('t1')).toEqual([[t1, []], [a1, ['2026-11-30', '2026-12-01']]]);
    expect((await practice.as('t1').get('/api/scheduling/week')).body.appointments.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([later, alone]));
  });

  const plan = (id: string, at: string, over: object = {}) => anAppointment(practice, { id, at, ...over });
  const whose = async (id: string) => (await practice.as('owner').get(`/api/scheduling/appointments/${id}`)).body.staffId;
  const stays = async () => (await practice.as('owner').get(couplePath(practice, 'c1'))).body.assignments.map(
    ({ staff, fromOn, untilOn, stillPlanned }: { staff: { id: string }; fromOn: string; untilOn: string | null; stillPlanned: string[] }) => [staff.id, fromOn, untilOn, stillPlanned],
  );

  it('brought forward, or taken back before it came, leaves no stay of no length and no false alarm', async () => {
    await plan('one', '2026-12-03T18:00:00Z');
    for (const day of ['2026-12-01', '2026-11-25']) expect((await assign('owner', 't1', day)).status).toBe(201);
    await practice.jobs.drain();
    const { a1, t1 } = practice.ids;
    expect(await stays()).toEqual([[t1, '2026-11-25', null, []], [a1, expect.any(String), '2026-11-25', []]]);
    // Back again, and once more from the same day as before.
    for (const who of ['a1', 't1']) expect((await assign('owner', who, '2026-11-25')).status).toBe(201);
    expect(await stays()).toEqual([[t1, '2026-11-25', null, []], [a1, expect.any(String), '2026-11-25', []]]);
  });

  it('takes along the first of two of the couple that meet each other, and leaves the other', async () => {
    const [first, second, later] = [await plan('first', '2026-11-30T18:00:00Z'), await plan('second', '2026-11-30T18:20:00Z', { staff: 't1' }), await plan('later', '2026-12-01T18:00:00Z')];
    expect((await assign('owner', 'a2', '2026-11-25')).status).toBe(201);
    await practice.jobs.drain();
    const { a1, a2, t1 } = practice.ids;
    expect(await Promise.all([first, second, later].map(whose))).toEqual([a2, t1, a2]);
    expect(await stays()).toEqual([[a2, '2026-11-25', null, []], [a1, expect.any(String), '2026-11-25', []]]);
  });

  it('gives each day to whoever treats then, also where two handovers come before the first is done', async () => {
    const [cover, back] = [await plan('cover', '2026-12-01T18:00:00Z'), await plan('back', '2026-12-11T18:00:00Z')];
    const busy = await plan('busy', '2026-12-02T18:00:00Z');
    const couple = await practice.addCouple('4', { clinician: practice.ids['t1'] });
    await plan('clash', '2026-12-02T18:30:00Z', { couple: 'c4', staff: 't1' });
    expect(couple.id).toBe(practice.ids['c4']);
    await assign('owner', 't1', '2026-11-25');
    await assign('owner', 'a1', '2026-12-10');
    await practice.jobs.drain();
    const { a1, t1 } = practice.ids;
    expect(await Promise.all([cover, back, busy].map(whose))).toEqual([t1, a1, a1]);
    // What nobody holds is named with the last stay of whoever has it, though that one is yet to come.
    expect(await stays()).toEqual([[a1, '2026-12-10', null, ['2026-12-02']], [t1, '2026-11-25', '2026-12-10', []], [a1, expect.any(String), '2026-11-25', []]]);
  });

  it('one after the other, also where two are made at once', async () => {
    const replies = await Promise.all([assign('owner', 't1', '2026-11-25'), assign('owner', 'a2', '2026-11-25')]);
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    const open = (await stays()).filter(([, , untilOn]: [string, string, string | null]) => untilOn === null);
    expect(open).toHaveLength(1);
  });

  it('begins today or later: who treated them before stays as it was', async () => {
    const { status, body } = await assign('owner', 't1', '2026-11-22');
    expect([status, body.errors[0].field]).toEqual([422, 'fromOn']);
  });

  it.each<{ status?: string; startedAt?: string }>([{ status: 'held', startedAt: '2026-11-23T19:31:00Z' }, {}])('waits for an appointment that is running, or should be: %j', async (over) => {
    await plan('runs', '2026-11-23T19:30:00Z', over);
    expect((await assign('owner', 't1')).body).toMatchObject({ status: 409, type: 'urn:attune:appointment-running' });
    expect((await assign('owner', 't1', '2026-11-24')).status).toBe(201);
    practice.clock.forward(25);
    if (over.status) {
      // Beyond its time, and not stopped yet.
      expect((await assign('owner', 'a2')).status).toBe(409);
      practice.clock.forward(60);
    }
    expect((await assign('owner', 'a2')).status).toBe(201);
  });

  it('names a note that was begun of one who did not come, too', async () => {
    const id = await plan('missed', '2026-11-20T18:00:00Z');
    await practice.as('a1').post('/api/notes', { appointmentId: id, template: 'couples' }, { idempotencyKey: key() });
    await practice.as('a1').put(`/api/scheduling/appointments/${id}/status`, { act: 'no_show' }, { ifMatch: 1 });
    const { body } = await practice.as('owner').get(couplePath(practice, 'c1'));
    expect(body.assignments[0].owedNotes).toEqual(['2026-11-20']);
  });

  it('names what was begun of an appointment that is still to come, too', async () => {
    const id = await anAppointment(practice, { id: 'begun', at: '2026-12-01T18:00:00Z' });
    await practice.as('a1').post('/api/notes', { appointmentId: id, template: 'couples' }, { idempotencyKey: key() });
    const { body } = await practice.as('owner').get(couplePath(practice, 'c1'));
    expect(body.assignments[0].owedNotes).toEqual(['2026-12-01']);
  });

  it('refuses who does not treat, who treats already, and what is no day', async () => {
    expect((await assign('owner', 's1')).body.type).toBe('urn:attune:not-a-clinician');
    expect((await practice.as('owner').post(couplePath(practice, 'c1', '/assignments'), { staffId: other.ids['t1'], fromOn: today() })).status).toBe(422);
    expect((await assign('owner', 'a1')).body.type).toBe('urn:attune:already-assigned');
    expect((await assign('owner', 't1', '2026-02-30')).status).toBe(400);
    expect((await assign('owner', 't1', 'today')).status).toBe(400);
  });

  it('is the owner’s', async () => {
    for (const who of ['a1', 's1', 't1']) expect((await assign(who, 't1')).status).toBe(403);
    const send = (path: string) => assign('owner', 't1', today(), path);
    const [, ...others] = await foreignStatuses(practice, other, send, '/assignments');
    expect(others).toEqual([404, 404, 404]);
  });
});
