import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * Fills a migrated database with one large practice: associates with couples, appointments and notes, a review waiting for every fifth
 * couple, measures of both partners, six years of one associate's hours. Bodies are random bytes of a usual length; those that the measured screens open are written through the API afterwards.
 * @returns who is measured: two associates and a supervisor with a sign-in, and fresh appointments to write notes for
 */
export async function fill(admin, size) {
  const practice = randomUUID();
  await admin.query(`SELECT set_config('app.practice_id', $1, false)`, [practice]);
  await admin.query('SET session_replication_role = replica');
  const text = readFileSync(new URL('./fill.sql', import.meta.url), 'utf8');
  for (const part of text.split(/^-- then$/m)) {
    await admin.query(part.replaceAll(':practice', `'${practice}'::uuid`).replaceAll(/:(\w+)/g, (whole, name) => (name in size ? String(size[name]) : whole)));
  }
  await admin.query('SET session_replication_role = DEFAULT');
  await admin.query('VACUUM ANALYZE');
  const [associate] = await rows(admin, `SELECT id FROM practice.staff_member WHERE practice_id = $1 AND email = 'associate1@bench.example'`, [practice]);
  const [counting] = await rows(admin, `SELECT id FROM practice.staff_member WHERE practice_id = $1 AND email = 'associate2@bench.example'`, [practice]);
  const [supervisor] = await rows(admin, `SELECT id FROM practice.staff_member WHERE practice_id = $1 AND email = 'supervisor1@bench.example'`, [practice]);
  const fresh = await rows(admin, `SELECT id, couple_id FROM scheduling.appointment WHERE practice_id = $1 AND staff_id = $2 AND status = 'held' AND starts_at > now() - interval '1 day' ORDER BY id`, [practice, associate.id]);
  const couples = await rows(admin, 'SELECT couple_id AS id FROM couples.case_assignment WHERE practice_id = $1 AND staff_id = $2 ORDER BY couple_id', [practice, associate.id]);
  return {
    practice, associate: { id: associate.id, cookie: await signIn(admin, practice, associate.id) }, counting: { id: counting.id, cookie: await signIn(admin, practice, counting.id) }, supervisor: { id: supervisor.id, cookie: await signIn(admin, practice, supervisor.id) },
    couples: couples.map((each) => each.id), shown: fresh.at(-1).couple_id, fresh: fresh.map((each) => each.id),
  };
}

async function signIn(admin, practice, account) {
  const token = randomBytes(32).toString('base64url');
  await admin.query(
    `INSERT INTO access.sign_in (practice_id, account_id, token_hash, device, started_at, last_seen_at, idle_minutes, expires_at, mfa)
     VALUES ($1, $2, $3, 'bench', now(), now(), 60, now() + interval '12 hours', true)`,
    [practice, account, createHash('sha256').update(token).digest()],
  );
  return `__Host-staff=${token}`;
}

async function rows(client, text, values) {
  return (await client.query(text, values)).rows;
}
