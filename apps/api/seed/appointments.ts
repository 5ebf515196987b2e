import type { LoadedCouple } from './couples';
import type { Loading } from './loading';
import { loadNote } from './notes';
import type { AppointmentInFile, CoupleInFile, PracticeFile, Seat } from './practice-file';
import { after } from './times';

/** A couple's appointments with who was there, and their notes. */
export async function loadAppointments(load: Loading, file: PracticeFile, couple: CoupleInFile, loaded: LoadedCouple): Promise<void> {
  const appointments = couple.appointments.map((each) => ({ ...overtaken(load, each), id: load.id() }));
  await load.put('scheduling.appointment', appointments.map((each) => {
    const startsAt = load.at(each.on, each.from);
    const endsAt = after(startsAt, each.minutes);
    const held = each.status === 'held';
    return {
      id: each.id, couple_id: loaded.id, compartment: compartmentOf(loaded, each), staff_id: loaded.clinicianId, starts_at: startsAt, ends_at: endsAt,
      status: each.status, started_at: held ? after(startsAt, 1) : null, stopped_at: held ? endsAt : null, version: 1,
    };
  }));
  await load.put('scheduling.attendance', appointments.flatMap((each) => (Object.keys(each.attendance) as Seat[]).map((seat) => ({
    appointment_id: each.id, partner_id: loaded.partners[seat], couple_id: loaded.id, compartment: compartmentOf(loaded, each), presence: each.attendance[seat],
  }))));
  for (const each of appointments) {
    if (each.note) await loadNote(load, file, couple, loaded, { ...each, note: each.note, startsAt: load.at(each.on, each.from) });
  }
}

/** The file was written on some Monday: what was planned in it and lies behind us took place. */
function overtaken(load: Loading, each: AppointmentInFile): AppointmentInFile {
  if (each.status !== 'planned' || load.day(each.on) >= load.today) return each;
  return { ...each, status: 'held', attendance: each.who === 'joint' ? { a: 'whole', b: 'whole' } : { [each.who]: 'whole' } };
}

function compartmentOf(loaded: LoadedCouple, { who }: AppointmentInFile): string | null {
  return who === 'joint' ? null : loaded.partners[who];
}
