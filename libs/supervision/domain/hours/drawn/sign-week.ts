import { addDays, ok, refuse, type CalendarDate, type Result } from '@attune/util';
import { totalOf, addParts, loggedIn, type LogWeek } from '../facts/log-week';
import { type WaitingWeek } from './hours-view';

export type SignWeekReason = 'not-supervised' | 'not-over' | 'empty' | 'asked' | 'signed';

export const SIGN_WEEK_REFUSED: Record<SignWeekReason, string> = {
  'not-supervised': 'Whoever supervised in this week signs it.',
  'not-over': 'This week is not over yet.',
  empty: 'There is nothing to sign in this week.',
  asked: 'A question about this week is open. Settle it first.',
  signed: 'This week is signed already.',
};

/** Whether a supervisor may sign a week now. Practice policy: they supervised in it, it is over, with hours in it, and no question open. */
export function maySignWeek(
  week: LogWeek, facts: { supervised: boolean; today: CalendarDate; openQuestions: number; signed: boolean },
): Result<undefined, SignWeekReason> {
  if (!facts.supervised) return refuse('not-supervised');
  if (facts.signed) return refuse('signed');
  if (facts.today < addDays(week.weekStart, 7)) return refuse('not-over');
  if (totalOf(addParts(week.settings.map(loggedIn))) === 0) return refuse('empty');
  return facts.openQuestions > 0 ? refuse('asked') : ok();
}

/**
 * The exact text that the signature of a week is over: settings, kinds and meetings in order, as JSON of fixed arrays; under rules by the month, with the month
 * at the end of each. `v1` names this layout.
 */
export function canonicalWeek(associateId: string, { weekStart, preDegree, settings }: LogWeek): string {
  const sorted = (amounts: Readonly<Record<string, number>>) => Object.entries(amounts).filter(([, amount]) => amount > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    'attune-week-v1', associateId, weekStart, preDegree,
    [...settings].sort((a, b) => (a.setting + (a.month ?? '') < b.setting + (b.month ?? '') ? -1 : 1)).map(({ setting, kind, licence, direct, psychotherapy, nonclinical, meetings, month }) => [
      setting, kind, licence, sorted(direct), psychotherapy, sorted(nonclinical),
      meetings.map((each) => JSON.stringify([each.format, each.amount, each.modality, each.groupSize, each.qualified, each.licence])).sort(), ...(month ? [month] : []),
    ]),
  ]);
}

/** Source: clinical.md 1.1 [V:18]. */
export const STOP_SIGNING = { days: 7, words: 'Whoever will no longer sign for hours tells the associate at least one week before; hours properly gained until then stay to be signed.' } as const;

/**
 * Whether a week may be chosen along with others to be signed in one act. One with an open question, with a meeting that is still to be signed, or of which
 * nothing would count is looked at and chosen by itself. Practice policy.
 */
export function maySignInBatch({ openQuestions, unsignedMeetings, logged, credited }: Pick<WaitingWeek, 'openQuestions' | 'unsignedMeetings' | 'logged' | 'credited'>): boolean {
  return openQuestions === 0 && unsignedMeetings === 0 && (totalOf(credited) > 0 || totalOf(logged) === 0);
}
