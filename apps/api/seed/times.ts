import { addDays } from '@attune/util';
import type { Loading } from './loading';

const MINUTE_MS = 60_000;

export function after(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString();
}

/** The evening on which something was written, so many days after an appointment, and never ahead of today. */
export function evening(load: Loading, on: string, daysLater: number): string {
  const day = addDays(on, daysLater);
  return load.day(day) > load.today ? load.at(on, '18:00') : load.at(day, '18:00');
}
