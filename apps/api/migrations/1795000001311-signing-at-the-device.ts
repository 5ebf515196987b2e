import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The clinician hands the device over: their sign-in ends, and what is left in the browser is a slip that lets one partner read and sign
 * their own documents for half an hour, and nothing else.
 */
export class SigningAtTheDevice1795000001311 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE couples.signing_slip (
        practice_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        couple_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (practice_id, id),
        FOREIGN KEY (practice_id, couple_id, partner_id) REFERENCES couples.couple_member (practice_id, couple_id, partner_id)
      );
      SELECT kernel.wall('couples.signing_slip');
      CREATE POLICY own_reads ON couples.signing_slip FOR SELECT TO attune_rt USING (made_by = (SELECT kernel.person_id()));
      CREATE POLICY treating_makes ON couples.signing_slip FOR INSERT TO attune_rt WITH CHECK (
        made_by = (SELECT kernel.person_id()) AND couple_id = ANY (ARRAY(SELECT couples.treated_couples())));
      CREATE POLICY own_ends ON couples.signing_slip FOR UPDATE TO attune_rt USING (made_by = (SELECT kernel.person_id()));

      GRANT CREATE ON SCHEMA couples TO attune_rls;
      GRANT SELECT ON couples.signing_slip TO attune_rls;
      CREATE POLICY helpers_read ON couples.signing_slip FOR SELECT TO attune_rls USING (true);
      -- Whose slip a token is: found before it is known who acts. A former clinician's slips are over with their sign-ins.
      CREATE FUNCTION couples.find_signing_slip(p_token_hash bytea) RETURNS TABLE (
        id uuid, practice_id uuid, person_id uuid, zone text, couple_id uuid, partner_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT s.id, s.practice_id, s.made_by, p.zone, s.couple_id, s.partner_id
        FROM couples.signing_slip s
        JOIN kernel.practice p ON p.practice_id = s.practice_id
        JOIN practice.staff_member m ON m.practice_id = s.practice_id AND m.id = s.made_by AND m.ended_at IS NULL
        WHERE s.token_hash = p_token_hash AND s.ended_at IS NULL AND kernel.now() < s.expires_at
      $$;
      REVOKE EXECUTE ON FUNCTION couples.find_signing_slip(bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION couples.find_signing_slip(bytea) TO attune_rt;
      ALTER FUNCTION couples.find_signing_slip(bytea) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA couples FROM attune_rls;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION couples.find_signing_slip(bytea); DROP TABLE couples.signing_slip');
  }
}
