import { addDays, daysBetween, toInstant, type CalendarDate } from '@attune/util';

export const RHYTHMS = ['once', 'weekly', 'fortnightly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** Most occurrences of one assignment: half a year, weekly. */
export const MOST_OCCURRENCES = 26;
const DAYS: Record<Rhythm, number> = { once: 7, weekly: 7, fortnightly: 14 };

/** When answers open to the other partner: in the appointment, by the clinician; or by the calendar at a fixed hour. */
export type RevealMoment = { how: 'appointment' } | { how: 'date'; on: CalendarDate; hour: number };

export interface Schedule {
  firstOn: CalendarDate;
  rhythm: Rhythm;
  /** Last day on which an occurrence may open; null with `once`. */
  until: CalendarDate | null;
  /** The reveal of the first occurrence; the following ones keep its distance. */
  reveal: RevealMoment;
}

/** One due window, days included at both ends, in the practice's zone. The calendar opens and closes it, nobody else. */
export interface Window {
  number: number;
  sitting: number;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  /** Instant in UTC; null = when the clinician opens it in the appointment. */
  revealAt: string | null;
}

/**
 * The due windows of an assignment, at most 26. Each lasts until the day before the next would open. An exercise in several sittings
 * goes through them one occurrence after another and stays with the last; given once, it has each sitting once, a week apart.
 * @param sittings how many sittings the definition has (1 or more)
 * @param zone the practice's IANA zone, in which the reveal's hour is meant
 */
export function occurrencesOf(schedule: Schedule, sittings: number, zone: string): Window[] {
  const step = DAYS[schedule.rhythm];
  const windows: Window[] = [];
  for (let index = 0; index < MOST_OCCURRENCES; index += 1) {
    const opensOn = addDays(schedule.firstOn, index * step);
    const ended = schedule.rhythm === 'once' ? index >= sittings : opensOn > (schedule.until ?? schedule.firstOn);
    if (ended) break;
    windows.push({
      number: index + 1,
      sitting: Math.min(index + 1, sittings),
      opensOn,
      closesOn: addDays(opensOn, step - 1),
      revealAt: revealAt(schedule, opensOn, zone),
    });
  }
  return windows;
}

function revealAt({ reveal, firstOn }: Schedule, opensOn: CalendarDate, zone: string): string | null {
  if (reveal.how === 'appointment') return null;
  const day = addDays(reveal.on, daysBetween(firstOn, opensOn));
  return toInstant(day, `${String(reveal.hour).padStart(2, '0')}:00`, zone);
}
