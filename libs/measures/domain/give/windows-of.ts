import { addDays, daysBetween, type CalendarDate } from '@attune/util';
import type { MeasureDefinition } from '../definitions/definition';
import type { Giving } from './giving';
import { MOST_WINDOWS, openDays } from './limits.data';

/** When one administration is open, both days included, in the practice's zone. Only the calendar closes it. */
export interface AdministrationWindow {
  opensOn: CalendarDate;
  closesOn: CalendarDate;
}

export interface Calendar {
  today: CalendarDate;
  /** Days of the couple's planned appointments; the past ones are ignored. */
  appointments: readonly CalendarDate[];
  /** When this partner's last administration of this measure opened, however it was given. */
  lastOpenedOn: CalendarDate | null;
}

/**
 * The first day on which a measure asks about days that it did not ask about before (`cadence.leastDays` of its definition: PHQ-9 and GAD-7 ask
 * about two weeks). @param last when this partner was last asked
 */
const asksAnewFrom = (last: CalendarDate, { cadence }: Pick<MeasureDefinition, 'cadence'>): CalendarDate => addDays(last, cadence.leastDays);

/**
 * Where a measure given on a day would ask about days that it asked about before: the first day on which it no longer does; else null, as for a measure
 * that asks about no stretch of days. @param last when this partner last answered it
 */
export function overlapsUntil(last: CalendarDate, measure: Pick<MeasureDefinition, 'cadence'>, on: CalendarDate): CalendarDate | null {
  const from = asksAnewFrom(last, measure);
  return measure.cadence.leastDays > 1 && on < from ? from : null;
}

/**
 * The windows of a giving from today on, at most 26, oldest first: nothing in them depends on what either partner did. A window that would
 * open before the days that the measure asks about are over, or while the one before is open, is left out. `giving` has passed `checkGiving`.
 */
export function windowsOf(giving: Giving, measure: Pick<MeasureDefinition, 'cadence'>, calendar: Calendar): AdministrationWindow[] {
  const windows: AdministrationWindow[] = [];
  let last = calendar.lastOpenedOn;
  for (const window of candidates(giving, calendar)) {
    const early = last !== null && window.opensOn < asksAnewFrom(last, measure);
    const before = windows.at(-1);
    if ((early && giving.how !== 'now') || (before && window.opensOn <= before.closesOn)) continue;
    windows.push(window);
    last = window.opensOn;
    if (windows.length === MOST_WINDOWS) break;
  }
  return windows;
}

function candidates(giving: Giving, { today, appointments }: Calendar): AdministrationWindow[] {
  switch (giving.how) {
    case 'now':
      return [{ opensOn: today, closesOn: addDays(today, openDays(today) - 1) }];
    case 'rhythm':
      return rhythm(giving, today);
    case 'appointments':
      return [...new Set(appointments)]
        .sort()
        .filter((on) => on >= today && (giving.until === null || on <= giving.until))
        .map((on) => ({ opensOn: later(addDays(on, -giving.daysBefore), today), closesOn: on }));
  }
}

function rhythm({ firstOn, everyDays, until }: Extract<Giving, { how: 'rhythm' }>, today: CalendarDate): AdministrationWindow[] {
  const passed = Math.max(0, Math.ceil(daysBetween(firstOn, today) / everyDays));
  return Array.from({ length: MOST_WINDOWS }, (_, index) => addDays(firstOn, (passed + index) * everyDays))
    .filter((opensOn) => until === null || opensOn <= until)
    .map((opensOn) => ({ opensOn, closesOn: addDays(opensOn, Math.min(everyDays, openDays(opensOn)) - 1) }));
}

const later = (one: CalendarDate, other: CalendarDate) => (one > other ? one : other);
