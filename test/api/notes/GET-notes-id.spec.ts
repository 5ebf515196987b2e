import { randomUUID } from 'node:crypto';
import { aPractice, expectShape, house, is, nullable, oneOf, type Practice } from '@attune/testing';
import { approve, aReview, aThread } from '../supervision/a-review';
import { aDraft, aFinalNote, aSubmittedNote, aWholeDraft, part } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const read = (who: string, id: string, how = {}) => practice.as(who, how).get(`/api/notes/${id}`);

test('shows its author the whole draft, with the version as ETag', async () => {
  const draft = await aWholeDraft(practice);
  const { status, body, headers } = await read('a1', draft.id);
  expect([status, headers['etag']]).toEqual([200, '"2"']);
  expectShape(body, {
    id: is(draft.id), version: is(2), state: is('draft'), coupleId: is(practice.ids.c1), appointmentId: 'uuid', authorId: is(practice.ids.a1),
    compartment: is(null), belongs: is('unit'), heldOn: 'date', template: { id: 'text', version: 'int' }, submission: is(0),
    startedAt: 'instant', stoppedAt: 'instant', modality: is('in_person'), attendance: [{ partnerId: 'uuid', presence: is('whole') }],
    savedAt: 'instant', submittedAt: is(null), finalAt: is(null), finalHash: is(null), line: 'text', supervisors: ['uuid'],
    partners: [{ id: 'uuid', seat: oneOf('a', 'b'), givenName: 'text', familyName: 'text' }],
    sections: [{ id: 'uuid', key: 'text', compartment: nullable('uuid'), text: 'text', risk: oneOf(null, 'none') }],
    signatures: [{}], addenda: [{}], submissions: [{}], appointment: { version: 'int', startsAt: 'instant', runs: is(false), startedAt: 'instant', stoppedAt: 'instant', attendance: [{ partnerId: 'uuid', presence: 'text' }] }, lastPlan: is(null), untouched: ['uuid'], way: is('submit'), conjoint: is(false),
  });
  expect(body.line).toContain('supervised by');
  expect(body.supervisors).toEqual([practice.ids.s1]);
});

test('a note begun at Start says what its appointment has known since, until it is submitted', async () => {
  await practice.rows((rows) => rows.insert('scheduling.appointment', {
    id: (practice.ids['running'] = randomUUID()), couple_id: practice.ids.c1, staff_id: practice.ids.a1, starts_at: '2026-11-23T18:00:00Z', ends_at: '2026-11-23T18:50:00Z',
    status: 'held', started_at: '2026-11-23T18:00:00Z', version: 2,
  }));
  const author = practice.as('a1');
  const { body: begun } = await author.post('/api/notes', { appointmentId: practice.ids['running'], template: 'couples' }, { idempotencyKey: randomUUID() });
  expect((await read('a1', begun.id)).body).toMatchObject({ stoppedAt: null, attendance: [], appointment: { version: 2, runs: true, stoppedAt: null, attendance: [] } });
  practice.clock.set('2026-11-23T18:52:00Z');
  const at = `/api/scheduling/appointments/${practice.ids['running']}`;
  await author.post(`${at}/stop`, {}, { ifMatch: 2 });
  const attendance = ['x1', 'y1'].map((partner) => ({ partnerId: practice.ids[partner] ?? '', presence: 'whole' })).sort((one, other) => (one.partnerId < other.partnerId ? -1 : 1));
  await author.put(`${at}/attendance`, { attendance }, { ifMatch: 3 });
  // The note's own facts are its author's to save; what the appointment knows stands beside them.
  expect((await read('a1', begun.id)).body).toMatchObject({
    version: 1, stoppedAt: null, attendance: [], appointment: { version: 4, runs: false, startedAt: '2026-11-23T18:00:00.000Z', stoppedAt: '2026-11-23T18:52:00.000Z', attendance },
  });
  expect((await read('s1', (await aSubmittedNote(practice)).id)).body.appointment).toBeNull();
});

test('a draft is its author\'s alone', async () => {
  const draft = await aWholeDraft(practice);
  for (const who of ['s1', 's2', 'a2', 't1']) expect((await read(who, draft.id)).status).toBe(404);
});

test('a submitted note is also its supervisor\'s, and nobody else\'s', async () => {
  const note = await aSubmittedNote(practice);
  const { status, body } = await read('s1', note.id);
  expect([status, body.state, body.way]).toEqual([200, 'submitted', null]);
  expect(body.signatures).toHaveLength(1);
  for (const who of ['s2', 'a2', 't1']) expect((await read(who, note.id)).status).toBe(404);
});

