import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The password given again for one act alone: which act, as a hash of its request, and when (R065). */
export class ProofOfOneAct1795000001840 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE access.sign_in ADD COLUMN proof_of bytea CHECK (octet_length(proof_of) = 32), ADD COLUMN proof_at timestamptz,
        ADD CONSTRAINT sign_in_proof CHECK ((proof_of IS NULL) = (proof_at IS NULL))`);
    await findSignIn(q, ', proof_of bytea, proof_at timestamptz', ', l.proof_of, l.proof_at');
  }

  async down(q: QueryRunner): Promise<void> {
    await findSignIn(q, '', '');
    await q.query('ALTER TABLE access.sign_in DROP CONSTRAINT sign_in_proof, DROP COLUMN proof_of, DROP COLUMN proof_at');
  }
}

/** A function's columns cannot be changed in place: it is made anew, owned and granted as before. */
async function findSignIn(q: QueryRunner, more: string, values: string): Promise<void> {
  const name = 'access.find_sign_in(bytea, text, boolean)';
  await q.query('GRANT CREATE ON SCHEMA access TO attune_rls');
  await q.query(`DROP FUNCTION ${name}`);
  await q.query(`
    CREATE FUNCTION access.find_sign_in(p_token_hash bytea, p_kind text, p_touch boolean) RETURNS TABLE (
      id uuid, practice_id uuid, person_id uuid, roles text[], zone text, demo boolean, mfa boolean, second_factor boolean,
      step_up_at timestamptz, conjoint boolean, started_at timestamptz, last_seen_at timestamptz, expires_at timestamptz${more})
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      WITH live AS (
        SELECT s.*, a.kind, p.zone, p.demo, c.totp_confirmed_at IS NOT NULL AS second_factor,
          p_touch AND s.last_seen_at <= kernel.now() - interval '1 minute' AS due
        FROM access.sign_in s
        JOIN access.account a ON a.practice_id = s.practice_id AND a.id = s.account_id
        JOIN access.credential c ON c.practice_id = s.practice_id AND c.account_id = s.account_id
        JOIN kernel.practice p ON p.practice_id = s.practice_id
        WHERE s.token_hash = p_token_hash AND a.kind = p_kind AND s.ended_at IS NULL AND a.ended_at IS NULL
          AND kernel.now() < s.expires_at AND kernel.now() < s.last_seen_at + make_interval(mins => s.idle_minutes)
      ), touched AS (
        UPDATE access.sign_in s SET last_seen_at = kernel.now() FROM live l
        WHERE l.due AND s.practice_id = l.practice_id AND s.id = l.id
      )
      SELECT l.id, l.practice_id, l.account_id,
        CASE WHEN l.kind = 'partner' THEN '{partner}'::text[] ELSE ARRAY(
          SELECT g.role FROM access.role_grant g
          WHERE g.practice_id = l.practice_id AND g.staff_id = l.account_id
            AND g.from_on <= (kernel.now() AT TIME ZONE l.zone)::date
            AND (g.until_on IS NULL OR (kernel.now() AT TIME ZONE l.zone)::date < g.until_on)
          ORDER BY g.role) END,
        l.zone, l.demo, l.mfa, l.second_factor, l.step_up_at, l.conjoint, l.started_at,
        CASE WHEN l.due THEN kernel.now() ELSE l.last_seen_at END, l.expires_at${values}
      FROM live l
    $$`);
  await q.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
  await q.query(`GRANT EXECUTE ON FUNCTION ${name} TO attune_rt`);
  await q.query(`ALTER FUNCTION ${name} OWNER TO attune_rls`);
  await q.query('REVOKE CREATE ON SCHEMA access FROM attune_rls');
}
