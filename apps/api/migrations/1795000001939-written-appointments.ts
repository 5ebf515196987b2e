import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether an appointment's own clinician has signed a note of it that stands: then what the note says of it stands too. To whoever may read the appointment; no more than that. */
export class WrittenAppointments1795000001939 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      GRANT CREATE ON SCHEMA notes TO attune_rls;
      CREATE FUNCTION notes.is_written(p_appointment uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        SELECT EXISTS (
          SELECT 1 FROM notes.session_note n JOIN scheduling.appointment a ON a.practice_id = n.practice_id AND a.id = n.appointment_id AND a.staff_id = n.author_id
          WHERE n.practice_id = kernel.practice_id() AND n.appointment_id = p_appointment AND n.state IN ('submitted', 'final')
            AND kernel.person_kind() = 'staff' AND (a.compartment IS NULL OR NOT kernel.conjoint())
            AND (a.couple_id IN (SELECT couples.visible_couples()) OR access.holds_role('owner')))
      $$;
      REVOKE EXECUTE ON FUNCTION notes.is_written(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION notes.is_written(uuid) TO attune_rt;
      ALTER FUNCTION notes.is_written(uuid) OWNER TO attune_rls;
      REVOKE CREATE ON SCHEMA notes FROM attune_rls`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP FUNCTION notes.is_written(uuid)');
  }
}