test('a final note is the care\'s of the couple', async () => {
  const note = await aFinalNote(practice);
  expect((await read('t1', note.id)).body).toMatchObject({ state: 'final', way: null, signatures: [{ kind: 'author', hash: note.finalHash }] });
  for (const who of ['s1', 'a1']) expect((await read(who, note.id)).status).toBe(404);
  await practice.rows((rows) => rows.insert('couples.case_assignment', {
    couple_id: practice.ids.c3, staff_id: practice.ids.a2, from_on: '2026-11-01', assigned_by: practice.ids.owner,
  }));
  for (const who of ['a2', 's2']) expect((await read(who, note.id)).status).toBe(200);
});

test('who supervises the author only since then finds no finished note of a couple that was handed on, and still finds what waits for review', async () => {
  const finished = await aReview(practice, { readers: ['s1'] });
  await approve(practice, 's1', finished);
  const waiting = await aReview(practice, { at: '2026-11-22T17:00:00.000Z', readers: ['s2'] });
  await aThread(practice, finished);
  practice.clock.set('2026-11-25T18:00:00Z');
  const { id } = finished.note;
  const statuses = (who: string) =>
    Promise.all([`/api/notes/${id}`, `/api/notes/${id}/submissions/1`, `/api/supervision/threads?noteId=${id}`].map(async (path) => (await practice.as(who).get(path)).status));
  await practice.rows((rows) => {
    rows.update('couples.case_assignment', practice.ids.assignment1 ?? '', { until_on: '2026-11-25' });
    rows.insert('couples.case_assignment', { couple_id: practice.ids.c1, staff_id: practice.ids.t1, from_on: '2026-11-25', assigned_by: practice.ids.owner });
  });
  // Whoever saw it finished and supervises the author on can look it up.
  expect(await statuses('s1')).toEqual([200, 200, 200]);
  await practice.rows((rows) => {
    rows.update('practice.supervision_relation', practice.ids.relation1 ?? '', { until_on: '2026-11-25' });
    rows.insert('practice.supervision_relation', { supervisor_id: practice.ids.s2, associate_id: practice.ids.a1, kind: 'primary', from_on: '2026-11-25' });
  });
  for (const who of ['s1', 's2']) expect(await statuses(who)).toEqual([404, 404, 404]);
  expect((await read('s2', waiting.note.id)).body.state).toBe('submitted');
  await approve(practice, 's2', waiting);
  expect((await read('s2', waiting.note.id)).body.state).toBe('final');
});

test('conjoint mode hides each partner\'s part', async () => {
  const note = await aFinalNote(practice);
  const { body } = await read('t1', note.id, { conjoint: true });
  expect(body.conjoint).toBe(true);
  expect(body.sections.map((each: { key: string }) => each.key)).toEqual(['cycle', 'attunement', 'repair', 'exercise', 'plan']);
});

test('offers the plan of the last note, to keep or strike', async () => {
  const before = await aWholeDraft(practice, { at: '2026-11-16T17:00:00.000Z' });
  const { lastPlan } = await aDraft(practice);
  expect(lastPlan).toEqual({ noteId: before.id, heldOn: '2026-11-16', text: part(before, 'plan').text });
});

test('access ends with the assignment, and the note stays', async () => {
  const draft = await aDraft(practice);
  await practice.rows((rows) => rows.update('couples.case_assignment', practice.ids.assignment1 ?? '', { until_on: '2026-11-23' }));
  expect((await read('a1', draft.id)).status).toBe(404);
  expect(await house().database.sql('SELECT 1 FROM notes.session_note WHERE id = $1', [draft.id])).toHaveLength(1);
});

test('every read is recorded with its couple, and a read that cannot be recorded fails', async () => {
  const draft = await aDraft(practice);
  const events = await house().database.sql(
    `SELECT action, actor_id, couple_ids FROM kernel.audit_event WHERE practice_id = $1 AND object_id = $2 ORDER BY id`, [practice.id, draft.id]);
  expect(events).toEqual([
    { action: 'notes.create', actor_id: practice.ids.a1, couple_ids: [practice.ids.c1] },
    { action: 'notes.read', actor_id: practice.ids.a1, couple_ids: [practice.ids.c1] },
  ]);
});

test('owners and partners get nothing', async () => {
  const note = await aFinalNote(practice);
  expect((await read('owner', note.id)).status).toBe(403);
  expect((await read('x3', note.id)).status).toBe(404);
});

test('another practice and what is no id are not found', async () => {
  const other = await aPractice();
  const foreign = await aDraft(other);
  expect((await read('a1', foreign.id)).status).toBe(404);
  expect((await read('a1', 'owed-not')).status).toBe(404);
});
