import { aPractice, expectShape, is, nullable, oneOf, type Practice } from '@attune/testing';
import { aDraft, anAppointment, aSubmittedNote } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('names appointments without a note and notes not sent, oldest first', async () => {
  const unwritten = await anAppointment(practice, { at: '2026-11-16T17:00:00.000Z' });
  const draft = await aDraft(practice, { at: '2026-11-09T17:00:00.000Z' });
  await aSubmittedNote(practice);
  const { status, body } = await practice.as('a1').get('/api/notes/owed');
  expect(status).toBe(200);
  expectShape(body, {
    items: [{
      kind: oneOf('draft', 'unwritten'), appointmentId: 'uuid', noteId: nullable('uuid'), heldOn: 'date', coupleId: is(practice.ids.c1), compartment: is(null),
      partners: [{ id: 'uuid', seat: oneOf('a', 'b'), givenName: 'text', familyName: 'text' }],
    }],
  });
  expect(body.items).toMatchObject([{ kind: 'draft', noteId: draft.id }, { kind: 'unwritten', appointmentId: unwritten, noteId: null, heldOn: '2026-11-16' }]);
});

test('an appointment still ahead owes nothing', async () => {
  await anAppointment(practice, { at: '2026-11-24T17:00:00.000Z' });
  expect((await practice.as('a1').get('/api/notes/owed')).body).toEqual({ items: [] });
});

test('each clinician owes the own ones', async () => {
  await aDraft(practice);
  expect((await practice.as('a2').get('/api/notes/owed')).body).toEqual({ items: [] });
});

test.each(['owner', 's1'])('%s owes no notes', async (who) => expect((await practice.as(who).get('/api/notes/owed')).status).toBe(403));
