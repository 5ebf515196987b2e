import type { CalendarDate } from '@attune/util';

interface Dated<T> {
  from: CalendarDate;
  value: T;
  source: string;
}

/** Less than so many minutes between two partners' answering is one sitting. */
const SAME_SITTING: readonly Dated<number>[] = [{ from: '1900-01-01', value: 15, source: 'Practice policy; false alarms are common, so the words are neutral' }];

/** So many days an administration stays open, the first one counted. */
const OPEN_DAYS: readonly Dated<number>[] = [{ from: '1900-01-01', value: 7, source: 'Practice policy: an answer belongs to the week in which it was asked for' }];

export const sameSittingMinutes = (on: CalendarDate) => inForce(SAME_SITTING, on);
export const openDays = (on: CalendarDate) => inForce(OPEN_DAYS, on);

/**
 * Minutes in which a repeated "finish" is taken for the same press, on a bad connection: it gets the same reply. Later it gets the own
 * result for the password alone: whoever holds the phone then may be somebody else. Practice policy.
 */
export const REPEAT_MINUTES = 10;

/** Longest visit to the questions, in minutes: what was answered before may be somebody else's. Practice policy. */
export const VISIT_MINUTES = 60;

/**
 * Minutes after the last answer until what was not sent is looked at: long enough to come to an end or to change one's mind about an answer, and
 * soon. Practice policy: an answer that asks for help does not wait for the last button.
 */
export const LEFT_MINUTES = 15;

/** Most administrations planned ahead in one giving: half a year, weekly. */
export const MOST_WINDOWS = 26;
/** Longest rhythm, and longest time before an appointment, in days. */
export const LONGEST_RHYTHM = 365;
export const LONGEST_BEFORE = 14;

function inForce<T>(rules: readonly Dated<T>[], on: CalendarDate): T {
  const rule = rules.findLast(({ from }) => from <= on);
  if (!rule) throw new RangeError(`No rule for ${on}`);
  return rule.value;
}
