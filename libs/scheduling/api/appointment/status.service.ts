import { conflict, unprocessable, UnitOfWork, type Tx } from '@attune/kernel';
import {
  changeStatus, checkAttendance, FREES_THE_TIME, isOfItsDay, lackingFacts, mustSignFirst, REASONS,
  type Attendance, type DisclosureFacts, type HeldFacts, type StatusAct, type StatusReply,
} from '@attune/scheduling/domain';
import { Injectable } from '@nestjs/common';
import { CalendarService } from '../booking/calendar.service';
import { Appointment } from '../data/appointment.entity';
import { attendanceOf, changeable, disclosuresOf, recordAttendance } from './appointment.sql';
import { changeOf, openAppointment, type OpenAppointment } from './open-appointment';

/** What became of an appointment, and who was there. Partners are told nothing of it, but that a cancelled one stands again. */
@Injectable()
export class StatusService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendar: CalendarService,
  ) {}

  act(id: string, version: number, act: StatusAct): Promise<StatusReply> {
    return this.uow.transaction(async (tx) => {
      const found = await openAppointment(tx, id, version);
      const to = changeStatus(found, act, this.uow.now(), this.uow.principal.zone);
      if (!to.ok) throw conflict(to.reason, REASONS[to.reason]);
      if (act === 'start' || act === 'held') await this.refuseUndisclosed(tx, id);
      if (act === 'reopen') await this.calendar.refusePutBack(tx, found, [found]);
      if (act === 'reopen' && FREES_THE_TIME.includes(found.status)) {
        await this.calendar.hold(tx, found.staffId);
        await this.calendar.refuseTaken(tx, found.staffId, [found]);
      }
      const next = { status: to.value, ...this.times(found, act) };
      await this.write(tx, found, next);
      await this.tell(tx, found, act);
      return { version: found.version + 1, ...next };
    });
  }

  attend(id: string, version: number, entries: Attendance[]): Promise<{ version: number; attendance: Attendance[] }> {
    return this.uow.transaction(async (tx) => {
      const found = await openAppointment(tx, id, version);
      if (found.written && (await tx.sql(attendanceOf(id))).length > 0) throw conflict('written', REASONS.written);
      const checked = checkAttendance(found.status, found.invited, entries);
      if (!checked.ok) {
        if (checked.reason === 'not-held') throw conflict('not-held', REASONS['not-held']);
        throw unprocessable(checked.reason, REASONS[checked.reason], [{ field: 'attendance', message: REASONS[checked.reason] }]);
      }
      await this.count(tx, found, entries);
      await this.write(tx, found, {});
      await this.tell(tx, found, 'attendance');
      return { version: found.version + 1, attendance: entries };
    });
  }

  /**
   * What its clinician signs in writing holds the appointment where nobody pressed Start, and gives it its times and who was there, whatever was pressed
   * before: hours are drawn from all three. Where nobody was there it was a no-show. Whoever writes of a colleague's appointment changes nothing of it, and one
   * whose disclosure is still to be signed stays as it is. Refuses (409) a note of somebody there in an appointment that was cancelled, of nobody in one that
   * has not begun, and any of one that the calendar has on another day.
   * @param authorId who wrote it
   */
  async fillFrom(tx: Tx, id: string, authorId: string, written: HeldFacts): Promise<void> {
    const [row] = await tx.sql<Omit<OpenAppointment, 'written'>>(changeable(id));
    if (!row || row.staffId !== authorId) return;
    // Not what stood signed before: this note is being signed.
    const found = { ...row, written: false };
    const { startedAt, stoppedAt } = found;
    const lacking = lackingFacts(found.status, found.invited, { startedAt, stoppedAt, attendance: await tx.sql<Attendance>(attendanceOf(id)) }, written);
    if (!lacking.ok) throw conflict(lacking.reason, REASONS[lacking.reason]);
    const { attendance, ...change } = lacking.value;
    if (!attendance && !change.status && !change.stoppedAt) return;
    if (!isOfItsDay(found, written.startedAt, this.uow.principal.zone)) throw conflict('another-day', REASONS['another-day']);
    if (change.status === 'held' && !(await this.isDisclosed(tx, id))) return;
    if (change.status === 'no_show') {
      const may = changeStatus({ ...found, status: 'planned' }, 'no_show', this.uow.now(), this.uow.principal.zone);
      if (!may.ok) throw conflict(may.reason, REASONS[may.reason]);
    }
    if (attendance) await this.count(tx, found, attendance);
    await this.write(tx, found, change);
    await this.tell(tx, found, 'written');
  }

  private async count(tx: Tx, { id, coupleId, compartment }: OpenAppointment, entries: readonly Attendance[]): Promise<void> {
    await tx.sql(recordAttendance(id, coupleId, compartment, entries.map((each) => each.partnerId), entries.map((each) => each.presence)));
  }

  /** In conjoint mode both may look on: then not even why it waits is said. */
  private async refuseUndisclosed(tx: Tx, id: string): Promise<void> {
    if (await this.isDisclosed(tx, id)) return;
    const reason = this.uow.principal.conjoint ? 'not-ready' : 'disclosure-unsigned';
    throw conflict(reason, REASONS[reason]);
  }

  private async isDisclosed(tx: Tx, id: string): Promise<boolean> {
    return mustSignFirst(await tx.sql<DisclosureFacts>(disclosuresOf(id))).length === 0;
  }

  private times({ startedAt, stoppedAt }: OpenAppointment, act: StatusAct): { startedAt: string | null; stoppedAt: string | null } {
    const now = this.uow.now().toISOString();
    if (act === 'start') return { startedAt: now, stoppedAt: null };
    if (act === 'stop') return { startedAt, stoppedAt: now };
    return act === 'reopen' ? { startedAt: null, stoppedAt: null } : { startedAt, stoppedAt };
  }

  private async write(tx: Tx, { id, version }: OpenAppointment, change: Partial<Appointment>): Promise<void> {
    const { practiceId } = this.uow.principal;
    tx.affectOne(await tx.manager.update(Appointment, { practiceId, id, version }, { ...change, version: version + 1 }));
  }

  private async tell(tx: Tx, found: OpenAppointment, verb: string): Promise<void> {
    await tx.audit(changeOf(found, `scheduling.${verb}`));
    // What was cancelled was told to the partners; so is that it stands again.
    const back = verb === 'reopen' && found.status === 'cancelled';
    await tx.emit({
      type: back ? 'appointment.booked' : 'appointment.status-changed',
      ids: { appointmentId: found.id, coupleId: found.coupleId },
      live: { to: back ? [found.staffId, ...found.invited] : [found.staffId], topic: 'scheduling' },
    });
  }
}
