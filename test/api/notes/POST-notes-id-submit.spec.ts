import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { disclosed } from '../scheduling/appointments';
import { aDraft, aFinalNote, aSubmittedNote, aWholeDraft, act, key, part, save } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const submit = (who: string, note: { id: string; version: number }, how: object = { stepUp: true }, idempotencyKey = key()) =>
  practice.as(who, how).post(`/api/notes/${note.id}/submit`, undefined, { ifMatch: note.version, idempotencyKey });

test('freezes a copy that the author signs, and tells the supervisor by id alone', async () => {
  const draft = await aWholeDraft(practice);
  const heard = await practice.events('s1');
  const { status, body } = await submit('a1', draft);
  expect(status).toBe(200);
  expectShape(body, { version: is(3), state: is('submitted') });
  await practice.jobs.drain();
  expect(JSON.stringify(await heard.seen())).toContain(draft.id);
  heard.close();
  const { body: note } = await practice.as('a1').get(`/api/notes/${draft.id}`);
  expect(note).toMatchObject({ state: 'submitted', submission: 1, submittedAt: '2026-11-23T18:00:00.000Z' });
  expectShape(note.signatures, [{ kind: is('author'), signerId: is(practice.ids.a1), signedAt: 'instant', line: 'text', hash: 'text' }]);
  expect(note.signatures[0].hash).toMatch(/^[0-9a-f]{64}$/);
});

test('says each thing that is missing, by its field', async () => {
  const draft = await aDraft(practice);
  const { status, body } = await submit('a1', draft);
  expect([status, body.type]).toEqual([422, 'urn:attune:incomplete']);
  expect(body.errors.map((each: { field: string }) => each.field)).toEqual([
    part(draft, 'cycle'), part(draft, 'stance', practice.ids.x1), part(draft, 'stance', practice.ids.y1),
  ].map((each) => `sections.${each.id}.text`).concat([
    `sections.${part(draft, 'risk', practice.ids.x1).id}.risk`, `sections.${part(draft, 'risk', practice.ids.y1).id}.risk`, `sections.${part(draft, 'plan').id}.text`,
  ]));
});

