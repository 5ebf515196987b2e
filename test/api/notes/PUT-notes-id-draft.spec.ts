import { aPractice, expectShape, house, is, type Practice } from '@attune/testing';
import { aDraft, aFinalNote, aSubmittedNote, key, part, save } from './a-note';

let practice: Practice;
beforeEach(async () => {
  practice = await aPractice();
});

const text = (note: { coupleId: string }) => practice.lay('note_section', 'body', { coupleId: note.coupleId, grants: [{ to: 'person', id: practice.ids.a1 ?? '' }] });

test('keeps words, risk and facts of what changed, and leaves the rest', async () => {
  const draft = await aDraft(practice);
  const cycle = text(draft);
  const facts = { startedAt: '2026-11-23T17:05:00.000Z', stoppedAt: null, modality: 'video', attendance: [{ partnerId: practice.ids.x1, presence: 'part' }] };
  const risk = part(draft, 'risk', practice.ids.x1);
  const { status, body } = await save(practice, 'a1', draft, { facts, sections: [{ id: part(draft, 'cycle').id, text: cycle }, { id: risk.id, risk: 'watch' }] });
  expect(status).toBe(200);
  expectShape(body, { version: is(2), savedAt: 'instant' });
  const { body: note } = await practice.as('a1').get(`/api/notes/${draft.id}`);
  expect(note).toMatchObject(facts);
  expect([part(note, 'cycle').text, part(note, 'risk', practice.ids.x1).risk, part(note, 'plan').text]).toEqual([cycle, 'watch', '']);
});

test('of two windows the later gets what stands there, and nothing is covered', async () => {
  const draft = await aDraft(practice);
  const { id } = part(draft, 'cycle');
  const mine = text(draft);
  const saves = await Promise.all([mine, 'yours'].map((words) => save(practice, 'a1', draft, { sections: [{ id, text: words }] })));
  expect(saves.map((each) => each.status).sort()).toEqual([200, 412]);
  const stale = saves.find((each) => each.status === 412);
  expect(stale?.body.current).toMatchObject({ version: 2, savedAt: expect.any(String), startedAt: draft.startedAt });
  const { body: note } = await practice.as('a1').get(`/api/notes/${draft.id}`);
  expect(stale?.body.current.sections).toEqual(note.sections);
});

test('a repeat changes nothing more and says the same; the key with other words is refused', async () => {
  const draft = await aDraft(practice);
  const once = key();
  const change = { sections: [{ id: part(draft, 'cycle').id, text: text(draft) }] };
  const replies = await Promise.all(Array.from({ length: 6 }, () => save(practice, 'a1', draft, change, once)));
  expect(replies.map((each) => [each.status, each.body.version])).toEqual(replies.map(() => [200, 2]));
  expect((await save(practice, 'a1', draft, { sections: [] }, once)).status).toBe(422);
});

test('a hundred saves leave one draft and nothing in the record', async () => {
  const draft = await aDraft(practice);
  const { id } = part(draft, 'cycle');
  for (let version = 1; version <= 100; version += 1) {
    const { status } = await save(practice, 'a1', { id: draft.id, version }, { sections: [{ id, text: `${version}` }] });
    expect(status).toBe(200);
  }
  const { body } = await practice.as('a1').get(`/api/notes/${draft.id}`);
  expect([body.version, body.submissions, part(body, 'cycle').text]).toEqual([101, [], '100']);
  const rows = await house().database.sql('SELECT 1 FROM notes.note_section WHERE note_id = $1', [draft.id]);
  expect(rows).toHaveLength(draft.sections.length);
});

test('words are sealed, and open only where and when they were written', async () => {
  const draft = await aDraft(practice);
  const [cycle, plan] = [part(draft, 'cycle'), part(draft, 'plan')];
  await save(practice, 'a1', draft, { sections: [{ id: cycle.id, text: text(draft) }, { id: plan.id, text: text(draft) }] });
  const { sql } = { sql: (t: string, v: unknown[]) => house().database.sql(t, v) };
  await sql('UPDATE notes.note_section s SET body = o.body FROM notes.note_section o WHERE s.id = $1 AND o.id = $2', [cycle.id, plan.id]);
  const { status, text: told } = await practice.as('a1').get(`/api/notes/${draft.id}`);
  expect([status, told.includes('cnry')]).toEqual([500, false]);
});

