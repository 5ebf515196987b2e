import { aPractice, house, type Practice } from '@attune/testing';
import { tables } from '../database/catalogue';

/** Texts that no person writes: codes, names of things in the product, hashes in letters. */
const NOT_FREE = [
  'access.account.name', 'access.account.email', // made of names and addresses that are canaries already
  'access.credential.password_hash', 'access.sign_in.ended_because', 'kernel.practice.zone', 'kernel.practice_key.kid', 'kernel.audit_event.*', 'kernel.outbox.*',
  'kernel.handled.queue', 'kernel.idempotency.key', 'notes.session_note.template', 'notes.session_note.saved_key', 'notes.note_section.key', 'notes.submitted_section.key',
  'exercises.assignment.variant', 'exercises.occurrence.variant', 'exercises.room_record.variant', 'exercises.run.step', 'exercises.answer.field',
  'measures.definition.measure', 'measures.giving.measure', 'measures.administration.measure', 'measures.release.measure',
  'supervision.review_item.source', 'supervision.meeting.place', 'supervision.hours_entry.place', 'supervision.hours_entry.kind', 'supervision.hours_word.line', 'supervision.signed_week.licence',
  'couples.consent.kind', 'practice.settings.jurisdiction', 'practice.licence.jurisdiction', 'access.sign_in.device',
];
const SEALED = /cnry-(note_section|preparation|addendum|answer|trigger_card|unsafe_report|room_record|assignment|comment)-\w+-(body|reason|words|note|sentence|quote|text)/i;

let practice: Practice;
beforeAll(async () => {
  practice = await aPractice();
  await practice.furnish();
});

const isCode = (column: string) => NOT_FREE.some((each) => each === column || (each.endsWith('.*') && column.startsWith(each.slice(0, -1))));

test('the furnished practice has rows in every table', async () => {
  // A request makes the record of itself, and sealing makes seals.
  const made = ['kernel.audit_event', 'kernel.audit_seal'];
  const empty: string[] = [];
  for (const { name, columns } of await tables()) {
    if (!columns.includes('practice_id') || made.includes(name)) continue;
    if ((await house().database.sql(`SELECT 1 FROM ${name} WHERE practice_id = $1 LIMIT 1`, [practice.id])).length === 0) empty.push(name);
  }
  expect(empty).toEqual([]);
});

test('every free text of every table holds a canary in the furnished practice', async () => {
  const columns = await house().database.sql<{ table: string; column: string }>(`
    SELECT n.nspname || '.' || c.relname AS table, a.attname AS column FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype)
      AND n.nspname || '.' || c.relname = ANY ($1)
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND a.attnum = ANY (k.conkey) AND pg_get_constraintdef(k.oid) ~ 'ANY \\(')`,
    [(await tables()).filter((table) => table.columns.includes('practice_id')).map((table) => table.name)],
  );
  const bare: string[] = [];
  for (const { table, column } of columns.filter((each) => !isCode(`${each.table}.${each.column}`))) {
    const [found] = await house().database.sql(`SELECT 1 FROM ${table} WHERE practice_id = $1 AND ${column}::text ~* 'cnry-' LIMIT 1`, [practice.id]);
    if (!found) bare.push(`${table}.${column}`);
  }
  expect(bare).toEqual([]);
});

test('no note, answer or comment can be read from the tables', async () => {
  const open: string[] = [];
  for (const { name, columns } of await tables()) {
    if (!columns.includes('practice_id')) continue;
    const bytes = await house().database.sql<{ attname: string }>(`SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND atttypid = 'bytea'::regtype`, [name]);
    const all = ['t::text', ...bytes.map(({ attname }) => `encode(${attname}, 'escape')`)].join(` || ' ' || `);
    const rows = await house().database.sql<{ text: string | null }>(`SELECT ${all.replace(/encode\([^)]*\)/g, `coalesce($&, '')`)} AS text FROM ${name} t WHERE practice_id = $1`, [practice.id]);
    if (rows.some(({ text }) => SEALED.test(text ?? ''))) open.push(name);
  }
  expect(open).toEqual([]);
});

test('what waits in queues carries ids and no content', async () => {
  await practice.as('a1').get(`/api/notes/${practice.ids['final1']}`);
  const rows = await house().database.sql<{ text: string }>(`SELECT ids::text AS text FROM kernel.outbox UNION ALL SELECT data::text FROM pgboss.job`);
  expect(rows.filter(({ text }) => /cnry-/i.test(text))).toEqual([]);
});
