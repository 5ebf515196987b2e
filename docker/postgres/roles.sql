-- The roles of Attune, for the database one is connected to. Safe to run again and again: `npm start` does at each start.
-- Passwords are set apart from this file, by the local launcher or by docker/postgres/passwords.sh.

DO $$
DECLARE wanted record;
BEGIN
  FOR wanted IN SELECT * FROM (VALUES
    ('attune_owner',   false),  -- owns every schema and table; nobody signs in as it
    ('attune_migrate', true),   -- may become the owner, in migrations only
    ('attune_rt',      true),   -- the API: owns nothing, cannot bypass row policies
    ('attune_job',     true),   -- jobs: walled by practice like everybody
    ('attune_rls',     false),  -- owns the functions that row policies ask, and nothing else
    ('attune_audit',   true)    -- the verifier of the audit chain: reads only
  ) AS role (name, login)
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted.name) THEN
      EXECUTE format('CREATE ROLE %I NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT %s',
        wanted.name, CASE WHEN wanted.login THEN 'LOGIN' ELSE 'NOLOGIN' END);
    END IF;
  END LOOP;
END $$;

GRANT attune_owner TO attune_migrate WITH INHERIT FALSE, SET TRUE;
-- Inherited, so that a migration may still grant and revoke what it has given to attune_rls.
GRANT attune_rls TO attune_owner WITH INHERIT TRUE, SET TRUE;

-- How long each may keep others waiting.
ALTER ROLE attune_rt SET statement_timeout = '10s';
ALTER ROLE attune_rt SET lock_timeout = '3s';
ALTER ROLE attune_rt SET idle_in_transaction_session_timeout = '15s';
ALTER ROLE attune_job SET statement_timeout = '5min';
ALTER ROLE attune_job SET lock_timeout = '10s';
ALTER ROLE attune_job SET idle_in_transaction_session_timeout = '1min';
ALTER ROLE attune_migrate SET lock_timeout = '5s';
ALTER ROLE attune_migrate SET idle_in_transaction_session_timeout = '10min';
ALTER ROLE attune_audit SET statement_timeout = '10min';
ALTER ROLE attune_audit SET lock_timeout = '3s';
ALTER ROLE attune_audit SET idle_in_transaction_session_timeout = '1min';
ALTER ROLE attune_audit SET default_transaction_read_only = on;

-- Behind row policies the planner takes short statements for dear ones: to compile them takes longer than to run them.
ALTER ROLE attune_rt SET jit = off;
ALTER ROLE attune_job SET jit = off;

DO $$
BEGIN
  -- A managed server's administrator is no superuser and must be a member before it can give the database away.
  IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
    EXECUTE format('GRANT attune_owner TO %I WITH SET TRUE', current_user);
  END IF;
  IF (SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()) <> 'attune_owner' THEN
    EXECUTE format('ALTER DATABASE %I OWNER TO attune_owner', current_database());
  END IF;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO attune_migrate, attune_rt, attune_job, attune_audit', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
