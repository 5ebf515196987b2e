const formats = new Map<string, Intl.DateTimeFormat>();
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

export type Shown = 'date' | 'day' | 'time' | 'moment';

const OPTIONS: Record<Shown, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  time: { hour: '2-digit', minute: '2-digit' },
  moment: { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
};

/**
 * A moment (ISO text or Date) or a calendar date ('2026-11-23') in words: '23 Nov', 'Mon 23 Nov', '14:02', 'Mon 23 Nov, 14:02' (en-GB).
 * The year is said when it is not the present one. A calendar date never shifts with the zone.
 */
export function show(what: Shown, value: Date | string, zone: string, locale: string, now = new Date()): string {
  const plainDate = typeof value === 'string' && DATE_ONLY.test(value);
  const at = plainDate ? 'UTC' : zone;
  const moment = new Date(value);
  if (Number.isNaN(moment.getTime())) return '';
  const year = (date: Date, timeZone: string) => format(locale, { year: 'numeric', timeZone }).format(date);
  const options: Intl.DateTimeFormatOptions = { ...OPTIONS[what], timeZone: at };
  // Half of a day's hours: '9:00 AM', as people write it there. Of all its hours: '09:00'.
  if (options.hour && locale !== 'en-GB') options.hour = 'numeric';
  if (what !== 'time' && year(moment, at) !== year(now, zone)) options.year = 'numeric';
  const text = format(locale, options).format(moment);
  return locale === 'en-GB' ? text.replace(/^(\w{3}), /, '$1 ').replace(' at ', ', ') : text;
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, known);
  return known;
}
