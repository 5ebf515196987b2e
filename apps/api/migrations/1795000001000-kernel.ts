import type { MigrationInterface, QueryRunner } from 'typeorm';
import { getConstructionPlans } from 'pg-boss';

/** The ground: context functions, the wall, keys, audit, outbox, idempotency, and the queues' own schema. */
export class Kernel1795000001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await q.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await q.query('GRANT USAGE ON SCHEMA public TO attune_rt, attune_job, attune_rls, attune_audit');
    await q.query('ALTER DEFAULT PRIVILEGES FOR ROLE attune_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC');
    await q.query('CREATE SCHEMA kernel');
    await q.query('GRANT USAGE ON SCHEMA kernel TO attune_rt, attune_job, attune_rls, attune_audit');
    await context(q);
    await wall(q);
    await tables(q);
    await definers(q);
    await queues(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA IF EXISTS pgboss CASCADE');
    await q.query('DROP SCHEMA kernel CASCADE');
  }
}

/** Who acts and when, from settings that live for one transaction. An ended local setting reads '' and not NULL: hence nullif. */
async function context(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION kernel.practice_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(current_setting('app.practice_id', true), '')::uuid;
    CREATE FUNCTION kernel.person_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(current_setting('app.person_id', true), '')::uuid;
    CREATE FUNCTION kernel.person_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(current_setting('app.person_kind', true), '');
    CREATE FUNCTION kernel.sign_in_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(current_setting('app.sign_in_id', true), '')::uuid;
    CREATE FUNCTION kernel.conjoint() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN coalesce(current_setting('app.conjoint', true), '') = 'on';
    CREATE FUNCTION kernel.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
      RETURN coalesce(nullif(current_setting('app.now', true), '')::timestamptz, pg_catalog.now());
    CREATE FUNCTION kernel.zone() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN coalesce(nullif(current_setting('app.zone', true), ''), 'UTC');
    CREATE FUNCTION kernel.today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE RETURN (kernel.now() AT TIME ZONE kernel.zone())::date;
    GRANT EXECUTE ON FUNCTION kernel.practice_id(), kernel.person_id(), kernel.person_kind(), kernel.sign_in_id(), kernel.conjoint(), kernel.now(),
      kernel.zone(), kernel.today() TO PUBLIC`);
}

/**
 * What every table of a practice gets: row security, forced; the practice rule, RESTRICTIVE for everybody; the job role's rows.
 * attune_rls owns only reviewed definer functions and cannot sign in: some of them look a practice up before there is a context.
 */
async function wall(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE FUNCTION kernel.wall(target regclass) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
      EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
      EXECUTE format('CREATE POLICY practice ON %s AS RESTRICTIVE TO PUBLIC
        USING (practice_id = (SELECT kernel.practice_id()) OR (SELECT current_user) = ''attune_rls'')
        WITH CHECK (practice_id = (SELECT kernel.practice_id()) OR (SELECT current_user) = ''attune_rls'')', target);
      EXECUTE format('CREATE POLICY job ON %s TO attune_job USING (true) WITH CHECK (true)', target);
      EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO attune_rt, attune_job', target);
    END $$`);
}

