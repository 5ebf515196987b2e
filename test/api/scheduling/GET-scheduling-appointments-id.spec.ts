import { aPractice, expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { anAppointment, aSeries } from './appointments';

let practice: Practice;
const read = (id: string, who = 'a1', how = {}) => practice.as(who, how).get(`/api/scheduling/appointments/${id}`);

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T17:00:00Z');
});

describe('GET /api/scheduling/appointments/:id', () => {
  it('gives one whole, with its version as ETag', async () => {
    const [first] = await aSeries(practice, '2026-11-23T18:00:00Z', '2026-11-30T18:00:00Z', '2026-12-07T18:00:00Z');
    const { status, body, headers } = await read(first as string);
    expect(status).toBe(200);
    expectShape(body, {
      id: 'uuid', coupleId: 'uuid', compartment: nullable('uuid'), seriesId: nullable('uuid'), staffId: 'uuid', staffName: 'text', startsAt: 'instant', endsAt: 'instant',
      status: 'text', startedAt: nullable('instant'), stoppedAt: nullable('instant'), version: 'int', following: 'int', written: 'bool', attendance: [{ partnerId: 'uuid', presence: 'text' }],
      partners: [{ id: 'uuid', givenName: 'text', familyName: 'text', seat: 'text' }],
    });
    expect(body).toMatchObject({ following: 2, startedAt: null, attendance: [] });
    expect(headers['etag']).toBe('"1"');
  });

  it('is read by the clinician, their supervisor and the owner', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    for (const who of ['a1', 's1', 'owner']) expect((await read(id, who)).status).toBe(200);
    for (const who of ['a2', 's2', 't1', 'x1']) expect((await read(id, who)).status).toBe(404);
  });

  it('is not there in conjoint mode when it is one partner’s', async () => {
    const id = await anAppointment(practice, { id: 'alone', at: '2026-11-23T18:00:00Z', compartment: 'x1' });
    expect((await read(id)).status).toBe(200);
    expect((await read(id, 'a1', { conjoint: true })).status).toBe(404);
  });

  it('knows nothing of another practice, nor of what is no id', async () => {
    const foreign = await otherPractice();
    const id = await anAppointment(foreign, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await read(id)).status).toBe(404);
    expect((await read('1')).status).toBe(404);
  });
});
