import { house } from '@attune/testing';
import { tables } from './catalogue';

const ROLES = ['attune_rt', 'attune_job', 'attune_audit'];
const sql = (text: string, values: unknown[] = []) => house().database.sql(text, values);

/** Where rows are truly removed and not ended: `schema.table role`. */
// Empty parts of a draft, when its author takes another template; its policy and trigger let no words go.
const MAY_DELETE = ['notes.note_section attune_rt'];

test('the roles that serve have no power of their own', async () => {
  const strong = await sql(
    `SELECT rolname FROM pg_roles WHERE rolname = ANY ($1) AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolinherit OR rolreplication)`,
    [[...ROLES, 'attune_rls', 'attune_migrate', 'attune_owner']],
  );
  expect(strong).toEqual([]);
});

test('the roles that serve are members of nothing, and nobody signs in as an owner', async () => {
  expect(await sql(`SELECT m.member::regrole::text, m.roleid::regrole::text FROM pg_auth_members m WHERE m.member::regrole::text = ANY ($1)`, [ROLES])).toEqual([]);
  expect(await sql(`SELECT rolname FROM pg_roles WHERE rolname IN ('attune_owner', 'attune_rls') AND rolcanlogin`)).toEqual([]);
});

test('every table is the owner’s; the roles that serve own nothing', async () => {
  expect((await tables()).filter((table) => table.owner !== 'attune_owner').map((table) => table.name)).toEqual([]);
  const owned = await sql(
    `SELECT classid::regclass::text AS kind, objid FROM pg_shdepend d JOIN pg_roles r ON r.oid = d.refobjid
     WHERE d.deptype = 'o' AND r.rolname = ANY ($1) AND d.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [ROLES],
  );
  expect(owned).toEqual([]);
});

test('the role of the row policies owns functions and no table', async () => {
  expect(await sql(`SELECT relname FROM pg_class WHERE relowner = 'attune_rls'::regrole`)).toEqual([]);
});

test('no serving role may truncate, reference, add triggers or make anything', async () => {
  const grants = await sql(
    `SELECT g.grantee, g.table_schema || '.' || g.table_name AS table, g.privilege_type AS may FROM information_schema.role_table_grants g
     WHERE (g.grantee = ANY ($1) OR g.grantee = 'PUBLIC') AND g.privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
       AND g.table_schema NOT IN ('pg_catalog', 'information_schema')`,
    [ROLES],
  );
  expect(grants).toEqual([]);
  const makers = await sql(
    `SELECT r.rolname, n.nspname FROM pg_roles r, pg_namespace n WHERE r.rolname = ANY ($1) AND has_schema_privilege(r.oid, n.oid, 'CREATE')`,
    [[...ROLES, 'attune_rls']],
  );
  expect(makers).toEqual([]);
});

test('rows are deleted only where that is meant', async () => {
  const deletes = await sql(
    `SELECT table_schema || '.' || table_name || ' ' || grantee AS may FROM information_schema.role_table_grants
     WHERE grantee = ANY ($1) AND privilege_type = 'DELETE' AND table_schema <> 'pgboss'`,
    [ROLES],
  );
  expect(deletes.map(({ may }) => may).sort()).toEqual([...MAY_DELETE].sort());
});

test('the request role cannot change or remove the record of what happened', async () => {
  const { database } = house();
  const attempts = [
    `UPDATE kernel.audit_event SET action = 'x'`, 'DELETE FROM kernel.audit_event', 'TRUNCATE kernel.audit_event',
    'ALTER TABLE kernel.audit_event DISABLE TRIGGER ALL', `UPDATE kernel.audit_seal SET seq = 1`, 'DELETE FROM kernel.audit_seal',
  ];
  for (const role of ['attune_rt', 'attune_job']) {
    for (const attempt of attempts) {
      await expect(database.asRole(role, null, (client) => client.query(attempt))).rejects.toMatchObject({ code: '42501' });
    }
  }
});
