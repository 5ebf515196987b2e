import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The question before a handover counts what was begun of appointments that are still to come as well: nobody could finish it, nor begin another. */
export class BegunAtHandover1795000001940 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await owed(q, '(coalesce(a.stopped_at, a.ends_at) <= kernel.now() OR n.id IS NOT NULL)');
  }

  async down(q: QueryRunner): Promise<void> {
    await owed(q, 'coalesce(a.stopped_at, a.ends_at) <= kernel.now()');
  }
}

async function owed(q: QueryRunner, when: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION notes.owed_of_couple(p_couple uuid) RETURNS TABLE (staff_id uuid, held_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.staff_id, (coalesce(a.started_at, a.starts_at) AT TIME ZONE kernel.zone())::date
      FROM scheduling.appointment a LEFT JOIN notes.session_note n ON n.practice_id = a.practice_id AND n.appointment_id = a.id
      WHERE a.practice_id = kernel.practice_id() AND a.couple_id = p_couple AND a.status IN ('planned', 'held')
        AND ${when} AND n.state IS DISTINCT FROM 'final'
        AND kernel.person_kind() = 'staff' AND (a.compartment IS NULL OR NOT kernel.conjoint()) AND (SELECT access.holds_role('owner'))
    $$`);
}
