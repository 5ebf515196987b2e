import { randomUUID } from 'node:crypto';
import { aPractice, expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { anAppointment } from './appointments';

let practice: Practice;
const wish = (over: object = {}) => ({ coupleId: practice.ids['c1'], compartment: null, date: '2026-11-24', time: '10:00', minutes: 50, rhythm: 'once', ...over });
const book = (body: object, who = 'a1', idempotencyKey: string = randomUUID()) => practice.as(who).post('/api/scheduling/appointments', body, { idempotencyKey });

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('POST /api/scheduling/appointments', () => {
  it('books one in the practice’s zone', async () => {
    const { status, body } = await book(wish());
    expect(status).toBe(201);
    expectShape(body, { seriesId: nullable('uuid'), appointments: [{ id: 'uuid', startsAt: 'instant', endsAt: 'instant', version: 'int' }] });
    expect(body).toMatchObject({ seriesId: null, appointments: [{ startsAt: '2026-11-24T18:00:00.000Z', endsAt: '2026-11-24T18:50:00.000Z', version: 1 }] });
  });

  it('books a row of them on the same clock across summer time, less what is left out', async () => {
    practice.clock.set('2026-10-20T17:00:00Z');
    const { body } = await book(wish({ date: '2026-10-26', rhythm: 'weekly', until: '2026-11-16', without: ['2026-11-09'] }));
    expect(body.seriesId).not.toBeNull();
    expect(body.appointments.map((each: { startsAt: string }) => each.startsAt)).toEqual(['2026-10-26T17:00:00.000Z', '2026-11-02T18:00:00.000Z', '2026-11-16T18:00:00.000Z']);
  });

  it('books one partner alone: to the other it is nothing', async () => {
    expect((await book(wish({ compartment: practice.ids['x1'] }))).status).toBe(201);
    expect((await practice.as('x1').get('/api/portal/scheduling/appointments')).body.items).toHaveLength(1);
    expect((await practice.as('y1').get('/api/portal/scheduling/appointments')).body.items).toEqual([]);
  });

  it('names a time that is taken, without whose it is', async () => {
    await practice.addCouple('3', { clinician: practice.ids['a1'] });
    await anAppointment(practice, { id: 'there', at: '2026-11-24T18:30:00Z', couple: 'c3' });
    const { status, body } = await book(wish());
    expect(status).toBe(409);
    expect(body).toEqual({
      type: 'urn:attune:time-taken', status: 409, taken: [{ startsAt: '2026-11-24T18:30:00.000Z', endsAt: '2026-11-24T19:20:00.000Z' }],
      title: 'Already taken: Tue 24 Nov 2026, 10:30–11:20. Choose another time.',
    });
    const row = await book(wish({ rhythm: 'weekly', until: '2026-12-08' }));
    expect(row.body.title).toBe('Already taken: Tue 24 Nov 2026, 10:30–11:20. Choose another time, or leave such a date out.');
  });

  it('makes nothing of a row when one of its times is taken', async () => {
    await anAppointment(practice, { id: 'there', at: '2026-12-01T18:00:00Z' });
    expect((await book(wish({ rhythm: 'weekly', until: '2026-12-08' }))).status).toBe(409);
    expect((await practice.as('a1').get('/api/scheduling/week?on=2026-11-24')).body.appointments).toEqual([]);
  });

  it('gives a time again that was cancelled, and back to back is no conflict', async () => {
    await anAppointment(practice, { id: 'gone', at: '2026-11-24T18:00:00Z', status: 'late_cancel' });
    await anAppointment(practice, { id: 'after', at: '2026-11-24T18:50:00Z' });
    expect((await book(wish())).status).toBe(201);
  });

  it('lets one of many at once have the slot (R088)', async () => {
    const replies = await Promise.all(Array.from({ length: 100 }, () => book(wish())));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(99);
  });

  it('has one effect under one key (R012)', async () => {
    const key = randomUUID();
    const first = await book(wish(), 'a1', key);
    const again = await book(wish(), 'a1', key);
    expect(again.body).toEqual(first.body);
    expect((await book(wish({ time: '15:00' }), 'a1', key)).status).toBe(422);
  });

  it('is the treating clinician’s, and the owner’s for them', async () => {
    expect((await book(wish(), 'a2')).status).toBe(404);
    expect((await book(wish(), 's1')).status).toBe(403);
    expect((await book(wish({ staffId: practice.ids['a1'] }), 'a2')).status).toBe(403);
    expect((await book(wish({ staffId: practice.ids['a1'] }), 'owner')).status).toBe(201);
    expect((await book(wish({ staffId: practice.ids['a2'], time: '16:00' }), 'owner')).body.type).toBe('urn:attune:not-treating');
    expect((await book(wish(), 'x1')).status).toBe(404);
  });

  it('knows no couple or partner of another practice', async () => {
    const foreign = await otherPractice();
    expect((await book(wish({ coupleId: foreign.ids['c1'] }))).status).toBe(404);
    expect((await book(wish({ compartment: foreign.ids['x1'] }))).status).toBe(422);
    expect((await book(wish({ compartment: practice.ids['x2'] }))).status).toBe(422);
  });

  it('refuses a closed couple', async () => {
    const { status, body } = await book(wish({ coupleId: practice.ids['c9'] }));
    expect([status, body.type]).toEqual([409, 'urn:attune:couple-closed']);
  });

  it.each([
    [{ date: '2026-02-30' }, 'date'], [{ time: '25:00' }, 'time'], [{ minutes: 9 }, 'minutes'], [{ minutes: 50.5 }, 'minutes'], [{ minutes: '50' }, 'minutes'],
    [{ rhythm: 'daily' }, 'rhythm'], [{ compartment: undefined }, 'compartment'], [{ compartment: 'both' }, 'compartment'], [{ coupleId: null }, 'coupleId'],
    [{ without: ['soon'] }, 'without'], [{ status: 'held' }, 'status'],
  ])('names the field: %j', async (over, field) => {
    const { status, body } = await book(wish(over));
    expect(status).toBe(400);
    expect(body.errors.map((each: { field: string }) => each.field)).toEqual([field]);
  });

  it.each([
    [{ rhythm: 'weekly' }, 'until-missing'], [{ rhythm: 'weekly', until: '2026-11-01' }, 'until-before'], [{ rhythm: 'weekly', until: '2028-11-01' }, 'series-too-long'],
  ])('says what is wrong with a row: %j', async (over, reason) => {
    const { status, body } = await book(wish(over));
    expect([status, body.type]).toEqual([422, `urn:attune:${reason}`]);
  });

  it('needs a key', async () => expect((await practice.as('a1').post('/api/scheduling/appointments', wish())).status).toBe(400));
});
