import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who hands a couple over learns which notes would be left behind: their days and whose they are, and nothing of them. */
export class OwedAtHandover1795000001934 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT CREATE ON SCHEMA notes TO attune_rls;
      -- A couple's appointments that are over and have no final note, for the owner alone; on a screen for both partners the joint ones.
      CREATE FUNCTION notes.owed_of_couple(p_couple uuid) RETURNS TABLE (staff_id uuid, held_on date)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT a.staff_id, (coalesce(a.started_at, a.starts_at) AT TIME ZONE kernel.zone())::date
        FROM scheduling.appointment a LEFT JOIN notes.session_note n ON n.practice_id = a.practice_id AND n.appointment_id = a.id
        WHERE a.practice_id = kernel.practice_id() AND a.couple_id = p_couple AND a.status IN ('planned', 'held')
          AND coalesce(a.stopped_at, a.ends_at) <= kernel.now() AND n.state IS DISTINCT FROM 'final'
          AND kernel.person_kind() = 'staff' AND (a.compartment IS NULL OR NOT kernel.conjoint()) AND (SELECT access.holds_role('owner'))
      $$;
      REVOKE EXECUTE ON FUNCTION notes.owed_of_couple(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION notes.owed_of_couple(uuid) TO attune_rt;
      ALTER FUNCTION notes.owed_of_couple(uuid) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA notes FROM attune_rls`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION notes.owed_of_couple(uuid)');
  }
}
