import { addDays, addMinutes, dateIn, isTime, minutesBetween, toInstant, weekday } from '@attune/util';

/** One day's opening: day 1 is Monday, 7 Sunday; times on the practice's own clocks. */
export interface WorkingDay {
  day: number;
  from: string;
  until: string;
}

/** Days that are looked ahead before giving up on a practice that never opens. */
const HORIZON = 60;

/** What is wrong with a week of working hours, or null. Each day at most once, and it ends after it begins; no day at all is refused. */
export function workingHoursProblem(week: readonly WorkingDay[]): string | null {
  if (week.length === 0) return 'Please keep at least one working day: urgent reports are timed by them.';
  if (new Set(week.map(({ day }) => day)).size < week.length) return 'Each day can be listed once.';
  const bad = week.find(({ day, from, until }) => !Number.isInteger(day) || day < 1 || day > 7 || !isTime(from) || !isTime(until) || until <= from);
  return bad ? 'Each working day needs a time to begin and a later time to end.' : null;
}

/**
 * The ISO instant by which so many working minutes have passed: the clock of an urgent report runs in the practice's own
 * hours (design section 8; practice policy). With hours that never open it is the plain time.
 * @param minutes how many working minutes, 0 and more
 * @param zone the practice's IANA zone
 */
export function workingTimeAfter(start: string, minutes: number, week: readonly WorkingDay[], zone: string): string {
  let left = minutes;
  const first = dateIn(start, zone);
  for (let offset = 0; offset < HORIZON; offset += 1) {
    const date = addDays(first, offset);
    const hours = week.find(({ day }) => day === weekday(date));
    if (!hours) continue;
    const opens = toInstant(date, hours.from, zone);
    const closes = toInstant(date, hours.until, zone);
    const begin = start > opens ? new Date(start).toISOString() : opens;
    const open = Math.max(0, minutesBetween(begin, closes));
    if (open > 0 && left <= open) return addMinutes(begin, left);
    left -= open;
  }
  return addMinutes(start, minutes);
}
