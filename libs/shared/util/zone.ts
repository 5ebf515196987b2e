import { addDays, isDate, type CalendarDate } from './calendar-date';

/** A time of day on a clock on the wall, 'HH:MM', 00:00 to 23:59. */
export type ClockTime = string;
/** A moment: a Date, or ISO 8601 text in UTC. */
export type Instant = Date | string;

const MINUTE = 60_000;
const DAY = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether the runtime knows the zone by this IANA name ('America/Los_Angeles'). */
export function isZone(name: unknown): name is string {
  if (typeof name !== 'string' || name === '') return false;
  try {
    formatIn(name);
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is a time of day, 'HH:MM' on 24 hours. */
export function isTime(text: unknown): text is ClockTime {
  return typeof text === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/**
 * The moment at which clocks in the zone show this date and time, as ISO text in UTC.
 * A time that the clocks skip in spring moves later by what they skip (02:30 becomes 03:30); of a time that they show
 * twice in autumn it is the first. The same choice as RFC 5545 and Temporal's "compatible". Throws on what is no date or time.
 */
export function toInstant(date: CalendarDate, time: ClockTime, zone: string): string {
  if (!isDate(date)) throw new RangeError(`Not a date: ${String(date)}`);
  if (!isTime(time)) throw new RangeError(`Not a time: ${String(time)}`);
  const wall = Date.parse(`${date}T${time}:00Z`);
  const before = offset(wall - DAY, zone);
  const after = offset(wall + DAY, zone);
  const shown = [wall - before, wall - after].filter((moment) => moment + offset(moment, zone) === wall);
  return new Date(shown.length ? Math.min(...shown) : wall - before).toISOString();
}

/** What calendars and clocks in the zone show at the moment. */
export function toLocal(moment: Instant, zone: string): { date: CalendarDate; time: ClockTime } {
  const part = partsOf(new Date(moment), zone);
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** The date in the zone at the moment. */
export function dateIn(moment: Instant, zone: string): CalendarDate {
  return toLocal(moment, zone).date;
}

/** The moments between which it is this date in the zone: 23, 24 or 25 hours, half-open. */
export function dayIn(date: CalendarDate, zone: string): { from: string; until: string } {
  return { from: toInstant(date, '00:00', zone), until: toInstant(addDays(date, 1), '00:00', zone) };
}

/** The moment so many minutes later. */
export function addMinutes(moment: Instant, minutes: number): string {
  return new Date(new Date(moment).getTime() + minutes * MINUTE).toISOString();
}

/** Minutes from the first moment to the second, rounded down; negative when the second is earlier. */
export function minutesBetween(from: Instant, until: Instant): number {
  return Math.floor((new Date(until).getTime() - new Date(from).getTime()) / MINUTE);
}

/** How far the zone's clocks are ahead of UTC at the moment, in milliseconds. */
function offset(moment: number, zone: string): number {
  const part = partsOf(new Date(moment), zone);
  const shown = Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`);
  return shown - Math.floor(moment / 1000) * 1000;
}

function partsOf(moment: Date, zone: string): Record<string, string> {
  const parts = formatIn(zone).formatToParts(moment);
  const found = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return { ...found, year: (found['year'] ?? '').padStart(4, '0') };
}

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, format);
  return format;
}
