const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** "Mon 16 Nov": a calendar date in a sentence. */
export const dayWords = (date: string): string => DAY.format(new Date(`${date}T00:00:00Z`)).replace(',', '');

/** "Monday". */
export const weekdayWords = (date: string): string => WEEKDAY.format(new Date(`${date}T00:00:00Z`));
