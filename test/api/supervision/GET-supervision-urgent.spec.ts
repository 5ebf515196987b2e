import { aPractice, expectShape, house, is, nullable, type Practice } from '@attune/testing';
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
        id: 'uuid', source: is('note-risk'), sourceId: is(noteId), coupleId: is(practice.ids.c1), compartment: is(practice.ids.x1), openedAt: is('2026-11-23T18:00:00.000Z'),
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

test('in conjoint mode there is nothing, and to nobody else', async () => {
  await anUrgentItem(practice);
  expect((await list('a1', { conjoint: true })).body.items).toEqual([]);
  for (const who of ['a2', 's2', 't1']) expect((await list(who)).body.items).toEqual([]);
  expect((await list('owner')).status).toBe(403);
  expect((await list('x1')).status).toBe(404);
});
