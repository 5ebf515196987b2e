import type { CalendarDate } from '@attune/util';
import type { AppointmentStatus, Slot } from './appointment';
import type { Attendance } from './attendance';

/** A partner as calendars name them; seat is the order of entry and means nothing else. */
export interface NamedPartner {
  id: string;
  givenName: string;
  familyName: string;
  seat: 'a' | 'b';
}

/** A couple that can be booked, by its partners. */
export interface BookableCouple {
  id: string;
  partners: NamedPartner[];
}

/** An appointment as the staff see it. */
export interface Appointment extends Slot {
  id: string;
  coupleId: string;
  /** The partner whose own appointment it is; null: both. */
  compartment: string | null;
  seriesId: string | null;
  staffId: string;
  status: AppointmentStatus;
  startedAt: string | null;
  stoppedAt: string | null;
  version: number;
  partners: NamedPartner[];
}

/** One appointment on its own, with what else stands in its series. */
export interface AppointmentDetail extends Appointment {
  staffName: string;
  attendance: Attendance[];
  /** Planned ones of its series that begin after it. */
  following: number;
  /** Its clinician's note of it is signed and stands: so does what it says of the appointment. */
  written: boolean;
}

/** A clinician's week, Monday to Sunday on the practice's calendar. */
export interface ClinicianWeek {
  monday: CalendarDate;
  zone: string;
  staffId: string;
  staffName: string;
  appointments: Appointment[];
  /** Times that are taken without saying by whom. */
  taken: Slot[];
  /** Whose weeks this person may open: the own, those supervised, for the owner all. */
  clinicians: { id: string; name: string }[];
}

/** What a partner sees of an appointment of theirs. */
export interface OwnAppointment extends Slot {
  /** Who holds it, by name. */
  with: string;
  /** Whether it is for both. */
  together: boolean;
}

/** The reply to a booking: all appointments that it made. */
export interface Booked {
  seriesId: string | null;
  appointments: (Slot & { id: string; version: number })[];
}

/** The reply to a move or a cancellation: the new version of the one pointed at, and all that changed. */
export interface Changed {
  version: number;
  appointments: ({ id: string } & Partial<Slot>)[];
}

/** The reply to an act on the status. */
export interface StatusReply {
  version: number;
  status: AppointmentStatus;
  startedAt: string | null;
  stoppedAt: string | null;
}