async function tables(q: QueryRunner): Promise<void> {
  await q.query(`
    CREATE TABLE kernel.practice (
      practice_id uuid NOT NULL DEFAULT uuidv7(), name text NOT NULL, zone text NOT NULL DEFAULT 'America/Los_Angeles',
      demo boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT practice_pk PRIMARY KEY (practice_id));
    SELECT kernel.wall('kernel.practice');
    REVOKE INSERT ON kernel.practice FROM attune_rt;
    CREATE POLICY own ON kernel.practice FOR SELECT TO attune_rt USING (practice_id = (SELECT kernel.practice_id()));
    CREATE POLICY rename ON kernel.practice FOR UPDATE TO attune_rt USING ((SELECT kernel.person_kind()) = 'staff');
    CREATE POLICY lookup ON kernel.practice FOR SELECT TO attune_rls USING (true);
    GRANT SELECT ON kernel.practice TO attune_rls;

    CREATE TABLE kernel.practice_key (
      practice_id uuid NOT NULL, kid text NOT NULL, wrapped bytea NOT NULL, state text NOT NULL DEFAULT 'current' CHECK (state IN ('current', 'decrypt_only', 'retired')),
      created_at timestamptz NOT NULL DEFAULT now(), CONSTRAINT practice_key_pk PRIMARY KEY (practice_id, kid));
    SELECT kernel.wall('kernel.practice_key');
    CREATE POLICY own ON kernel.practice_key TO attune_rt USING (true) WITH CHECK (true);

    CREATE TABLE kernel.audit_event (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), at timestamptz NOT NULL DEFAULT clock_timestamp(), request_id uuid NOT NULL,
      actor_id uuid NOT NULL, actor_kind text NOT NULL, actor_roles text[] NOT NULL DEFAULT '{}', sign_in_id uuid, initiator_id uuid, ip text,
      action text NOT NULL, object_type text NOT NULL, object_id uuid, couple_ids uuid[] NOT NULL DEFAULT '{}', compartment uuid,
      outcome text NOT NULL DEFAULT 'ok' CHECK (outcome IN ('ok', 'refused')), reason text,
      CONSTRAINT audit_event_pk PRIMARY KEY (practice_id, id));
    CREATE INDEX audit_event_at ON kernel.audit_event (practice_id, at, id);
    SELECT kernel.wall('kernel.audit_event');
    REVOKE UPDATE ON kernel.audit_event FROM attune_rt, attune_job;
    REVOKE SELECT ON kernel.audit_event FROM attune_rt;
    CREATE POLICY append ON kernel.audit_event FOR INSERT TO attune_rt WITH CHECK (true);
    GRANT SELECT ON kernel.audit_event TO attune_audit, attune_rls;
    CREATE POLICY verify ON kernel.audit_event FOR SELECT TO attune_audit, attune_rls USING (true);

    CREATE TABLE kernel.audit_seal (
      practice_id uuid NOT NULL, seq bigint NOT NULL, event_id uuid NOT NULL, prev_hash bytea NOT NULL, hash bytea NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp(),
      CONSTRAINT audit_seal_pk PRIMARY KEY (practice_id, seq), CONSTRAINT audit_seal_event UNIQUE (practice_id, event_id));
    CREATE INDEX audit_seal_at ON kernel.audit_seal (practice_id, at);
    SELECT kernel.wall('kernel.audit_seal');
    REVOKE UPDATE ON kernel.audit_seal FROM attune_job;
    REVOKE ALL ON kernel.audit_seal FROM attune_rt;
    GRANT SELECT ON kernel.audit_seal TO attune_audit, attune_rls;
    CREATE POLICY verify ON kernel.audit_seal FOR SELECT TO attune_audit, attune_rls USING (true);

    CREATE FUNCTION kernel.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'this record is append-only' USING ERRCODE = '42501'; END $$;
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON kernel.audit_event FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change();
    CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.audit_event FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON kernel.audit_seal FOR EACH ROW EXECUTE FUNCTION kernel.refuse_change();
    CREATE TRIGGER append_only_all BEFORE TRUNCATE ON kernel.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION kernel.refuse_change();

    CREATE TABLE kernel.outbox (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), type text NOT NULL, ids jsonb NOT NULL DEFAULT '{}', live_to uuid[] NOT NULL DEFAULT '{}',
      live_topic text, initiator uuid, at timestamptz NOT NULL, dispatched_at timestamptz, CONSTRAINT outbox_pk PRIMARY KEY (practice_id, id));
    CREATE INDEX outbox_waiting ON kernel.outbox (practice_id, id) WHERE dispatched_at IS NULL;
    SELECT kernel.wall('kernel.outbox');
    REVOKE SELECT, UPDATE ON kernel.outbox FROM attune_rt;
    CREATE POLICY append ON kernel.outbox FOR INSERT TO attune_rt WITH CHECK (true);
    GRANT SELECT, UPDATE ON kernel.outbox TO attune_rls;
    CREATE POLICY take ON kernel.outbox TO attune_rls USING (true) WITH CHECK (true);

    CREATE TABLE kernel.handled (
      practice_id uuid NOT NULL, event_id uuid NOT NULL, queue text NOT NULL, at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT handled_pk PRIMARY KEY (practice_id, event_id, queue));
    SELECT kernel.wall('kernel.handled');
    REVOKE ALL ON kernel.handled FROM attune_rt;

    CREATE TABLE kernel.idempotency (
      practice_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), person_id uuid NOT NULL, key text NOT NULL, request_hash bytea NOT NULL,
      reply bytea, at timestamptz NOT NULL, CONSTRAINT idempotency_pk PRIMARY KEY (practice_id, person_id, key));
    CREATE INDEX idempotency_at ON kernel.idempotency (practice_id, at);
    SELECT kernel.wall('kernel.idempotency');
    CREATE POLICY own ON kernel.idempotency TO attune_rt USING (person_id = (SELECT kernel.person_id())) WITH CHECK (person_id = (SELECT kernel.person_id()))`);
}

