import { aPractice, house, type Practice } from '@attune/testing';
import { anAppointment } from './a-note';
import { prepare, ready } from './a-preparation';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

test('keeps what was written, version by version', async () => {
  const appointmentId = await anAppointment(practice);
  const first = await prepare(practice, 'a1', 'Sleep', { appointmentId });
  expect([first.status, first.body]).toEqual([200, { version: 1 }]);
  expect((await prepare(practice, 'a1', '', { appointmentId, version: 1 })).body).toEqual({ version: 2 });
  expect((await ready(practice, 'a1', appointmentId)).body).toEqual({ version: 2, text: '', conjoint: false });
});

test('of two windows the later gets what stands there, and nothing is covered', async () => {
  const replies = await Promise.all(['One', 'Two', 'Three'].map((text) => prepare(practice, 'a1', text)));
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  const { text } = (await ready(practice, 'a1')).body;
  for (const late of replies.filter(({ status }) => status === 412)) expect(late.body.current).toEqual({ version: 1, text, conjoint: false });
  expect((await prepare(practice, 'a1', 'Late', { version: 7 })).status).toBe(412);
});

test('one partner’s appointment keeps its list in that partner’s compartment', async () => {
  const appointmentId = await anAppointment(practice, { compartment: 'y1' });
  await prepare(practice, 'a1', 'Ask about sleep', { appointmentId });
  expect(await house().database.sql('SELECT compartment FROM notes.preparation WHERE appointment_id = $1', [appointmentId])).toEqual([{ compartment: practice.ids.y1 }]);
});

test('is refused in conjoint mode, in words', async () => {
  const { status, body } = await practice.as('a1', { conjoint: true }).put(`/api/notes/preparations/${practice.ids.c1}`, { text: 'x' }, { ifMatch: 0 });
  expect([status, body.type]).toEqual([409, 'urn:attune:conjoint']);
});

test('nobody else writes it', async () => {
  for (const [who, status] of [['a2', 404], ['t1', 404], ['s1', 403], ['owner', 403], ['x1', 404], ['y1', 404]] as const) {
    expect([who, (await prepare(practice, who, 'x')).status]).toEqual([who, status]);
  }
  const foreign = await anAppointment(practice, { couple: '2', clinician: 'a2' });
  expect((await prepare(practice, 'a1', 'x', { appointmentId: foreign })).status).toBe(404);
  expect(await house().database.sql('SELECT 1 FROM notes.preparation WHERE practice_id = $1', [practice.id])).toEqual([]);
});

test('the database itself keeps it with its author and out of another compartment', async () => {
  const [joint, alone] = [await anAppointment(practice), await anAppointment(practice, { compartment: 'x1', at: '2026-11-16T17:00:00.000Z' })];
  const insert = (who: string, appointment: string, compartment: string | null, staff = who) =>
    house().database.asRole('attune_rt', { practiceId: practice.id, personId: practice.ids[who] ?? '', kind: 'staff' }, (client) => client.query(
      `INSERT INTO notes.preparation (practice_id, couple_id, compartment, appointment_id, staff_id, version, changed_at) VALUES ($1, $2, $3, $4, $5, 1, now())`,
      [practice.id, practice.ids.c1, compartment, appointment, practice.ids[staff]]));
  await expect(insert('a1', alone, null)).rejects.toThrow(/row-level security/);
  await expect(insert('a1', joint, practice.ids.x1 ?? '')).rejects.toThrow(/row-level security/);
  await expect(insert('a2', joint, null)).rejects.toThrow(/row-level security/);
  await expect(insert('a1', joint, null, 's1')).rejects.toThrow(/row-level security/);
});

test('wants the version seen, and words of a size', async () => {
  const path = `/api/notes/preparations/${practice.ids.c1}`;
  expect((await practice.as('a1').put(path, { text: 'x' })).status).toBe(428);
  for (const text of ['a'.repeat(4001), 7, undefined]) expect((await prepare(practice, 'a1', text)).status).toBe(400);
});
