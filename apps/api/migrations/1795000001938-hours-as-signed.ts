import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MAY_READ_WEEK, replaceWorked } from './1795000001910-weeks-as-supervised';

/**
 * An appointment counts as long as it ran where its own clinician's note of it, which says from when to when, stands signed. Else no longer than it
 * was booked: a Stop that was forgotten is no session.
 */
const AS_SIGNED = `CASE
            WHEN a.stopped_at - a.started_at > a.ends_at - a.starts_at AND NOT EXISTS (
              SELECT 1 FROM notes.session_note n
              WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.author_id = a.staff_id AND n.state IN ('submitted', 'final')) THEN a.ends_at - a.starts_at
            ELSE coalesce(a.stopped_at - a.started_at, a.ends_at - a.starts_at) END`;

export class HoursAsSigned1795000001938 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await replaceWorked(q, MAY_READ_WEEK, AS_SIGNED);
  }

  async down(q: QueryRunner): Promise<void> {
    await replaceWorked(q, MAY_READ_WEEK);
  }
}
