import { conflict, UnitOfWork, type Tx } from '@attune/kernel';
import { conflictWords, REASONS, type Slot } from '@attune/scheduling/domain';
import { dateIn } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { bookingFacts, lockCalendar, takenTimes, type BookingFacts } from './booking.sql';

interface Whose {
  coupleId: string;
  compartment: string | null;
  staffId: string;
}

/** A clinician's time: given once, and told apart by when and never by whose. */
@Injectable()
export class CalendarService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Holds the clinician's calendar until the transaction ends. Take it before any row of theirs. */
  async hold(tx: Tx, staffId: string): Promise<void> {
    await tx.sql(lockCalendar(staffId));
  }

  /**
   * Refuses with 409 when any of the times is taken already, naming the times that are.
   * @param moving appointments that are going elsewhere themselves and so stand in nobody's way
   * @param mayLeaveOut whether the caller can leave single dates out
   */
  async refuseTaken(tx: Tx, staffId: string, slots: readonly Slot[], moving: readonly string[] = [], mayLeaveOut = false): Promise<void> {
    const taken = await tx.sql<Slot>(takenTimes(staffId, slots.map((each) => each.startsAt), slots.map((each) => each.endsAt), moving));
    if (taken.length) throw conflict('time-taken', conflictWords(taken, this.uow.principal.zone, mayLeaveOut), { taken });
  }

  /** Refuses with 409 when an appointment would come to stand with a clinician who does not treat the couple on the day: it would be in nobody's week. */
  async refuseNotTreating(tx: Tx, { coupleId, compartment, staffId }: Whose, slots: readonly Pick<Slot, 'startsAt'>[]): Promise<void> {
    const days = slots.map((each) => dateIn(each.startsAt, this.uow.principal.zone));
    const [facts] = await tx.sql<BookingFacts>(bookingFacts(coupleId, compartment, staffId, days));
    if (!facts?.treating) throw conflict('not-treating', REASONS['not-treating']);
  }

  /** The same for what is put back to planned; but for what is over, which is put back to be corrected. */
  async refusePutBack(tx: Tx, whose: Whose, slots: readonly Slot[]): Promise<void> {
    const ahead = slots.filter(({ endsAt }) => new Date(endsAt) > this.uow.now());
    if (ahead.length) await this.refuseNotTreating(tx, whose, ahead);
  }
}
