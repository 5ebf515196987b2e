import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAY_READ_WEEK, replaceWorked } from './1795000001910-weeks-as-supervised';

/** How long an appointment counts: as it ran, but no longer than it was booked, or than its own clinician's signed note says. */
const AS_THE_NOTE_SAYS = `least(a.stopped_at - a.started_at, greatest(a.ends_at - a.starts_at, (
            SELECT max(n.stopped_at - n.started_at) FROM notes.session_note n
            WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.author_id = a.staff_id AND n.state IN ('submitted', 'final'))))`;
/** As it was before this. */
const AS_SIGNED = `CASE
            WHEN a.stopped_at - a.started_at > a.ends_at - a.starts_at AND NOT EXISTS (
              SELECT 1 FROM notes.session_note n
              WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.author_id = a.staff_id AND n.state IN ('submitted', 'final')) THEN a.ends_at - a.starts_at
            ELSE coalesce(a.stopped_at - a.started_at, a.ends_at - a.starts_at) END`;

/**
 * The question before a handover counts every note that was begun, also of an appointment that was missed or cancelled: nobody could finish it. And beyond its
 * booked time an appointment counts only if its signed note says as much: notes that were signed before they decided the times may stand beside a forgotten Stop.
 */
export class WhatAHandoverStrands1795000001942 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await replaceWorked(q, MAY_READ_WEEK, AS_THE_NOTE_SAYS);
    await owed(q, `((a.status IN ('planned', 'held') AND coalesce(a.stopped_at, a.ends_at) <= kernel.now()) OR n.id IS NOT NULL)`);
    await names(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await owed(q, `a.status IN ('planned', 'held') AND (coalesce(a.stopped_at, a.ends_at) <= kernel.now() OR n.id IS NOT NULL)`);
    await replaceWorked(q, MAY_READ_WEEK, AS_SIGNED);
    await q.query('DROP FUNCTION notes.partners_of(uuid)');
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

/** A note stays with who supervises its author, also when its couple was handed on: whose part is whose must be told with it. To whoever may read the note, as its policies say. */
async function names(q: QueryRunner): Promise<void> {
  await q.query(`
    GRANT CREATE ON SCHEMA notes TO attune_rls;
    CREATE FUNCTION notes.partners_of(p_note uuid) RETURNS TABLE (id uuid, seat text, given_name text, family_name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      SELECT p.id, m.seat, p.given_name, p.family_name
      FROM notes.session_note n
      JOIN couples.couple_member m ON m.practice_id = n.practice_id AND m.couple_id = n.couple_id AND (n.compartment IS NULL OR m.partner_id = n.compartment)
      JOIN couples.partner p ON p.practice_id = m.practice_id AND p.id = m.partner_id
      WHERE n.practice_id = kernel.practice_id() AND n.id = p_note AND kernel.person_kind() = 'staff' AND (n.compartment IS NULL OR NOT kernel.conjoint())
        AND (n.couple_id IN (SELECT couples.visible_couples())
          OR (n.state IN ('submitted', 'returned') AND (n.author_id IN (SELECT practice.supervised_staff())
            OR (n.author_id, n.couple_id) IN (SELECT s.associate_id, s.couple_id FROM notes.supervised_for_couple() s)))
          OR (n.state = 'final' AND EXISTS (SELECT 1 FROM notes.supervised_since() s
            WHERE s.associate_id = n.author_id AND (s.couple_id IS NULL OR s.couple_id = n.couple_id) AND s.since <= n.final_at)))
    $$;
    REVOKE EXECUTE ON FUNCTION notes.partners_of(uuid) FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION notes.partners_of(uuid) TO attune_rt;
    ALTER FUNCTION notes.partners_of(uuid) OWNER TO attune_rls;
    REVOKE CREATE ON SCHEMA notes FROM attune_rls`);
}
