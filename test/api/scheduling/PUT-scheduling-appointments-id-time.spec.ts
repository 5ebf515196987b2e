import { aPractice, otherPractice, type Practice } from '@attune/testing';
import { key, save } from '../notes/a-note';
import { anAppointment, aSeries } from './appointments';

let practice: Practice;
const to = (over: object = {}) => ({ date: '2026-11-24', time: '15:30', minutes: 80, scope: 'one', ...over });
const move = (id: string, body: object, who = 'a1', ifMatch: number | undefined = 1) =>
  practice.as(who).put(`/api/scheduling/appointments/${id}/time`, body, ifMatch === undefined ? {} : { ifMatch });
const starts = async (on: string) =>
  (await practice.as('a1').get(`/api/scheduling/week?on=${on}`)).body.appointments.map((each: { startsAt: string }) => each.startsAt);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-10-20T17:00:00Z');
});

async function aBegunNote(): Promise<{ id: string; draft: { id: string; version: number } }> {
  practice.clock.set('2026-11-23T20:00:00Z');
  const id = await anAppointment(practice, { id: 'noted', at: '2026-11-23T17:00:00Z' });
  const { body: begun } = await practice.as('a1').post('/api/notes', { appointmentId: id, template: 'couples' }, { idempotencyKey: key() });
  const facts = { startedAt: '2026-11-23T17:05:00.000Z', stoppedAt: '2026-11-23T17:45:00.000Z', modality: 'in_person', attendance: [] };
  const { body } = await save(practice, 'a1', begun, { facts, sections: [] });
  return { id, draft: { id: begun.id, version: body.version } };
}

describe('PUT /api/scheduling/appointments/:id/time', () => {
  it('moves this one', async () => {
    const [first, second] = await aSeries(practice, '2026-11-23T18:00:00Z', '2026-11-30T18:00:00Z');
    const { status, body } = await move(first as string, to());
    expect(status).toBe(200);
    expect(body).toEqual({ version: 2, appointments: [{ id: first, startsAt: '2026-11-24T23:30:00.000Z', endsAt: '2026-11-25T00:50:00.000Z' }] });
    expect((await practice.as('a1').get(`/api/scheduling/appointments/${second}`)).body.version).toBe(1);
  });

  it('moves all following onto one another’s former times, on the same clock across summer time', async () => {
    const [, second] = await aSeries(practice, '2026-10-19T17:00:00Z', '2026-10-26T17:00:00Z', '2026-11-02T18:00:00Z', '2026-11-09T18:00:00Z');
    const { status, body } = await move(second as string, { date: '2026-11-02', time: '10:00', minutes: 50, scope: 'following' });
    expect(status).toBe(200);
    expect(body.appointments.map((each: { startsAt: string }) => each.startsAt)).toEqual(['2026-11-02T18:00:00.000Z', '2026-11-09T18:00:00.000Z', '2026-11-16T18:00:00.000Z']);
    expect(await starts('2026-10-19')).toEqual(['2026-10-19T17:00:00.000Z']);
  });

  it('takes a note that was begun along to the other day, at the same times', async () => {
    const { id, draft } = await aBegunNote();
    const live = await practice.events('a1');
    expect((await move(id, to({ date: '2026-11-20', time: '09:00', minutes: 50 }))).status).toBe(200);
    await practice.jobs.drain();
    const note = (await practice.as('a1').get(`/api/notes/${draft.id}`)).body;
    expect([note.heldOn, note.startedAt, note.stoppedAt, note.version]).toEqual(['2026-11-20', '2026-11-20T17:05:00.000Z', '2026-11-20T17:45:00.000Z', draft.version + 1]);
    expect((await live.seen()).map(({ topic, ids }) => [topic, ids['noteId']])).toContainEqual(['notes', draft.id]);
    live.close();
    // Moved within its day it stays as it was typed.
    expect((await move(id, to({ date: '2026-11-20', time: '11:00', minutes: 50 }), 'a1', 2)).status).toBe(200);
    await practice.jobs.drain();
    expect((await practice.as('a1').get(`/api/notes/${draft.id}`)).body).toMatchObject({ heldOn: '2026-11-20', startedAt: '2026-11-20T17:05:00.000Z', version: note.version });
  });

  it('of a series that a handover divided moves only what stands with the same clinician', async () => {
    const [first, second] = await aSeries(practice, '2026-11-23T18:00:00Z', '2026-11-30T18:00:00Z', '2026-12-07T18:00:00Z') as [string, string, string];
    await practice.as('owner').post(`/api/couples/${practice.ids['c1']}/assignments`, { staffId: practice.ids['t1'], fromOn: '2026-11-25' });
    await practice.jobs.drain();
    const following = async (id: string) => (await practice.as('owner').get(`/api/scheduling/appointments/${id}`)).body.following;
    expect([await following(first), await following(second)]).toEqual([0, 1]);
    expect((await move(first, to({ scope: 'following' }))).body.appointments).toEqual([expect.objectContaining({ id: first })]);
  });

  it('goes to no day on which somebody else treats the couple, by whom ever', async () => {
    await practice.as('owner').post(`/api/couples/${practice.ids['c1']}/assignments`, { staffId: practice.ids['t1'], fromOn: '2026-11-25' });
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    for (const who of ['a1', 'owner']) expect((await move(id, to({ date: '2026-11-26' }), who)).body).toMatchObject({ status: 409, type: 'urn:attune:not-treating' });
    expect((await move(id, to())).status).toBe(200);
  });

  it('refuses a taken time and leaves all where it was', async () => {
    const [first] = await aSeries(practice, '2026-11-23T18:00:00Z', '2026-11-30T18:00:00Z');
    await anAppointment(practice, { id: 'there', at: '2026-12-01T18:00:00Z' });
    const { status, body } = await move(first as string, { date: '2026-11-24', time: '10:00', minutes: 50, scope: 'following' });
    expect([status, body.type]).toEqual([409, 'urn:attune:time-taken']);
    expect(await starts('2026-11-23')).toEqual(['2026-11-23T18:00:00.000Z']);
  });

  it('refuses a version that is no longer so, with the present one', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    await move(id, to());
    const { status, body } = await move(id, to({ time: '16:00' }));
    expect(status).toBe(412);
    expect(body.current).toEqual({ version: 2, startsAt: '2026-11-24T23:30:00.000Z', endsAt: '2026-11-25T00:50:00.000Z', status: 'planned' });
    expect((await practice.as('a1').put(`/api/scheduling/appointments/${id}/time`, to())).status).toBe(428);
  });

  it('refuses what was held', async () => {
    const id = await anAppointment(practice, { id: 'held', at: '2026-11-23T18:00:00Z', status: 'held' });
    expect((await move(id, to())).body.type).toBe('urn:attune:not-planned');
  });

  it('is the treating clinician’s and the owner’s', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await move(id, to(), 'a2')).status).toBe(404);
    expect((await move(id, to(), 's1')).status).toBe(403);
    expect((await move(id, to(), 'owner')).status).toBe(200);
    const foreign = await otherPractice();
    const theirs = await anAppointment(foreign, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await move(theirs, to())).status).toBe(404);
  });

  it.each([{ scope: 'all' }, { date: 'tomorrow' }, { minutes: 0 }, { scope: undefined }, { coupleId: 'x' }])('refuses %j', async (over) => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await move(id, to(over))).status).toBe(400);
  });
});
