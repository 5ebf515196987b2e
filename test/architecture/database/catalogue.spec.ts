import { house } from '@attune/testing';
import { EXEMPT_SCHEMAS } from './catalogue';

const of = (name: string) => `${name} NOT IN ('pg_catalog', 'information_schema', 'pg_toast', ${EXEMPT_SCHEMAS.map((each) => `'${each}'`).join(', ')})`;

/** What TypeORM does not compare, one line each, as PostgreSQL itself says it. */
const LINES = `
  SELECT k.conrelid::regclass || ' ' || CASE k.contype WHEN 'p' THEN 'key' WHEN 'f' THEN 'foreign key' WHEN 'u' THEN 'unique' WHEN 'c' THEN 'check' ELSE 'exclude' END
    || ' ' || pg_get_constraintdef(k.oid) AS line
  FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE k.contype IN ('p', 'f', 'u', 'c', 'x') AND k.conrelid <> 0 AND ${of('n.nspname')}
  UNION ALL
  SELECT i.indrelid::regclass || ' index ' || regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING ', '') FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${of('n.nspname')} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
  UNION ALL
  SELECT schemaname || '.' || tablename || ' policy ' || policyname || ' ' || permissive || ' ' || cmd || ' ' || roles::text || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '')
  FROM pg_policies WHERE ${of('schemaname')}
  UNION ALL
  SELECT table_schema || '.' || table_name || ' grant ' || grantee || ' ' || string_agg(privilege_type, ', ' ORDER BY privilege_type) FROM information_schema.role_table_grants
  WHERE grantee LIKE 'attune%' AND grantee <> 'attune_owner' AND ${of('table_schema')} GROUP BY table_schema, table_name, grantee
  UNION ALL
  SELECT n.nspname || '.' || c.relname || ' trigger ' || regexp_replace(pg_get_triggerdef(t.oid), '^CREATE TRIGGER ', '') FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND ${of('n.nspname')}`;

test('keys, checks, indexes, policies, grants and triggers are those that were reviewed', async () => {
  const rows = await house().database.sql<{ line: string }>(`SELECT DISTINCT regexp_replace(line, '\\s+', ' ', 'g') AS line FROM (${LINES}) l`);
  expect(rows.map(({ line }) => line).sort().join('\n')).toMatchSnapshot();
});
