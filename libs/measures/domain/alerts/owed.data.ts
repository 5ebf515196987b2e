import type { CalendarDate } from '@attune/util';
import type { AlertLevel } from '../definitions/definition';

/** By when somebody must have looked. */
export type Clock = 'same-day' | 'one-business-day' | 'next-appointment' | 'next-supervision';

export interface Owed {
  /** Urgent interrupts; the others wait in a list. */
  level: 'urgent' | 'review' | 'follow-up';
  clock: Clock;
}

/** What each level of alert owes, newest rule last. Source: `clinical.md` section 5, the trigger table. */
export const OWED: readonly { from: CalendarDate; source: string; by: Readonly<Record<AlertLevel, Owed>> }[] = [
  {
    from: '1900-01-01',
    source: 'Practice policy: suicidal thoughts and a positive violence screen the same day; a high total within a business day; reliable deterioration at the next supervision',
    by: {
      'urgent-review': { level: 'urgent', clock: 'same-day' },
      'review-within-1-business-day': { level: 'review', clock: 'one-business-day' },
      review: { level: 'review', clock: 'next-supervision' },
      'follow-up': { level: 'follow-up', clock: 'next-appointment' },
    },
  },
];

/** With no such meeting booked, it is due after so many days all the same. */
export const WITHOUT_MEETING_DAYS = 7;
