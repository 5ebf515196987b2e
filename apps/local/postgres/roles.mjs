import { readFileSync } from 'node:fs';
import pg from 'pg';
import { Refusal } from '../refusal.mjs';

const ROLES_SQL = new URL('../../../docker/postgres/roles.sql', import.meta.url);
const NEEDED = 18;
const SERVERS_OWN = ['', 'postgres', 'template1'];

/** Roles that sign in, by the name under which their connection is handed on. */
export const SIGN_INS = { migrate: 'attune_migrate', rt: 'attune_rt', job: 'attune_job', audit: 'attune_audit' };

/**
 * Makes the database and its roles ready, as often as it is called.
 * @param {string} adminUrl an administrator's connection; the database it names is the one, `attune` when it names none of ours
 * @param {{ database?: string, passwords: Record<string, string> }} options passwords by the keys of SIGN_INS
 * @returns {Promise<Record<'admin' | 'migrate' | 'rt' | 'job' | 'audit', string>>} connection strings
 */
export async function prepareDatabase(adminUrl, { database, passwords }) {
  const named = decodeURIComponent(new URL(adminUrl).pathname.slice(1));
  const name = database ?? (SERVERS_OWN.includes(named) ? 'attune' : named);
  if (name !== named) await connected(adminUrl, (admin) => createDatabase(admin, name));
  const urls = { admin: urlOf(adminUrl, name) };
  await connected(urls.admin, async (admin) => {
    await requireVersion(admin);
    await admin.query('BEGIN');
    // Two starts at once would stumble over each other's change of the same role.
    await admin.query(`SELECT pg_advisory_xact_lock(hashtext('attune.roles'))`);
    await admin.query(readFileSync(ROLES_SQL, 'utf8'));
    for (const [key, role] of Object.entries(SIGN_INS)) {
      await admin.query(`ALTER ROLE ${role} PASSWORD ${admin.escapeLiteral(passwords[key])}`);
      urls[key] = urlOf(adminUrl, name, role, passwords[key]);
    }
    await admin.query('COMMIT');
  });
  return urls;
}

async function createDatabase(admin, name) {
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`);
}

/** Why a server of this version is not used, or null. A newer one is refused, too: nothing here was ever tried on it. */
export function versionFault(major) {
  if (major === NEEDED) return null;
  const more = major > NEEDED ? `A newer one has not been tried with this version of Attune; point DATABASE_URL at a PostgreSQL ${NEEDED}, or unset it.` : `Update it to ${NEEDED} first.`;
  return `DATABASE_URL leads to PostgreSQL ${major}. Attune needs PostgreSQL ${NEEDED}. ${more}`;
}

async function requireVersion(admin) {
  const { rows } = await admin.query(`SELECT current_setting('server_version_num')::int / 10000 AS major`);
  const fault = versionFault(rows[0].major);
  if (fault) throw new Refusal(fault);
}

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'attune start' });
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(`The database does not let us in (${new URL(url).host}): ${error.message || error.code}`);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(adminUrl, database, user, password) {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  if (user) {
    url.username = user;
    url.password = password;
  }
  return url.href;
}
