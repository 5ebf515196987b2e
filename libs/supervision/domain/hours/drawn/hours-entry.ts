import { addDays, type CalendarDate } from '@attune/util';
import { kindsOfWork } from '../rules/kinds-of-work';
import { type Credential } from '../rules/rule-set';
import { directKind } from './drawn-week';
import { type Place } from './practice-hours';

export const ENTRY_REASON_MAX = 500;
export const ENTRY_MINUTES = { least: 1, most: 1440 } as const;

/** Hours added by hand: what no appointment, note or meeting of this practice tells of. */
export interface HoursEntryInput {
  doneOn: CalendarDate;
  place: string;
  kind: string;
  psychotherapy: boolean;
  /** 0 takes the entry out; its history stays. */
  minutes: number;
  /** Why it is added, or changed. */
  reason: string;
}

export type EntryFault = 'doneOn' | 'place' | 'kind' | 'psychotherapy' | 'minutes' | 'reason';

export const ENTRY_ADVICE: Record<EntryFault, string> = {
  doneOn: 'Hours are entered once they are done, day by day.',
  place: 'Choose where it was.',
  kind: 'Choose what it was.',
  psychotherapy: 'Only direct work can be psychotherapy.',
  minutes: 'Give whole minutes, at most a day.',
  reason: 'Say why this is entered by hand.',
};

/** What is wrong with an entry, or null. A category of the credential's own log and a reason are always owed (A04). */
export function entryFault(entry: HoursEntryInput, { credential, places, today }: { credential: Credential; places: readonly Place[]; today: CalendarDate }): EntryFault | null {
  const { doneOn, place, kind, psychotherapy, minutes, reason } = entry;
  const { direct, nonclinical } = kindsOfWork(credential);
  if (doneOn > today || doneOn < addDays(today, -3660)) return 'doneOn';
  if (!places.some(({ key }) => key === place)) return 'place';
  if (![...direct, ...nonclinical].some((each) => each.kind === kind)) return 'kind';
  if (psychotherapy && directKind(kind, credential) === null) return 'psychotherapy';
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > ENTRY_MINUTES.most) return 'minutes';
  return reason.trim() === '' || reason.length > ENTRY_REASON_MAX ? 'reason' : null;
}
