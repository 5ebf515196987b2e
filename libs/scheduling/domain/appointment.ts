import type { CalendarDate, ClockTime } from '@attune/util';

export const APPOINTMENT_STATUSES = ['planned', 'held', 'late_cancel', 'no_show', 'cancelled'] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

/** How an appointment repeats. */
export const RHYTHMS = ['once', 'weekly', 'fortnightly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Which appointments of a series an act means: the one pointed at, or it and all planned ones after it. */
export const SCOPES = ['one', 'following'] as const;
export type Scope = (typeof SCOPES)[number];

/** Shortest and longest appointment, in minutes; the usual one of a couple, which new ones start with. */
export const MINUTES_MIN = 10;
export const MINUTES_MAX = 240;
export const MINUTES_USUAL = 50;

/** What a clinician asks for: one appointment, or a row of them until a date. Date and time are the practice's. */
export interface NewAppointment {
  coupleId: string;
  /** The partner whose own appointment it is; null: both. */
  compartment: string | null;
  /** Who holds it; absent: whoever books. */
  staffId?: string;
  date: CalendarDate;
  time: ClockTime;
  minutes: number;
  rhythm: Rhythm;
  /** Last day on which one may fall; needed when it repeats. */
  until?: CalendarDate | null;
  /** Days of the row that are left out (a holiday). */
  without?: CalendarDate[];
}

/** Where an appointment goes. */
export interface NewTime {
  date: CalendarDate;
  time: ClockTime;
  minutes: number;
  scope: Scope;
}

/** From a moment up to, not with, another; ISO instants in UTC. */
export interface Slot {
  startsAt: string;
  endsAt: string;
}
