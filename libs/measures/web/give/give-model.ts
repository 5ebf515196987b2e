import type { Seat } from '@attune/couples/domain';
import { checkGiving, type CoupleMeasure, type Giving, type GivingFault, GIVING_FAULTS, type LibraryMeasure, overlapsUntil } from '@attune/measures/domain';
import type { CalendarDate } from '@attune/util';

/** What the form holds; fields that its way of giving does not have keep what was typed. */
export interface GiveModel {
  partnerId: string;
  how: Giving['how'];
  firstOn: string;
  everyDays: number;
  daysBefore: number;
  until: string;
  tellsResult: boolean;
}

export type GiveField = 'firstOn' | 'everyDays' | 'daysBefore' | 'until';

/** What is usual for the measure: its own rhythm, from today on. */
export function usualGiving({ cadence }: Pick<LibraryMeasure, 'cadence'>, today: CalendarDate): GiveModel {
  return { partnerId: '', how: 'now', firstOn: today, everyDays: cadence.everyDays ?? cadence.leastDays, daysBefore: 2, until: '', tellsResult: false };
}

export function givingOfModel({ how, firstOn, everyDays, daysBefore, until }: GiveModel): Giving {
  if (how === 'rhythm') return { how, firstOn, everyDays, until: until || null };
  return how === 'appointments' ? { how, daysBefore, until: until || null } : { how };
}

/** What is wrong with the plan and at which field, in the words that the server would use. */
export function giveFault(model: GiveModel, measure: Pick<LibraryMeasure, 'cadence'>, today: CalendarDate): { field: GiveField; message: string } | null {
  const checked = checkGiving(givingOfModel(model), measure, today);
  return checked.ok ? null : { field: fieldOf(checked.reason, model), message: GIVING_FAULTS[checked.reason] };
}

/** When this partner last answered the measure, and from when on it asks about other days; null where nothing speaks against today. */
export function tooSoon(seat: Seat, { measure, cadence }: Pick<LibraryMeasure, 'measure' | 'cadence'>, given: readonly CoupleMeasure[], today: CalendarDate): { last: CalendarDate; from: CalendarDate } | null {
  const last = given.find((each) => each.measure === measure)?.lines[seat].points.findLast(({ state }) => state === 'finished')?.on;
  const from = last ? overlapsUntil(last, { cadence }, today) : null;
  return last && from ? { last, from } : null;
}

function fieldOf(reason: GivingFault, { how }: GiveModel): GiveField {
  if (reason === 'ends-before-it-begins') return 'until';
  if (reason === 'not-a-date') return how === 'appointments' ? 'until' : 'firstOn';
  if (reason === 'in-the-past') return 'firstOn';
  return how === 'appointments' ? 'daysBefore' : 'everyDays';
}
