import { house } from '@attune/testing';

/** pg-boss keeps its own tables; they carry ids only and no role of a request comes near them. */
export const EXEMPT_SCHEMAS = ['pgboss', 'public'];

/** Tables of no practice: an address that is tried may belong to nobody. Only reviewed functions reach them. */
export const OF_NO_PRACTICE = ['access.throttle', 'access.first_owner_link'];

const OWN = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', ${EXEMPT_SCHEMAS.map((each) => `'${each}'`).join(', ')})`;

export interface Table {
  name: string;
  columns: string[];
  enabled: boolean;
  forced: boolean;
  owner: string;
  primaryKey: string[];
}

/** Every table of the product, with what the wall needs of it. */
export function tables(): Promise<Table[]> {
  return house().database.sql<Table>(`
    SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced, pg_get_userbyid(c.relowner) AS owner,
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns,
      ARRAY(SELECT a.attname::text FROM pg_index i, unnest(i.indkey::int[]) WITH ORDINALITY k (num, at) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.num
            WHERE i.indrelid = c.oid AND i.indisprimary ORDER BY k.at) AS "primaryKey"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND ${OWN} ORDER BY 1`);
}

export interface Policy {
  table: string;
  policy: string;
  restrictive: boolean;
  command: string;
  roles: string[];
  using: string | null;
  check: string | null;
}

export function policies(): Promise<Policy[]> {
  return house().database.sql<Policy>(`
    SELECT schemaname || '.' || tablename AS table, policyname AS policy, permissive = 'RESTRICTIVE' AS restrictive, cmd AS command, roles::text[] AS roles,
      qual AS using, with_check AS check FROM pg_policies`);
}

export interface Key {
  table: string;
  name: string;
  columns: string[];
  target: string;
  targetColumns: string[];
}

/** Every foreign key, its columns in order. */
export function foreignKeys(): Promise<Key[]> {
  return house().database.sql<Key>(`
    SELECT k.conrelid::regclass::text AS table, k.conname AS name, k.confrelid::regclass::text AS target,
      ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY u (num, at) JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num ORDER BY at) AS columns,
      ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY u (num, at) JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num ORDER BY at) AS "targetColumns"
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype = 'f' AND ${OWN}`);
}

/** Every unique index that is not the primary key, with its first column. */
export function uniques(): Promise<{ table: string; name: string; first: string | null }[]> {
  return house().database.sql(`
    SELECT i.indrelid::regclass::text AS table, x.relname AS name,
      (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0]) AS first
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE (i.indisunique OR i.indisexclusion) AND NOT i.indisprimary AND ${OWN}`);
}

export interface Definer {
  name: string;
  owner: string;
  settings: string[] | null;
  public: boolean;
  body: string;
}

export function definers(): Promise<Definer[]> {
  return house().database.sql<Definer>(`
    SELECT n.nspname || '.' || p.proname AS name, pg_get_userbyid(p.proowner) AS owner, p.proconfig AS settings, p.prosrc AS body,
      EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g WHERE g.grantee = 0 AND g.privilege_type = 'EXECUTE') AS public
    FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND ${OWN} ORDER BY 1`);
}
