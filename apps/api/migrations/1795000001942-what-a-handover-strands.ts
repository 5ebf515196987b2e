import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAY_READ_WEEK, replaceWorked } from './1795000001910-weeks-as-supervised';

/** An appointment counts as it ran where its own clinician's signed note (that says what of it) stands, and else no longer than it was booked. */
const asSigned = (saysWhat: string) => `CASE
            WHEN a.stopped_at - a.started_at > a.ends_at - a.starts_at AND NOT EXISTS (
              SELECT 1 FROM notes.session_note n
              WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.author_id = a.staff_id AND n.state IN ('submitted', 'final')${saysWhat}) THEN a.ends_at - a.starts_at
            ELSE coalesce(a.stopped_at - a.started_at, a.ends_at - a.starts_at) END`;

/**
 * The question before a handover counts every note that was begun, also of an appointment that was missed or cancelled: nobody could finish it. And beyond its
 * booked time an appointment counts only if its signed note says as much: notes that were signed before they decided the times may stand beside a forgotten Stop.
 */
export class WhatAHandoverStrands1795000001942 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await replaceWorked(q, MAY_READ_WEEK, asSigned(' AND n.stopped_at - n.started_at >= a.stopped_at - a.started_at'));
    await owed(q, `((a.status IN ('planned', 'held') AND coalesce(a.stopped_at, a.ends_at) <= kernel.now()) OR n.id IS NOT NULL)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await owed(q, `a.status IN ('planned', 'held') AND (coalesce(a.stopped_at, a.ends_at) <= kernel.now() OR n.id IS NOT NULL)`);
    await replaceWorked(q, MAY_READ_WEEK, asSigned(''));
  }
}

async function owed(q: QueryRunner, when: string): Promise<void> {
  await q.query(`
    CREATE OR REPLACE FUNCTION notes.owed_of_couple(p_couple uuid) RETURNS TABLE (staff_id uuid, held_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT a.staff_id, (coalesce(a.started_at, a.starts_at) AT TIME ZONE kernel.zone())::date
      FROM scheduling.appointment a LEFT JOIN notes.session_note n ON n.practice_id = a.practice_id AND n.appointment_id = a.id
      WHERE a.practice_id = kernel.practice_id() AND a.couple_id = p_couple AND ${when} AND n.state IS DISTINCT FROM 'final'
        AND kernel.person_kind() = 'staff' AND (a.compartment IS NULL OR NOT kernel.conjoint()) AND (SELECT access.holds_role('owner'))
    $$`);
}
