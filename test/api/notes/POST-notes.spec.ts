import { aPractice, expectShape, house, type Practice } from '@attune/testing';
import { anAppointment, key } from './a-note';
import { prepare, ready } from './a-preparation';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const begin = (who: string, body: object, idempotencyKey = key()) => practice.as(who).post('/api/notes', body, { idempotencyKey });

test('begins a note filled with what is known of the appointment', async () => {
  const appointmentId = await anAppointment(practice);
  const { status, body } = await begin('a1', { appointmentId, template: 'couples' });
  expect(status).toBe(201);
  expectShape(body, { id: 'uuid', version: 'int' });
  const { body: note } = await practice.as('a1').get(`/api/notes/${body.id}`);
  expect(note).toMatchObject({
    state: 'draft', version: 1, heldOn: '2026-11-23', startedAt: '2026-11-23T17:00:00.000Z', stoppedAt: '2026-11-23T17:50:00.000Z', compartment: null, belongs: 'unit',
    template: { id: 'couples', version: 1 },
  });
  expect(note.attendance.map((each: { partnerId: string }) => each.partnerId).sort()).toEqual([practice.ids.x1, practice.ids.y1].sort());
  expect(note.sections.map((each: { key: string; compartment: string | null }) => [each.key, each.compartment])).toEqual([
    ['cycle', null], ['stance', practice.ids.x1], ['stance', practice.ids.y1], ['attunement', null], ['repair', null], ['exercise', null],
    ['risk', practice.ids.x1], ['risk', practice.ids.y1], ['plan', null],
  ]);
});

test('takes words that are there already, each into its part', async () => {
  const appointmentId = await anAppointment(practice);
  const rule = { coupleId: practice.ids.c1 ?? '', grants: [{ to: 'person' as const, id: practice.ids.a1 ?? '' }] };
  const plan = practice.lay('note_section', 'body', rule);
  const stance = practice.lay('note_section', 'body', { ...rule, compartment: practice.ids.y1 ?? '' });
  const { body } = await begin('a1', { appointmentId, template: 'couples', texts: [{ key: 'plan', text: plan }, { key: 'stance', seat: 'b', text: stance }] });
  const { body: note } = await practice.as('a1').get(`/api/notes/${body.id}`);
  const filled = note.sections.filter((each: { text: string }) => each.text !== '');
  expect(filled).toMatchObject([{ key: 'stance', compartment: practice.ids.y1, text: stance }, { key: 'plan', text: plan }]);
  expect(JSON.stringify(await house().database.sql('SELECT * FROM notes.note_section WHERE note_id = $1', [body.id]))).not.toContain('cnry');
});

test('begins with what its author has ready, once, and with nobody else\'s', async () => {
  const [appointmentId, later] = [await anAppointment(practice), await anAppointment(practice, { at: '2026-11-16T17:00:00.000Z' })];
  await prepare(practice, 'a1', 'Review the plan\nSleep', { appointmentId });
  await prepare(practice, 'a1', 'Noticing, every week');
  const once = key();
  const { status, body } = await begin('a1', { appointmentId, template: 'couples', prepared: true, texts: [{ key: 'plan', text: 'Meet on Monday.' }] }, once);
  expect(status).toBe(201);
  const words = async (id: string) => (await practice.as('a1').get(`/api/notes/${id}`)).body.sections.filter((each: { text: string }) => each.text !== '');
  expect(await words(body.id)).toMatchObject([{ key: 'cycle', text: 'For today:\n– Review the plan\n– Sleep' }, { key: 'plan', text: 'Noticing, every week\nMeet on Monday.' }]);
  expect((await begin('a1', { appointmentId, template: 'couples', prepared: true, texts: [{ key: 'plan', text: 'Meet on Monday.' }] }, once)).body).toEqual(body);
  for (const id of [appointmentId, undefined]) expect((await ready(practice, 'a1', id)).body).toEqual({ version: 2, text: '', conjoint: false });
  expect(await words((await begin('a1', { appointmentId: later, template: 'couples', prepared: true })).body.id)).toEqual([]);
});

test('what is ready stays where it is when the note is not begun, or not asked to take it', async () => {
  const appointmentId = await anAppointment(practice);
  await prepare(practice, 'a1', 'Sleep', { appointmentId });
  expect((await begin('a1', { appointmentId, template: 'couples', belongs: 'held', prepared: true })).status).toBe(422);
  await begin('a1', { appointmentId, template: 'couples' });
  expect((await ready(practice, 'a1', appointmentId)).body).toMatchObject({ version: 1, text: 'Sleep' });
});