test('conjoint mode saves joint parts, and refuses to lose hidden ones quietly', async () => {
  const draft = await aDraft(practice);
  const author = practice.as('a1', { conjoint: true });
  const put = (version: number, sections: object[]) => author.put(`/api/notes/${draft.id}/draft`, { sections }, { ifMatch: version, idempotencyKey: key() });
  expect((await put(1, [{ id: part(draft, 'plan').id, text: text(draft) }])).status).toBe(200);
  const hidden = await put(2, [{ id: part(draft, 'plan').id, text: '' }, { id: part(draft, 'stance', practice.ids.x1).id, text: 'hidden' }]);
  expect([hidden.status, hidden.body.type]).toEqual([409, 'urn:attune:conjoint']);
});

test('what was submitted or is final is not a draft any more', async () => {
  const submitted = await aSubmittedNote(practice);
  const late = await save(practice, 'a1', submitted, { sections: [{ id: part(submitted, 'cycle').id, text: '' }] });
  expect([late.status, late.body.type]).toEqual([409, 'urn:attune:wrong-state']);
  const final = await aFinalNote(practice);
  const locked = await save(practice, 't1', final, { sections: [] });
  expect([locked.status, locked.body.type]).toEqual([409, 'urn:attune:locked']);
});

test('the database itself refuses to change a final note', async () => {
  const final = await aFinalNote(practice);
  for (const [role, context] of [['attune_rt', { personId: practice.ids.t1 ?? '', kind: 'staff' as const }], ['attune_job', {}]] as const) {
    for (const change of [`session_note SET held_on = held_on WHERE id = '${final.id}'`, `note_section SET risk = risk WHERE note_id = '${final.id}'`]) {
      const attempt = house().database.asRole(role, { practiceId: practice.id, ...context }, (client) => client.query(`UPDATE notes.${change}`));
      await expect(attempt).rejects.toThrow(/cannot be changed/);
    }
    for (const table of ['session_note', 'signature']) {
      await expect(house().database.asRole(role, { practiceId: practice.id, ...context }, (client) => client.query(`DELETE FROM notes.${table}`))).rejects.toThrow(/permission denied/);
    }
  }
});

test('nobody else writes in it', async () => {
  const draft = await aDraft(practice);
  for (const [who, status] of [['a2', 404], ['t1', 404], ['s1', 403], ['owner', 403]] as const) {
    expect((await save(practice, who, draft, { sections: [] })).status).toBe(status);
  }
  const other = await aPractice();
  expect((await save(other, 'a1', draft, { sections: [] })).status).toBe(404);
});

test('wants the version seen and a key', async () => {
  const draft = await aDraft(practice);
  const put = (ask: object) => practice.as('a1').put(`/api/notes/${draft.id}/draft`, { sections: [] }, ask);
  expect((await put({ idempotencyKey: key() })).status).toBe(428);
  expect((await put({ idempotencyKey: key(), ifMatch: 'W/"1"' })).status).toBe(400);
  expect((await put({ ifMatch: 1 })).status).toBe(400);
});

const FACTS = { startedAt: null, stoppedAt: null, modality: 'in_person', attendance: [] };
test.each([
  ['a part of nowhere', { sections: [{ id: '0193a2b4-0000-7000-8000-000000000000', text: '' }] }],
  ['a time that is none', { sections: [], facts: { ...FACTS, startedAt: 'noon' } }],
  ['a stranger attending', { sections: [], facts: { ...FACTS, attendance: [{ partnerId: '0193a2b4-0000-7000-8000-000000000000', presence: 'whole' }] } }],
  ['a state', { sections: [], state: 'final' }],
  ['no list', { sections: null }],
])('refuses %s', async (_, change) => expect((await save(practice, 'a1', await aDraft(practice), change)).status).toBe(400));

test('only risk has a risk level', async () => {
  const draft = await aDraft(practice);
  expect((await save(practice, 'a1', draft, { sections: [{ id: part(draft, 'cycle').id, risk: 'none' }] })).status).toBe(400);
});
