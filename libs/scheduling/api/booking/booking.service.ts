import { conflict, forbidden, Idempotency, notFound, unprocessable, UnitOfWork, type Tx } from '@attune/kernel';
import { datesOf, REASONS, slotOf, type Booked, type NewAppointment, type Slot } from '@attune/scheduling/domain';
import { Injectable } from '@nestjs/common';
import { Appointment } from '../data/appointment.entity';
import { Series } from '../data/series.entity';
import { type BookingFacts, bookingFacts } from './booking.sql';
import { CalendarService } from './calendar.service';

@Injectable()
export class BookingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly calendar: CalendarService,
  ) {}

  /** Books one appointment or a whole row of them: all, or none when a time is taken. */
  book(wish: NewAppointment, key: string): Promise<Booked> {
    const dates = datesOf(wish);
    if (!dates.ok) throw unprocessable(dates.reason, REASONS[dates.reason], [{ field: 'until', message: REASONS[dates.reason] }]);
    return this.idempotency.once(key, wish, async (tx) => {
      const staffId = this.whose(wish);
      const slots = dates.value.map((date) => slotOf(date, wish.time, wish.minutes, this.uow.principal.zone));
      const facts = await this.allowed(tx, wish, staffId, dates.value);
      await this.calendar.hold(tx, staffId);
      await this.calendar.refuseTaken(tx, staffId, slots, [], slots.length > 1);
      const seriesId = wish.rhythm === 'once' ? null : await this.makeSeries(tx, wish, staffId, dates.value);
      const ids = await this.makeAppointments(tx, wish, staffId, seriesId, slots);
      const first = ids[0] as string;
      await tx.audit({ action: 'scheduling.book', objectType: 'appointment', objectId: first, coupleId: wish.coupleId, compartment: wish.compartment });
      await tx.emit({
        type: 'appointment.booked',
        ids: { appointmentId: first, coupleId: wish.coupleId },
        live: { to: [staffId, ...facts.partners], topic: 'scheduling' },
      });
      return { seriesId, appointments: slots.map((slot, index) => ({ id: ids[index] as string, ...slot, version: 1 })) };
    });
  }

  /** A clinician books for themselves; the owner for anybody. */
  private whose(wish: NewAppointment): string {
    const { personId, roles } = this.uow.principal;
    const staffId = wish.staffId ?? personId;
    if (staffId !== personId && !roles.includes('owner')) throw forbidden();
    return staffId;
  }

  private async allowed(tx: Tx, wish: NewAppointment, staffId: string, dates: string[]): Promise<BookingFacts> {
    const [facts] = await tx.sql<BookingFacts>(bookingFacts(wish.coupleId, wish.compartment, staffId, dates));
    if (!facts) throw notFound();
    if (facts.coupleStatus === 'closed') throw conflict('couple-closed', REASONS['couple-closed']);
    if (facts.partners.length === 0) {
      throw unprocessable('wrong-partner', REASONS['wrong-partner'], [{ field: 'compartment', message: REASONS['wrong-partner'] }]);
    }
    if (!facts.treating) throw conflict('not-treating', REASONS['not-treating']);
    return facts;
  }

  private async makeSeries(tx: Tx, wish: NewAppointment, staffId: string, dates: string[]): Promise<string> {
    const { coupleId, compartment, rhythm } = wish;
    const made = await tx.manager.insert(Series, {
      practiceId: this.uow.principal.practiceId,
      coupleId,
      compartment,
      staffId,
      rhythm: rhythm as Series['rhythm'],
      firstOn: dates[0] as string,
      untilOn: dates.at(-1) as string,
      madeBy: this.uow.principal.personId,
      madeAt: this.uow.now(),
    });
    return idOf(made.identifiers[0]);
  }

  private async makeAppointments(tx: Tx, wish: NewAppointment, staffId: string, seriesId: string | null, slots: Slot[]): Promise<string[]> {
    const { coupleId, compartment } = wish;
    const practiceId = this.uow.principal.practiceId;
    const made = await tx.manager.insert(Appointment, slots.map((slot) => ({ practiceId, coupleId, compartment, staffId, seriesId, ...slot })));
    return made.identifiers.map(idOf);
  }
}

const idOf = (identifier: unknown): string => (identifier as { id: string }).id;
