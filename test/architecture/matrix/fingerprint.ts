import { createHash } from 'node:crypto';
import { house, type Practice } from '@attune/testing';
import { tables } from '../database/catalogue';

/** What a refused request may leave: its own record, the sign-in it came with, and a count of tries. */
const MAY_CHANGE = ['kernel.audit_event', 'kernel.audit_seal', 'access.sign_in'];
let statement: Promise<string> | undefined;

async function text(): Promise<string> {
  const parts = (await tables()).filter(({ name, columns }) => columns.includes('practice_id') && !MAY_CHANGE.includes(name));
  return parts.map(({ name }) => `SELECT '${name}' AS t, md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS sum FROM ${name} t WHERE practice_id = ANY ($1)`).join(' UNION ALL ');
}

/** A sum over every row of the practices. */
export async function fingerprint(...practices: Practice[]): Promise<Buffer> {
  statement ??= text();
  const rows = await house().database.sql<{ t: string; sum: string }>(`${await statement} ORDER BY 1`, [practices.map(({ id }) => id)]);
  return createHash('sha256').update(JSON.stringify(rows)).digest();
}
