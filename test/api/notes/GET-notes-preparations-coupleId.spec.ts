import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { anAppointment } from './a-note';
import { prepare, ready } from './a-preparation';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('is empty before anything was written, and then its author’s alone', async () => {
  const before = await ready(practice, 'a1');
  expect(before.status).toBe(200);
  expectShape(before.body, { version: is(0), text: is(''), conjoint: is(false) });
  const text = practice.lay('preparation', 'body', { coupleId: practice.ids.c1 ?? '', grants: [{ to: 'person', id: practice.ids.a1 ?? '' }] });
  await prepare(practice, 'a1', text);
  expect((await ready(practice, 'a1')).body).toEqual({ version: 1, text, conjoint: false });
  expect(JSON.stringify(await house().database.sql('SELECT * FROM notes.preparation'))).not.toContain('cnry');
});

test('what is for one appointment is not what waits for the couple’s plan', async () => {
  const [one, other] = [await anAppointment(practice), await anAppointment(practice, { at: '2026-11-16T17:00:00.000Z' })];
  await prepare(practice, 'a1', 'Sleep', { appointmentId: one });
  const texts = await Promise.all([one, other, undefined].map(async (id) => (await ready(practice, 'a1', id)).body.text));
  expect(texts).toEqual(['Sleep', '', '']);
});

test('is not shown in conjoint mode, and says so', async () => {
  await prepare(practice, 'a1', 'Ask Ana alone');
  const { status, body, text } = await ready(practice, 'a1', undefined, { conjoint: true });
  expect([status, body]).toEqual([200, { version: 1, text: '', conjoint: true }]);
  expect(text).not.toContain('Ana');
  const alone = await anAppointment(practice, { compartment: 'x1' });
  await prepare(practice, 'a1', 'Ask Ana alone', { appointmentId: alone });
  expect((await ready(practice, 'a1', alone, { conjoint: true })).status).toBe(404);
});

test('a colleague who takes over reads nothing of it, and the former one no more', async () => {
  await prepare(practice, 'a1', 'Mine');
  await practice.rows((rows) => rows.insert('couples.case_assignment', { couple_id: practice.ids.c1, staff_id: practice.ids.t1, from_on: '2026-11-01', assigned_by: practice.ids.owner }));
  expect((await ready(practice, 't1')).body).toEqual({ version: 0, text: '', conjoint: false });
  await house().database.sql("UPDATE couples.case_assignment SET until_on = '2026-11-02' WHERE staff_id = $1", [practice.ids.a1]);
  expect((await ready(practice, 'a1')).status).toBe(404);
});

test('each reading is recorded', async () => {
  await ready(practice, 'a1');
  const events = await house().database.sql('SELECT actor_id, couple_ids FROM kernel.audit_event WHERE practice_id = $1 AND action = $2', [practice.id, 'notes.read-prepared']);
  expect(events).toEqual([{ actor_id: practice.ids.a1, couple_ids: [practice.ids.c1] }]);
});

test('nobody else reads it, and no appointment of another couple opens it', async () => {
  for (const [who, status] of [['a2', 404], ['t1', 404], ['s1', 403], ['owner', 403], ['x1', 404], ['y1', 404]] as const) {
    expect([who, (await ready(practice, who)).status]).toEqual([who, status]);
  }
  expect((await practice.visitor('staff').get(`/api/notes/preparations/${practice.ids.c1}`)).status).toBe(401);
  const foreign = await anAppointment(practice, { couple: '2', clinician: 'a2' });
  expect((await ready(practice, 'a1', foreign)).status).toBe(404);
  const other = await aPractice();
  expect((await other.as('a1').get(`/api/notes/preparations/${practice.ids.c1}`)).status).toBe(404);
  expect((await ready(practice, 'a1', 'x')).status).toBe(400);
});