/** The few functions that see more than their caller: each says only what is needed, to whom it must. */
async function definers(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA kernel TO attune_rls;
    CREATE FUNCTION kernel.take_outbox(most int) RETURNS TABLE (id uuid, practice_id uuid, type text, ids jsonb, initiator uuid, at timestamptz, zone text, live_to uuid[], live_topic text)
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH waiting AS (
        SELECT o.practice_id, o.id FROM kernel.outbox o WHERE o.dispatched_at IS NULL ORDER BY o.id LIMIT most FOR UPDATE SKIP LOCKED),
      taken AS (
        UPDATE kernel.outbox o SET dispatched_at = clock_timestamp() FROM waiting w WHERE o.practice_id = w.practice_id AND o.id = w.id RETURNING o.*)
      SELECT t.id, t.practice_id, t.type, t.ids, t.initiator, t.at, p.zone, t.live_to, t.live_topic
      FROM taken t JOIN kernel.practice p ON p.practice_id = t.practice_id ORDER BY t.id
    $$;
    CREATE FUNCTION kernel.unsealed_practices() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT p.practice_id FROM kernel.practice p WHERE EXISTS (
        SELECT 1 FROM kernel.audit_event e WHERE e.practice_id = p.practice_id
          AND e.at > coalesce((SELECT max(s.at) FROM kernel.audit_seal s WHERE s.practice_id = p.practice_id), '-infinity') - interval '15 minutes'
          AND NOT EXISTS (SELECT 1 FROM kernel.audit_seal s WHERE s.practice_id = p.practice_id AND s.event_id = e.id))
    $$;
    CREATE FUNCTION kernel.practices() RETURNS TABLE (practice_id uuid, zone text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ SELECT p.practice_id, p.zone FROM kernel.practice p $$;
    ALTER FUNCTION kernel.take_outbox(int) OWNER TO attune_rls;
    ALTER FUNCTION kernel.unsealed_practices() OWNER TO attune_rls;
    ALTER FUNCTION kernel.practices() OWNER TO attune_rls;
    REVOKE ALL ON FUNCTION kernel.take_outbox(int), kernel.unsealed_practices(), kernel.practices() FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION kernel.take_outbox(int), kernel.unsealed_practices(), kernel.practices() TO attune_job;
    REVOKE CREATE ON SCHEMA kernel FROM attune_rls`);
}

async function queues(q: QueryRunner): Promise<void> {
  // The plan brings a transaction of its own; the migration's transaction already stands.
  const plan = getConstructionPlans('pgboss').replace(/^\s*(BEGIN|COMMIT);\s*$/gm, '');
  await q.query(plan);
  await q.query('GRANT USAGE ON SCHEMA pgboss TO attune_job');
  await q.query('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO attune_job');
  await q.query('GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO attune_job');
  await q.query('GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO attune_job');
}