describe('an appointment that nobody stopped and of which nobody counted who was there', () => {
  const open = (draft: { appointmentId: string }) => Promise.all([
    house().database.sql('UPDATE scheduling.appointment SET stopped_at = NULL WHERE id = $1', [draft.appointmentId]),
    house().database.sql('DELETE FROM scheduling.attendance WHERE appointment_id = $1', [draft.appointmentId]),
  ]);
  const appointmentOf = async (draft: { appointmentId: string }) => (await practice.as('a1').get(`/api/scheduling/appointments/${draft.appointmentId}`)).body;

  test('takes both from the note, and is told to the week', async () => {
    const draft = await aWholeDraft(practice);
    await open(draft);
    const heard = await practice.events('a1');
    expect((await submit('a1', draft)).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({
      status: 'held', startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: '2026-11-23T17:50:00.000Z', version: 2,
      attendance: expect.arrayContaining([practice.ids.x1, practice.ids.y1].map((partnerId) => ({ partnerId, presence: 'whole' }))),
    });
    await practice.jobs.drain();
    expect(JSON.stringify(await heard.seen())).toContain(draft.appointmentId);
    heard.close();
  });

  test('nothing of it where the note is not signed after all', async () => {
    const draft = await aDraft(practice);
    await open(draft);
    expect((await submit('a1', draft)).status).toBe(422);
    expect(await appointmentOf(draft)).toMatchObject({ stoppedAt: null, attendance: [], version: 1 });
  });

  test('takes what was corrected after a return', async () => {
    const draft = await aWholeDraft(practice);
    await open(draft);
    await submit('a1', draft);
    const submitted = (await practice.as('a1').get(`/api/notes/${draft.id}`)).body;
    const back = await practice.as('a1').post(`/api/notes/${draft.id}/withdraw`, undefined, { ifMatch: submitted.version, idempotencyKey: key() });
    const { startedAt, modality } = submitted;
    const attendance = [{ partnerId: practice.ids.x1, presence: 'whole' }, { partnerId: practice.ids.y1, presence: 'absent' }];
    const saved = await save(practice, 'a1', { id: draft.id, version: back.body.version }, { facts: { startedAt, stoppedAt: '2026-11-23T17:40:00.000Z', modality, attendance }, sections: [] });
    expect((await submit('a1', { id: draft.id, version: saved.body.version })).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({ stoppedAt: '2026-11-23T17:40:00.000Z', version: 3, attendance: expect.arrayContaining([{ partnerId: practice.ids.y1, presence: 'absent' }]) });
  });

  test('was a no-show where the note is corrected to nobody, and was held where that is corrected again', async () => {
    await disclosed(practice);
    const draft = await aWholeDraft(practice);
    await open(draft);
    await submit('a1', draft);
    const correct = async (presence: string) => {
      const { version, startedAt, stoppedAt, modality } = (await practice.as('a1').get(`/api/notes/${draft.id}`)).body;
      const back = await practice.as('a1').post(`/api/notes/${draft.id}/withdraw`, undefined, { ifMatch: version, idempotencyKey: key() });
      const attendance = [{ partnerId: practice.ids.x1, presence }, { partnerId: practice.ids.y1, presence: 'absent' }];
      const saved = await save(practice, 'a1', { id: draft.id, version: back.body.version }, { facts: { startedAt, stoppedAt, modality, attendance }, sections: [] });
      expect((await submit('a1', { id: draft.id, version: saved.body.version })).status).toBe(200);
      return appointmentOf(draft);
    };
    expect(await correct('absent')).toMatchObject({ status: 'no_show', startedAt: null, stoppedAt: null });
    expect(await correct('whole')).toMatchObject({ status: 'held', startedAt: '2026-11-23T17:00:00.000Z', attendance: expect.arrayContaining([{ partnerId: practice.ids.x1, presence: 'whole' }]) });
  });

  test('was held, where it is still planned: the first with an associate once the disclosure is signed', async () => {
    const plan = (draft: { appointmentId: string }) => house().database.sql("UPDATE scheduling.appointment SET status = 'planned', started_at = NULL WHERE id = $1", [draft.appointmentId]);
    const draft = await aWholeDraft(practice);
    await open(draft);
    await plan(draft);
    expect((await submit('a1', draft)).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({ status: 'planned', stoppedAt: null, attendance: [], version: 1 });

    // Caught up when the last of the two has signed, as the note says it.
    await disclosed(practice, ['y1']);
    await practice.jobs.drain();
    expect(await appointmentOf(draft)).toMatchObject({ status: 'planned' });
    const paper = { kind: 'unlicensed-supervised', edition: 1, language: 'en', name: 'Signed Name', signedOn: '2026-11-23' };
    const recorded = await practice.as('a1').post(`/api/couples/${practice.ids.c1}/partners/${practice.ids.x1}/consents/paper`, paper, { idempotencyKey: key() });
    expect([recorded.status, recorded.text]).toEqual([201, expect.anything()]);
    await practice.jobs.drain();
    expect(await appointmentOf(draft)).toMatchObject({ status: 'held', startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: '2026-11-23T17:50:00.000Z', attendance: [{}, {}] });

    const second = await aWholeDraft(practice, { at: '2026-11-23T16:00:00.000Z' });
    await open(second);
    await plan(second);
    expect((await submit('a1', second)).status).toBe(200);
    expect(await appointmentOf(second)).toMatchObject({ status: 'held', startedAt: '2026-11-23T16:00:00.000Z', stoppedAt: '2026-11-23T16:50:00.000Z', version: 2, attendance: [{}, {}] });
  });

  test('was held also where it was marked as missed before the disclosure was signed', async () => {
    const draft = await aWholeDraft(practice);
    await open(draft);
    await house().database.sql("UPDATE scheduling.appointment SET status = 'no_show', started_at = NULL WHERE id = $1", [draft.appointmentId]);
    expect((await submit('a1', draft)).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({ status: 'no_show', written: true });
    await disclosed(practice, ['y1']);
    const paper = { kind: 'unlicensed-supervised', edition: 1, language: 'en', name: 'Signed Name', signedOn: '2026-11-23' };
    await practice.as('a1').post(`/api/couples/${practice.ids.c1}/partners/${practice.ids.x1}/consents/paper`, paper, { idempotencyKey: key() });
    await practice.jobs.drain();
    expect(await appointmentOf(draft)).toMatchObject({ status: 'held', startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: '2026-11-23T17:50:00.000Z', attendance: [{}, {}] });
  });

  test.each(['late_cancel', 'cancelled'])('takes no note of somebody there while it is %s, and keeps what is written', async (status) => {
    const draft = await aWholeDraft(practice);
    await house().database.sql('UPDATE scheduling.appointment SET status = $2 WHERE id = $1', [draft.appointmentId, status]);
    const { status: code, body } = await submit('a1', draft);
    expect([code, body.type, body.title]).toEqual([409, 'urn:attune:cancelled-yet-held', expect.stringMatching(/^The calendar says that this appointment was cancelled\./)]);
    const { startedAt, stoppedAt, modality, state, version } = (await practice.as('a1').get(`/api/notes/${draft.id}`)).body;
    expect([state, version]).toEqual(['draft', draft.version]);
    const attendance = [practice.ids.x1, practice.ids.y1].map((partnerId) => ({ partnerId, presence: 'absent' }));
    const saved = await save(practice, 'a1', draft, { facts: { startedAt, stoppedAt, modality, attendance }, sections: [] });
    expect((await submit('a1', { id: draft.id, version: saved.body.version })).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({ status, written: true });
  });

  test('takes no note that nobody came before it was to begin', async () => {
    const draft = await aWholeDraft(practice);
    const { startedAt, stoppedAt, modality } = (await practice.as('a1').get(`/api/notes/${draft.id}`)).body;
    const attendance = [practice.ids.x1, practice.ids.y1].map((partnerId) => ({ partnerId, presence: 'absent' }));
    const saved = await save(practice, 'a1', draft, { facts: { startedAt, stoppedAt, modality, attendance }, sections: [] });
    const shift = (by: string) => house().database.sql("UPDATE scheduling.appointment SET status = 'planned', starts_at = starts_at + $2::interval, ends_at = ends_at + $2::interval, started_at = NULL, stopped_at = NULL WHERE id = $1", [draft.appointmentId, by]);
    await shift('3 hours');
    const now = { id: draft.id, version: saved.body.version };
    expect((await submit('a1', now)).body).toMatchObject({ status: 409, type: 'urn:attune:not-begun' });
    await shift('-3 hours');
    expect((await submit('a1', now)).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({ status: 'no_show', written: true });
  });

  test.each(['1 day', '-3 days'])('takes no note while it is on another day: %s away', async (by) => {
    const draft = await aWholeDraft(practice);
    await house().database.sql("UPDATE scheduling.appointment SET status = 'planned', starts_at = starts_at + $2::interval, ends_at = ends_at + $2::interval, started_at = NULL, stopped_at = NULL WHERE id = $1", [draft.appointmentId, by]);
    expect((await submit('a1', draft)).body).toMatchObject({ status: 409, type: 'urn:attune:another-day' });
    expect((await practice.as('a1').get(`/api/notes/${draft.id}`)).body.state).toBe('draft');
  });

  test('takes no note that goes on into another day: a Stop was forgotten', async () => {
    const draft = await aWholeDraft(practice);
    practice.clock.forward(24 * 60);
    const { startedAt, modality, attendance } = draft;
    const saved = await save(practice, 'a1', draft, { facts: { startedAt, stoppedAt: '2026-11-24T17:00:00.000Z', modality, attendance }, sections: [] });
    const { status, body } = await submit('a1', { id: draft.id, version: saved.body.version });
    expect([status, body.errors]).toEqual([422, [{ field: 'stoppedAt', message: 'From start to stop it is more than 8 hours. Type the time when it stopped.' }]]);
  });

  test('is left alone by a note that another clinician of the couple signs', async () => {
    const draft = await aWholeDraft(practice);
    await open(draft);
    await house().database.sql('UPDATE scheduling.appointment SET staff_id = $2 WHERE id = $1', [draft.appointmentId, practice.ids.a2]);
    expect((await submit('a1', draft)).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({ stoppedAt: null, attendance: [], version: 1 });
  });

  test('says what its note says, though Start and Stop were pressed otherwise and somebody was counted', async () => {
    const draft = await aWholeDraft(practice);
    await house().database.sql("UPDATE scheduling.attendance SET presence = 'part' WHERE appointment_id = $1 AND partner_id = $2", [draft.appointmentId, practice.ids.x1]);
    await house().database.sql("UPDATE scheduling.appointment SET started_at = '2026-11-23T17:55:00Z', stopped_at = '2026-11-23T17:55:10Z' WHERE id = $1", [draft.appointmentId]);
    expect((await submit('a1', draft)).status).toBe(200);
    expect(await appointmentOf(draft)).toMatchObject({
      version: 2, startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: '2026-11-23T17:50:00.000Z', attendance: expect.arrayContaining([{ partnerId: practice.ids.x1, presence: 'whole' }]),
    });
  });
});

test('signs the version that was shown and no other', async () => {
  const draft = await aWholeDraft(practice);
  const stale = await submit('a1', { ...draft, version: 1 });
  expect([stale.status, stale.body.current.version]).toEqual([412, 2]);
});

test('wants the password again', async () => {
  const draft = await aWholeDraft(practice);
  const reply = await submit('a1', draft, {});
  expect([reply.status, reply.body.type]).toEqual([401, 'urn:attune:step-up-required']);
});

test('a repeat signs once', async () => {
  const draft = await aWholeDraft(practice);
  const once = key();
  const replies = await Promise.all(Array.from({ length: 5 }, () => submit('a1', draft, { stepUp: true }, once)));
  expect(replies.map((each) => each.text)).toEqual(replies.map(() => '{"version":3,"state":"submitted"}'));
  const signatures = await house().database.sql('SELECT 1 FROM notes.signature WHERE note_id = $1', [draft.id]);
  expect(signatures).toHaveLength(1);
});

test('an edit and a submit at once: one of them wins whole', async () => {
  const draft = await aWholeDraft(practice);
  const [submitted, saved] = await Promise.all([submit('a1', draft), save(practice, 'a1', draft, { sections: [{ id: part(draft, 'plan').id, text: 'changed' }] })]);
  expect([[200, 409], [200, 412], [412, 200]]).toContainEqual([submitted.status, saved.status]);
});

test('nobody submits half a note, or into nobody\'s queue, or what needs no review', async () => {
  const draft = await aWholeDraft(practice);
  expect((await submit('a1', draft, { stepUp: true, conjoint: true })).body.type).toBe('urn:attune:conjoint');
  await practice.addCouple('3', { clinician: practice.ids.t1 ?? '' });
  expect((await submit('t1', await aWholeDraft(practice, { couple: '3', clinician: 't1' }))).body.type).toBe('urn:attune:needs-no-review');
  await practice.addStaff('a3', ['associate']);
  await practice.addCouple('4', { clinician: practice.ids.a3 ?? '' });
  expect((await submit('a3', await aWholeDraft(practice, { couple: '4', clinician: 'a3' }))).body.type).toBe('urn:attune:no-supervisor');
});

test('what was submitted or is final is not submitted again', async () => {
  expect((await submit('a1', await aSubmittedNote(practice))).body.type).toBe('urn:attune:wrong-state');
  expect((await submit('t1', await aFinalNote(practice))).body.type).toBe('urn:attune:locked');
});

test('nobody submits for another', async () => {
  const draft = await aWholeDraft(practice);
  for (const [who, status] of [['a2', 404], ['t1', 404], ['s1', 403], ['owner', 403]] as const) expect((await submit(who, draft)).status).toBe(status);
  expect((await practice.as('x1').post(`/api/notes/${draft.id}/submit`)).status).toBe(404);
  const other = await aPractice();
  const foreign = await aWholeDraft(other);
  expect((await submit('a1', foreign)).status).toBe(404);
  const named = await practice.as('a1', { stepUp: true }).post(`/api/notes/${draft.id}/submit`, { signerId: practice.ids.s1 }, { ifMatch: 2, idempotencyKey: key() });
  expect(named.status).toBe(200);
  expect((await practice.as('a1').get(`/api/notes/${draft.id}`)).body.signatures).toMatchObject([{ signerId: practice.ids.a1 }]);
  await act(practice, 'a1', await aWholeDraft(practice, { at: '2026-11-16T17:00:00.000Z' }), 'submit');
});
