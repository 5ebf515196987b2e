import { aPractice, expectShape, nullable, otherPractice, type Practice } from '@attune/testing';
import { aWholeDraft, act as signs, key } from '../notes/a-note';
import { anAppointment, disclosed } from './appointments';

let practice: Practice;
const act = (id: string, what: unknown, who = 'a1', ifMatch = 1) => practice.as(who).put(`/api/scheduling/appointments/${id}/status`, { act: what }, { ifMatch });

beforeEach(async () => {
  practice = await aPractice();
  practice.clock.set('2026-11-23T19:00:00Z');
});

describe('PUT /api/scheduling/appointments/:id/status', () => {
  it.each([['held', 'held'], ['no_show', 'no_show'], ['late_cancel', 'late_cancel']])('%s makes it %s', async (what, status) => {
    await disclosed(practice);
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    const reply = await act(id, what);
    expect(reply.status).toBe(200);
    expectShape(reply.body, { version: 'int', status: 'text', startedAt: nullable('instant'), stoppedAt: nullable('instant') });
    expect(reply.body).toMatchObject({ version: 2, status });
  });

  it('writes no first appointment with an associate as held before the disclosure is signed, by whom ever', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    for (const who of ['a1', 'owner']) expect((await act(id, 'held', who)).body).toMatchObject({ status: 409, type: 'urn:attune:disclosure-unsigned' });
    await disclosed(practice);
    expect((await act(id, 'held', 'owner')).status).toBe(200);
  });

  it('puts a cancelled one back, unless its time was given again', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-24T18:00:00Z', status: 'cancelled' });
    expect((await act(id, 'reopen')).body).toMatchObject({ status: 'planned', version: 2 });
    const other = await anAppointment(practice, { id: 'other', at: '2026-11-24T18:30:00Z', status: 'cancelled' });
    expect((await act(other, 'reopen')).body.type).toBe('urn:attune:time-taken');
  });

  it('forgets the actual times of what is put back', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z', status: 'held', startedAt: '2026-11-23T18:01:00Z' });
    expect((await act(id, 'reopen')).body).toMatchObject({ status: 'planned', startedAt: null });
  });

  it('leaves what a signed note says, until the note is taken back', async () => {
    const draft = await aWholeDraft(practice);
    const { id, version } = await signs(practice, 'a1', draft, 'submit');
    for (const who of ['a1', 'owner']) {
      expect((await act(draft.appointmentId, 'reopen', who)).body).toMatchObject({ status: 409, type: 'urn:attune:written', title: expect.stringMatching(/^Its note is signed/) });
    }
    expect((await practice.as('a1').get(`/api/scheduling/appointments/${draft.appointmentId}`)).body).toMatchObject({ status: 'held', written: true });
    expect((await practice.as('a1').post(`/api/notes/${id}/withdraw`, undefined, { ifMatch: version, idempotencyKey: key() })).status).toBe(200);
    expect((await act(draft.appointmentId, 'reopen')).body).toMatchObject({ status: 'planned' });
  });

  it('says why not', async () => {
    const later = await anAppointment(practice, { id: 'later', at: '2026-11-24T18:00:00Z' });
    expect((await act(later, 'no_show')).body).toMatchObject({ status: 409, type: 'urn:attune:not-begun', title: 'This appointment has not begun yet.' });
    expect((await act(later, 'reopen')).body.type).toBe('urn:attune:not-from-here');
    expect((await act(later, 'no_show', 'a1', 3)).status).toBe(412);
  });

  it('tells the partners nothing', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    const stream = await practice.events('x1');
    await act(id, 'no_show');
    expect(await stream.seen()).toEqual([]);
    stream.close();
  });

  it('is the treating clinician’s and the owner’s', async () => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await act(id, 'held', 'a2')).status).toBe(404);
    expect((await act(id, 'held', 's1')).status).toBe(403);
    expect((await act(id, 'late_cancel', 'owner')).status).toBe(200);
    const foreign = await otherPractice();
    expect((await act(await anAppointment(foreign, { id: 'one', at: '2026-11-23T18:00:00Z' }), 'held')).status).toBe(404);
  });

  it.each(['start', 'cancel', '', null])('refuses act %j', async (what) => {
    const id = await anAppointment(practice, { id: 'one', at: '2026-11-23T18:00:00Z' });
    expect((await act(id, what)).status).toBe(400);
  });
});
