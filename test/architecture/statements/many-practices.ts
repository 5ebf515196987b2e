import type { PoolClient } from 'pg';
import { tables } from '../database/catalogue';

interface Column {
  name: string;
  type: string;
}

/**
 * Copies a furnished practice many times over, inside the given transaction. Every id becomes another one, the same for the same
 * copy, so that rows still point at each other; then PostgreSQL is told to look at its tables.
 */
export async function manyPractices(client: PoolClient, practiceId: string, copies: number): Promise<void> {
  await client.query('SET LOCAL session_replication_role = replica');
  for (const { name, columns } of await tables()) {
    if (!columns.includes('practice_id')) continue;
    const { rows } = await client.query<Column>(
      `SELECT attname AS name, atttypid::regtype::text AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`, [name],
    );
    const list = rows.map((column) => `"${column.name}"`).join(', ');
    await client.query(`INSERT INTO ${name} (${list}) SELECT ${rows.map(another).join(', ')} FROM ${name} t, generate_series(1, $2) k WHERE practice_id = $1`, [practiceId, copies]);
    await client.query(`ANALYZE ${name}`);
  }
  await client.query('SET LOCAL session_replication_role = origin');
}

function another({ name, type }: Column): string {
  if (type === 'uuid') return `md5("${name}"::text || k)::uuid`;
  if (type === 'uuid[]') return `ARRAY(SELECT md5(e::text || k)::uuid FROM unnest("${name}") e)`;
  if (name === 'token_hash') return `sha256("${name}" || k::text::bytea)`;
  return `"${name}"`;
}
