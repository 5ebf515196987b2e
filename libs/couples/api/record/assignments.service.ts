import type { AssignmentRecord, NewAssignment } from '@attune/couples/domain';
import { conflict, statement, UnitOfWork, unprocessable } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { CouplesService } from './couples.service';

const clinicianOn = statement(
  'couples.clinician-on',
  `SELECT s.id, s.given_name AS "givenName", s.family_name AS "familyName" FROM practice.staff_member s
   WHERE s.practice_id = kernel.practice_id() AND s.id = $1 AND s.ended_at IS NULL AND EXISTS (
     SELECT 1 FROM access.role_grant g WHERE g.practice_id = s.practice_id AND g.staff_id = s.id AND g.role IN ('therapist', 'associate')
       AND g.from_on <= $2::date AND (g.until_on IS NULL OR $2::date < g.until_on))`,
);
const treatsOn = statement(
  'couples.treats-on',
  `SELECT 1 FROM couples.case_assignment
   WHERE practice_id = kernel.practice_id() AND couple_id = $1 AND staff_id = $2 AND from_on <= $3::date AND (until_on IS NULL OR $3::date < until_on)`,
);
const endRunning = statement(
  'couples.end-assignments',
  `UPDATE couples.case_assignment SET until_on = greatest(from_on, $2::date)
   WHERE practice_id = kernel.practice_id() AND couple_id = $1 AND (until_on IS NULL OR until_on > $2::date)`,
  { writes: true },
);
/** One that was started and not stopped may go on beyond its time; an hour after it, its Stop was forgotten. */
const running = statement(
  'couples.running-appointment',
  `SELECT 1 FROM scheduling.appointment
   WHERE practice_id = kernel.practice_id() AND couple_id = $1
     AND ((status = 'held' AND started_at IS NOT NULL AND stopped_at IS NULL AND ends_at > kernel.now() - interval '1 hour')
       OR (status = 'planned' AND starts_at <= kernel.now() AND ends_at > kernel.now()))`,
);
/** One handover of a couple at a time: of two at once each would leave the other's in force. */
const lockAssignments = statement('couples.lock-assignments', `SELECT pg_advisory_xact_lock(hashtextextended('case-assignment ' || $1::text, 0))`);
/** One from the same day, which was taken back before, is in force again. */
const beginAssignment = statement(
  'couples.begin-assignment',
  `INSERT INTO couples.case_assignment (practice_id, couple_id, staff_id, from_on, assigned_by) VALUES (kernel.practice_id(), $1, $2, $3::date, kernel.person_id())
   ON CONFLICT (practice_id, couple_id, staff_id, from_on) DO UPDATE SET until_on = NULL, assigned_by = excluded.assigned_by RETURNING id`,
  { writes: true },
);

/** Who treats a couple from when to when. A new assignment ends the running one on its first day; the former clinician's notes stay. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly couples: CouplesService,
  ) {}

  async assign(coupleId: string, { staffId, fromOn }: NewAssignment): Promise<AssignmentRecord> {
    return this.uow.transaction(async (tx) => {
      await this.couples.atHand(tx, coupleId);
      await tx.sql(lockAssignments(coupleId));
      if (fromOn < this.uow.today()) {
        throw unprocessable('in-the-past', 'A couple is handed over from today or from a later day: who treated them before stays as it was.', [{ field: 'fromOn', message: 'Choose today or a later day.' }]);
      }
      const [staff] = await tx.sql<AssignmentRecord['staff']>(clinicianOn(staffId, fromOn));
      if (!staff) throw unprocessable('not-a-clinician', 'That person is not a therapist or associate here on that day.', [{ field: 'staffId', message: 'Choose a therapist or an associate.' }]);
      if ((await tx.sql(treatsOn(coupleId, staffId, fromOn))).length) throw conflict('already-assigned', `${staff.givenName} ${staff.familyName} treats this couple on that day already.`);
      // Its clinician sits with them and writes: both would end in the middle of it.
      if (fromOn === this.uow.today() && (await tx.sql(running(coupleId))).length) {
        throw conflict('appointment-running', 'An appointment of this couple is running, or planned for now. Hand the couple over once it is stopped and over, or from a later day.');
      }
      await tx.sql(endRunning(coupleId, fromOn));
      const [assigned] = await tx.sql<{ id: string }>(beginAssignment(coupleId, staffId, fromOn));
      const id = assigned!.id;
      await tx.audit({ action: 'couples.assign', objectType: 'case_assignment', objectId: id, coupleId });
      await tx.emit({ type: 'couple.assigned', ids: { coupleId, staffId }, live: { to: [staffId], topic: 'couples' } });
      return { id, staff, fromOn, untilOn: null, owedNotes: [], stillPlanned: [] };
    });
  }
}
