import { randomUUID } from 'node:crypto';
import { compartmentsOf, type Seat, type WalledTable } from './walled-table';

let hour = 0;

/** A held appointment in a compartment, at an hour that nobody has; notes hang on such. */
export function anAppointment(insert: (table: string, values: Record<string, unknown>) => void, { couple, clinician }: Seat, compartment: string | null): string {
  const id = randomUUID();
  hour += 1;
  const start = new Date(Date.UTC(2026, 0, 1, hour));
  insert('scheduling.appointment', {
    id, couple_id: couple, compartment, staff_id: clinician, starts_at: start, ends_at: new Date(start.getTime() + 3_000_000), status: 'held',
  });
  return id;
}

export const SCHEDULING_TABLES: WalledTable[] = [
  {
    table: 'scheduling.appointment', holds: 'calendar',
    seed: (insert, seat) => compartmentsOf(seat).forEach((compartment) => anAppointment(insert, seat, compartment)),
  },
  {
    // A partner is given appointments; the plan behind them is the office's.
    table: 'scheduling.series', holds: 'calendar', stricter: ['partner'],
    seed: (insert, seat) => {
      for (const compartment of compartmentsOf(seat)) {
        insert('scheduling.series', {
          couple_id: seat.couple, compartment, staff_id: seat.clinician, rhythm: 'weekly', first_on: '2026-11-20', until_on: '2026-12-20', made_by: seat.clinician,
          made_at: '2026-11-20T18:00:00Z',
        });
      }
    },
  },
  {
    table: 'scheduling.attendance', holds: 'care',
    seed: (insert, seat) => {
      for (const compartment of compartmentsOf(seat)) {
        const appointment = anAppointment(insert, seat, compartment);
        const partner = compartment ?? seat.partners[0];
        insert('scheduling.attendance', { appointment_id: appointment, partner_id: partner, couple_id: seat.couple, compartment, presence: 'whole' });
      }
    },
  },
];
