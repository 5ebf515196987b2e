import { conflict, notFound, UnitOfWork, type Tx } from '@attune/kernel';
import { cancelledWith, moves, REASONS, within, type Changed, type Movable, type NewTime, type Scope, type Slot } from '@attune/scheduling/domain';
import { Injectable } from '@nestjs/common';
import { CalendarService } from '../booking/calendar.service';
import { calendarOf, cancelAll, moveAll, reopenAll, seriesAppointments } from './appointment.sql';
import { changeOf, openAppointment, type OpenAppointment } from './open-appointment';

/** What the news of a change is called; those put back are on the calendar as if booked. */
const NEWS = { move: 'appointment.moved', cancel: 'appointment.cancelled', reopen: 'appointment.booked' } as const;

/** Moving, cancelling and putting back: this one, or it and all following of its series. */
@Injectable()
export class ChangeTimeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly calendar: CalendarService,
  ) {}

  move(id: string, version: number, to: NewTime): Promise<Changed> {
    return this.uow.transaction(async (tx) => {
      const { anchor, series } = await this.open(tx, id, version, to.scope);
      const moved = moves(series, anchor, to, this.uow.principal.zone);
      if (!moved.ok) throw conflict(moved.reason, REASONS[moved.reason]);
      await this.calendar.refuseNotTreating(tx, anchor, moved.value);
      const ids = moved.value.map((each) => each.id);
      await this.calendar.refuseTaken(tx, anchor.staffId, moved.value, ids);
      const done = await tx.sql(moveAll(ids, moved.value.map((each) => each.startsAt), moved.value.map((each) => each.endsAt)));
      return this.changed(tx, anchor, 'move', moved.value, done.length);
    });
  }

  cancel(id: string, version: number, scope: Scope): Promise<Changed> {
    return this.uow.transaction(async (tx) => {
      const { anchor, series } = await this.open(tx, id, version, scope);
      if (anchor.status !== 'planned') throw conflict('not-planned', REASONS['not-planned']);
      const meant = within(series, anchor, scope).map((each) => ({ id: each.id }));
      const done = await tx.sql(cancelAll(meant.map((each) => each.id)));
      return this.changed(tx, anchor, 'cancel', meant, done.length);
    });
  }

  /** Takes a cancellation back whole; refused whole where one of the times was given again. */
  reopen(id: string, version: number, also: string[]): Promise<Changed> {
    return this.uow.transaction(async (tx) => {
      const { anchor, series } = await this.open(tx, id, version, also.length ? 'following' : 'one');
      const meant = cancelledWith(series, anchor, also);
      if (!meant.ok) throw conflict(meant.reason, REASONS[meant.reason]);
      await this.calendar.refusePutBack(tx, anchor, meant.value);
      await this.calendar.refuseTaken(tx, anchor.staffId, meant.value);
      const ids = meant.value.map((each) => each.id);
      const done = await tx.sql(reopenAll(ids));
      return this.changed(tx, anchor, 'reopen', ids.map((each) => ({ id: each })), done.length);
    });
  }

  // The calendar is held before the row: two who move within one calendar wait in one line.
  private async open(tx: Tx, id: string, version: number, scope: Scope): Promise<{ anchor: OpenAppointment; series: (Movable & Slot)[] }> {
    const [whose] = await tx.sql<{ staffId: string }>(calendarOf(id));
    if (!whose) throw notFound();
    await this.calendar.hold(tx, whose.staffId);
    const anchor = await openAppointment(tx, id, version);
    if (anchor.written) throw conflict('written', REASONS.written);
    const series = scope === 'following' && anchor.seriesId ? await tx.sql<Movable & Slot>(seriesAppointments(anchor.seriesId, anchor.staffId)) : [anchor];
    return { anchor, series };
  }

  private async changed(tx: Tx, anchor: OpenAppointment, verb: keyof typeof NEWS, appointments: Changed['appointments'], done: number): Promise<Changed> {
    if (done !== appointments.length) throw notFound();
    await tx.audit(changeOf(anchor, `scheduling.${verb}`));
    await tx.emit({
      type: NEWS[verb],
      ids: { appointmentId: anchor.id, coupleId: anchor.coupleId },
      live: { to: [anchor.staffId, ...anchor.invited], topic: 'scheduling' },
    });
    return { version: anchor.version + 1, appointments };
  }
}