test('in conjoint mode it begins with them all the same; one partner\'s note takes none of the couple\'s plan', async () => {
  const [joint, alone] = [await anAppointment(practice), await anAppointment(practice, { compartment: 'x1', at: '2026-11-16T17:00:00.000Z' })];
  await prepare(practice, 'a1', 'Sleep', { appointmentId: joint });
  await prepare(practice, 'a1', 'Noticing, every week');
  const individual = await begin('a1', { appointmentId: alone, template: 'dap', belongs: 'unit', prepared: true });
  expect(JSON.stringify((await practice.as('a1').get(`/api/notes/${individual.body.id}`)).body.sections)).not.toContain('Noticing');
  const { body } = await practice.as('a1', { conjoint: true }).post('/api/notes', { appointmentId: joint, template: 'couples', prepared: true }, { idempotencyKey: key() });
  expect(JSON.stringify((await practice.as('a1').get(`/api/notes/${body.id}`)).body.sections)).toMatch(/Sleep.*Noticing/);
});

test('an individual note says first what it belongs to, and is that partner\'s whole', async () => {
  const appointmentId = await anAppointment(practice, { compartment: 'x1' });
  const unsaid = await begin('a1', { appointmentId, template: 'dap' });
  expect([unsaid.status, unsaid.body.type]).toEqual([422, 'urn:attune:say-belongs']);
  const { body } = await begin('a1', { appointmentId, template: 'dap', belongs: 'held' });
  const { body: note } = await practice.as('a1').get(`/api/notes/${body.id}`);
  expect(note).toMatchObject({ compartment: practice.ids.x1, belongs: 'held' });
  expect(note.sections.every((each: { compartment: string }) => each.compartment === practice.ids.x1)).toBe(true);
  expect(note.sections.map((each: { key: string }) => each.key)).toEqual(['data', 'between', 'assessment', 'risk', 'plan']);
  expect((await practice.as('a1', { conjoint: true }).get(`/api/notes/${body.id}`)).status).toBe(404);
});

test('a joint note cannot be held individually', async () => {
  const { status, body } = await begin('a1', { appointmentId: await anAppointment(practice), template: 'dap', belongs: 'held' });
  expect([status, body.type]).toEqual([422, 'urn:attune:joint']);
});

test('the same key has one effect, whoever comes first; with another body it is refused', async () => {
  const body = { appointmentId: await anAppointment(practice), template: 'soap' };
  const once = key();
  const replies = await Promise.all(Array.from({ length: 8 }, () => begin('a1', body, once)));
  expect(replies.map((each) => each.status)).toEqual(replies.map(() => 201));
  expect(new Set(replies.map((each) => each.body.id)).size).toBe(1);
  expect((await begin('a1', { ...body, template: 'dap' }, once)).status).toBe(422);
  const [{ count } = { count: -1 }] = await house().database.sql<{ count: number }>('SELECT count(*)::int FROM notes.session_note WHERE appointment_id = $1', [body.appointmentId]);
  expect(count).toBe(1);
});

test('an appointment has one note: a second begin names it', async () => {
  const appointmentId = await anAppointment(practice);
  const first = await begin('a1', { appointmentId, template: 'soap' });
  const second = await begin('a1', { appointmentId, template: 'soap' });
  expect([second.status, second.body.type, second.body.noteId]).toEqual([409, 'urn:attune:already-begun', first.body.id]);
});

test('a note that fails leaves nothing behind', async () => {
  const other = await aPractice();
  const foreign = await anAppointment(other);
  expect((await begin('a1', { appointmentId: foreign, template: 'soap' })).status).toBe(404);
  expect((await begin('a2', { appointmentId: await anAppointment(practice), template: 'soap' })).status).toBe(404);
  const left = await house().database.sql('SELECT 1 FROM kernel.idempotency WHERE practice_id = $1', [practice.id]);
  expect(left).toEqual([]);
});

test.each(['s1', 'owner'])('%s writes no notes', async (who) => {
  expect((await begin(who, { appointmentId: await anAppointment(practice), template: 'soap' })).status).toBe(403);
});

test('partners have no such place, and a stranger must sign in', async () => {
  expect((await begin('x1', { appointmentId: await anAppointment(practice), template: 'soap' })).status).toBe(404);
  expect((await practice.visitor('staff').post('/api/notes', {}, { idempotencyKey: key() })).status).toBe(401);
});

test.each([
  ['no template of that name', { template: 'poem' }],
  ['an id that is none', { appointmentId: 'x' }],
  ['a part the template lacks', { texts: [{ key: 'cycle', text: '' }] }],
  ['a joint part with a seat', { texts: [{ key: 'plan', seat: 'a', text: '' }] }],
  ['a field that cannot be set', { authorId: 'me' }],
  ['too many words', { texts: [{ key: 'plan', text: 'a'.repeat(20_001) }] }],
])('refuses %s', async (_, wrong) => {
  const appointmentId = await anAppointment(practice);
  expect((await begin('a1', { appointmentId, template: 'soap', ...wrong })).status).toBe(400);
});

test('wants a key', async () => {
  const reply = await practice.as('a1').post('/api/notes', { appointmentId: await anAppointment(practice), template: 'soap' });
  expect(reply.status).toBe(400);
});
