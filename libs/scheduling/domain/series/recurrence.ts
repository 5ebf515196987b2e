import { addDays, addMinutes, ok, refuse, toInstant, type CalendarDate, type ClockTime, type Result } from '@attune/util';
import type { Rhythm, Slot } from '../appointment';

/** Most appointments of one series: a year of weeks. Practice policy. */
export const SERIES_MAX = 53;

const STEP_DAYS: Readonly<Record<Exclude<Rhythm, 'once'>, number>> = { weekly: 7, fortnightly: 14 };

export interface Recurrence {
  date: CalendarDate;
  rhythm: Rhythm;
  until?: CalendarDate | null;
  without?: readonly CalendarDate[];
}

export type RecurrenceReason = 'until-missing' | 'until-before' | 'series-too-long' | 'no-date-left';

/**
 * The days on which appointments fall: the first date and, weekly or fortnightly, those after it up to and with the last
 * day, less the days left out. Refuses more than `SERIES_MAX`, an end before the start, and a row with every day left out.
 */
export function datesOf({ date, rhythm, until, without = [] }: Recurrence): Result<CalendarDate[], RecurrenceReason> {
  if (rhythm === 'once') return ok([date]);
  if (!until) return refuse('until-missing');
  if (until < date) return refuse('until-before');
  const dates: CalendarDate[] = [];
  for (let next = date; next <= until; next = addDays(next, STEP_DAYS[rhythm])) {
    if (dates.length === SERIES_MAX) return refuse('series-too-long');
    dates.push(next);
  }
  const left = dates.filter((each) => !without.includes(each));
  return left.length ? ok(left) : refuse('no-date-left');
}

/**
 * When an appointment of that date, time and length in minutes begins and ends. The clock on the wall counts: a weekly
 * 10:00 stays 10:00 in the practice's zone when summer time begins or ends. The length is of lived minutes.
 */
export function slotOf(date: CalendarDate, time: ClockTime, minutes: number, zone: string): Slot {
  const startsAt = toInstant(date, time, zone);
  return { startsAt, endsAt: addMinutes(startsAt, minutes) };
}
