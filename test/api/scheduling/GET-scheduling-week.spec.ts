import { aPractice, expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { anAppointment } from './appointments';

let practice: Practice;

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('GET /api/scheduling/week', () => {
  it('gives the own week whole, on the practice’s calendar', async () => {
    await anAppointment(practice, { id: 'joint', at: '2026-11-23T18:00:00Z' });
    await anAppointment(practice, { id: 'alone', at: '2026-11-30T07:00:00Z', compartment: 'x1' });
    await anAppointment(practice, { id: 'next week', at: '2026-11-30T08:00:00Z' });
    await anAppointment(practice, { id: 'gone', at: '2026-11-24T18:00:00Z', status: 'cancelled' });
    const { status, body } = await practice.as('a1').get('/api/scheduling/week');
    expect(status).toBe(200);
    expectShape(body, {
      monday: 'date', zone: 'text', staffId: 'uuid', staffName: 'text', clinicians: [{ id: 'uuid', name: 'text' }], taken: [{ startsAt: 'instant', endsAt: 'instant' }],
      appointments: [{
        id: 'uuid', coupleId: 'uuid', compartment: nullable('uuid'), seriesId: nullable('uuid'), staffId: 'uuid', startsAt: 'instant', endsAt: 'instant', status: 'text',
        startedAt: nullable('instant'), stoppedAt: nullable('instant'), version: 'int', partners: [{ id: 'uuid', givenName: 'text', familyName: 'text', seat: 'text' }],
      }],
    });
    expect(body.monday).toBe('2026-11-23');
    expect(body.appointments.map((each: { id: string }) => each.id)).toEqual([practice.ids['joint'], practice.ids['gone'], practice.ids['alone']]);
    expect(body.appointments[0].partners.map((each: { id: string }) => each.id)).toEqual([practice.ids['x1'], practice.ids['y1']]);
    expect(body.taken).toEqual([]);
  });

  it('gives the week of any day in it', async () => {
    const { body } = await practice.as('a1').get('/api/scheduling/week?on=2026-12-06');
    expect(body.monday).toBe('2026-11-30');
  });

  it('shows a colleague’s time as taken, and a supervisor and the owner whose it is', async () => {
    await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    const path = `/api/scheduling/week?staff=${practice.ids['a1']}`;
    const other = await practice.as('a2').get(path);
    expect(other.body.appointments).toEqual([]);
    expect(other.body.taken).toEqual([{ startsAt: '2026-11-23T18:00:00.000Z', endsAt: '2026-11-23T18:50:00.000Z' }]);
    expect((await practice.as('s2').get(path)).body.appointments).toEqual([]);
    expect((await practice.as('s1').get(path)).body.appointments).toHaveLength(1);
    expect((await practice.as('owner').get(path)).body.appointments).toHaveLength(1);
  });

  it('says in conjoint mode only that one partner’s time is taken', async () => {
    await anAppointment(practice, { id: 'alone', at: '2026-11-23T18:00:00Z', compartment: 'y1' });
    const { body } = await practice.as('a1', { conjoint: true }).get('/api/scheduling/week');
    expect(body.appointments).toEqual([]);
    expect(body.taken).toHaveLength(1);
  });

  it('says of a cancelled one’s time to nobody that it is taken', async () => {
    await anAppointment(practice, { id: 'gone', at: '2026-11-23T18:00:00Z', status: 'cancelled', compartment: 'y1' });
    for (const reader of [practice.as('a1', { conjoint: true }), practice.as('a2')]) {
      expect((await reader.get(`/api/scheduling/week?staff=${practice.ids['a1']}`)).body).toMatchObject({ appointments: [], taken: [] });
    }
  });

  it('lists whose weeks one may open', async () => {
    const ids = async (name: string) => (await practice.as(name).get('/api/scheduling/week')).body.clinicians.map((each: { id: string }) => each.id).sort();
    expect(await ids('a1')).toEqual([practice.ids['a1']]);
    expect(await ids('s1')).toEqual([practice.ids['a1']]);
    expect(await ids('owner')).toEqual([practice.ids['a1'], practice.ids['a2'], practice.ids['t1']].sort());
  });

  it('is not the partners’, nor another practice’s', async () => {
    expect((await practice.as('x1').get('/api/scheduling/week')).status).toBe(404);
    const foreign = await otherPractice();
    expect((await practice.as('a1').get(`/api/scheduling/week?staff=${foreign.ids['a1']}`)).status).toBe(404);
  });

  it.each(['on=2026-02-30', 'on=', 'staff=me', 'from=2026-11-23'])('refuses %s', async (query) => {
    expect((await practice.as('a1').get(`/api/scheduling/week?${query}`)).status).toBe(400);
  });
});
