/** A day of the calendar without a time or a zone: 'YYYY-MM-DD'. Compares correctly as text. */
export type CalendarDate = string;

/** Milliseconds in a day of the calendar when counted in UTC, where no day is shorter or longer. */
const DAY = 86_400_000;

/** Whether the text is a day that exists: '2026-02-29' and '2026-2-3' are not, and none after 2999, which only a slip of the hand means. */
export function isDate(text: unknown): text is CalendarDate {
  if (typeof text !== 'string' || !/^[012]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The date so many days later (earlier when negative). Throws on a text that is no date. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return toDate(toDay(date) + days);
}

/** The same day so many months later; the last day of the month when it has no such day (31 January + 1 = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const start = new Date(toDay(date) * DAY);
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return first.toISOString().slice(0, 10);
}

/** Whole days from the first date to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, until: CalendarDate): number {
  return toDay(until) - toDay(from);
}

/** Day of the week as ISO 8601 counts: Monday 1 to Sunday 7. */
export function weekday(date: CalendarDate): number {
  // 1970-01-01 was a Thursday.
  return ((((toDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Monday on or before the date. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekday(date));
}

/** So many dates in a row, the first one included. */
export function datesFrom(first: CalendarDate, count: number): CalendarDate[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(first, index));
}

function toDay(date: CalendarDate): number {
  if (!isDate(date)) throw new RangeError(`Not a date: ${String(date)}`);
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
}

function toDate(day: number): CalendarDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
