import { type CalendarDate, daysBetween } from '@attune/util';

/** A year, and the days by which its first and last week reach beyond it. Practice policy: a log is drawn at once, and a year is what boards ask for. */
const DAYS_MOST = 380;

export const LOG_RANGE = 'Choose a first and a last day, at most a year apart.';

/** Whether a weekly log can be drawn of these days (both included): the last not before the first, and no more than about a year after it. */
export const isLogRange = (from: CalendarDate, until: CalendarDate): boolean => from !== '' && until >= from && daysBetween(from, until) <= DAYS_MOST;
