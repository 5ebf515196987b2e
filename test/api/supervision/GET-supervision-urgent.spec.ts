import { aPractice, expectShape, house, is, nullable, type Practice } from '@attune/testing';
import { seenToday } from '../couples/couples';
import { answered } from '../measures/a-measure';
import { aMeeting } from './a-meeting';
import { anUrgentItem } from './an-urgent-item';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const list = (who: string, how = {}) => practice.as(who, how).get('/api/supervision/urgent');

test('an urgent risk calls the associate and the supervisor, with a clock in working hours, and mails say nothing of it', async () => {
  const { noteId } = await anUrgentItem(practice);
  for (const who of ['a1', 's1']) {
    const { status, body } = await list(who);
    expect(status).toBe(200);
    expectShape(body, {
      items: [{
        id: 'uuid', source: is('note-risk'), sourceId: is(noteId), runId: is(null), level: is('urgent'), asks: ['text'], coupleId: is(practice.ids.c1), compartment: is(practice.ids.x1), openedAt: is('2026-11-23T18:00:00.000Z'),
        dueAt: is('2026-11-23T22:00:00.000Z'), escalatedAt: is(null), partner: nullable({ id: is(practice.ids.x1), givenName: 'text', familyName: 'text' }),
        told: ['text'], acknowledged: is(null),
      }],
    });
    expect(body.items[0].told).toHaveLength(2);
  }
  const mails = (await practice.mails()).filter((mail) => mail.subject === 'Please look today');
  expect(mails.map((mail) => mail.to).sort()).toEqual([practice.person('a1').email, practice.person('s1').email].sort());
});

test('submitted again, the same risk is the same item', async () => {
  const { again } = await anUrgentItem(practice);
  await again();
  expect((await list('s1')).body.items).toHaveLength(1);
});

test('unacknowledged after the limit it goes on to another supervisor, who learns whom to call and no names of partners', async () => {
  await anUrgentItem(practice);
  expect((await list('s2')).body.items).toEqual([]);
  practice.clock.set('2026-11-23T22:00:00.000Z');
  // News wakes whoever looks for what is overdue.
  await anUrgentItem(practice, { at: '2026-11-16T17:00:00.000Z', partner: 'y1' });
  const passedOn = () => house().database.sql('SELECT 1 FROM supervision.urgent_item WHERE practice_id = $1 AND escalated_at IS NOT NULL', [practice.id]);
  for (let tries = 0; tries < 50 && (await passedOn()).length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  const { body } = await list('s2');
  expect(body.items).toMatchObject([{ compartment: practice.ids.x1, partner: null, escalatedAt: '2026-11-23T22:00:00.000Z' }]);
  expect((await practice.mails()).filter((mail) => mail.to === practice.person('s2').email).map((mail) => mail.subject)).toEqual(['Please look today']);
});

test('in a practice of one supervisor the owner gets word of whom to reach, and nothing else', async () => {
  practice.clock.set('2026-11-23T18:00:00.000Z');
  await house().database.sql(`UPDATE access.role_grant SET until_on = '2026-11-02', from_on = '2026-11-01' WHERE practice_id = $1 AND role = 'supervisor' AND staff_id = $2`, [practice.id, practice.ids.s2]);
  await anUrgentItem(practice);
  practice.clock.set('2026-11-23T22:00:00.000Z');
  await anUrgentItem(practice, { at: '2026-11-16T17:00:00.000Z', partner: 'y1' });
  const passedOn = () => house().database.sql('SELECT escalated_to FROM supervision.urgent_item WHERE practice_id = $1 AND escalated_at IS NOT NULL', [practice.id]);
  for (let tries = 0; tries < 50 && (await passedOn()).length === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  await practice.jobs.drain();
  const mails = (await practice.mails()).filter((mail) => mail.to === practice.person('owner').email);
  expect(mails.map(({ subject }) => subject)).toEqual(['Nobody has taken it up yet']);
  expect(mails[0]?.text).toMatch(/^Something urgent waits, and nobody has taken it up yet\. Please reach today: [^,]+, [^,]+\.\s*$/);
  expect(await passedOn()).toEqual([{ escalated_to: [] }]);
  expect((await list('owner')).status).toBe(403);
});

test('a concern of a screening calls the supervisor the same day, and not a clinician who alone knows of it', async () => {
  practice.clock.set('2026-11-23T18:00:00.000Z');
  const screen = (who: string, couple: string, partner: string) => practice.as(who).post(`/api/couples/${practice.ids[couple]}/partners/${practice.ids[partner]}/screenings`, seenToday(practice, { outcome: 'concern' }));
  await practice.addCouple('3', { clinician: practice.ids.t1 ?? '' });
  expect([(await screen('a1', 'c1', 'x1')).status, (await screen('t1', 'c3', 'x3')).status]).toEqual([201, 201]);
  await practice.jobs.drain();
  expect((await list('s1')).body.items).toMatchObject([{ source: 'screening', level: 'urgent', compartment: practice.ids.x1, dueAt: '2026-11-23T22:00:00.000Z' }]);
  expect((await list('t1')).body.items).toEqual([]);
  expect((await practice.mails()).map(({ to, subject }) => [to, subject]).sort()).toEqual([practice.person('a1').email, practice.person('s1').email].sort().map((to) => [to, 'Please look today']));
  for (const who of ['s2', 'a2']) expect((await list(who)).body.items).toEqual([]);
});

test('what waits for a review stands in the same list with its own day, and calls nobody else when that is over', async () => {
  await answered(practice, 'x1', 'GAD-7', [3, 3, 3, 3, 3, 3, 3]);
  await practice.jobs.drain();
  expect((await list('s1')).body.items).toMatchObject([{ source: 'measure', level: 'review', dueAt: '2026-11-25T07:59:00.000Z', asks: [expect.any(String)] }]);
  expect((await practice.mails()).map(({ subject }) => subject)).toEqual(['Something waits for you', 'Something waits for you']);
  practice.clock.set('2026-11-27T18:00:00.000Z');
  await anUrgentItem(practice, { partner: 'y1', at: '2026-11-16T17:00:00.000Z' });
  expect((await list('s1')).body.items.find(({ source }: { source: string }) => source === 'measure').escalatedAt).toBeNull();
  expect((await list('s2')).body.items).toEqual([]);
});

test('what belongs to the next supervision is due on the day of it', async () => {
  await aMeeting(practice, { nextOn: '2026-11-26' });
  practice.clock.set('2026-11-23T18:00:00.000Z');
  await answered(practice, 'x1', 'CSI-4', [4, 4, 4, 4]);
  practice.clock.forward(60);
  await answered(practice, 'x1', 'CSI-4', [3, 3, 3, 2]);
  await practice.jobs.drain();
  expect((await list('a1')).body.items).toMatchObject([{ level: 'review', dueAt: '2026-11-27T07:59:00.000Z' }]);
});

test('in conjoint mode there is nothing, and to nobody else', async () => {
  await anUrgentItem(practice);
  expect((await list('a1', { conjoint: true })).body.items).toEqual([]);
  for (const who of ['a2', 's2', 't1']) expect((await list(who)).body.items).toEqual([]);
  expect((await list('owner')).status).toBe(403);
  expect((await list('x1')).status).toBe(404);
});
