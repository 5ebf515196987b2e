import type { CalendarDate } from '@attune/util';
import type { CoupleStatus } from '../record/couple-status';
import type { Seat } from '../record/couple';
import { screeningValidThrough, type ExtraQuestion, type Screening } from './screening';

/** What the gate is asked about: a couple, today, and what the exercise asks beyond the ordinary screening. */
export interface GateQuestion {
  status: CoupleStatus;
  held: boolean;
  /** Each partner's last screening, or null. */
  screening: Readonly<Record<Seat, Screening | null>>;
  clinician: 'licensed' | 'associate';
  /** The supervisor's word on this couple: needed once, before an associate's first joint exercise with them. */
  clearance: 'none' | 'asked' | 'yes' | 'no';
  extra: readonly ExtraQuestion[];
}

export type Owed =
  | { what: 'not-active' | 'held' | 'ask-supervisor' | 'supervisor-answer' | 'supervisor-said-no' }
  | { what: 'screening' | 'screening-expired' | 'screening-not-yet' | 'concern'; seat: Seat }
  | { what: 'extra-question' | 'extra-concern'; seat: Seat; question: ExtraQuestion };

export type Gate = { ok: true } | { ok: false; owed: Owed[] };

/**
 * Whether joint exercises may be given to the couple, and if not, everything that is owed first: both partners seen alone within the time
 * that counts, no concern in either, no hold, and for an associate's first time the supervisor's yes. Trauma and coercion are asked before
 * trigger work, touch and sexual coercion before settling with touch. Practice policy; screening alone: Stith, McCollum & Rosen 2011.
 */
export function mayBeginExercises(question: GateQuestion, today: CalendarDate): Gate {
  const owed: Owed[] = [];
  if (question.status !== 'active') owed.push({ what: 'not-active' });
  if (question.held) owed.push({ what: 'held' });
  for (const seat of ['a', 'b'] as const) owed.push(...owedOf(seat, question, today));
  owed.push(...owedToSupervisor(question));
  return owed.length ? { ok: false, owed } : { ok: true };
}

function owedOf(seat: Seat, { screening, extra }: GateQuestion, today: CalendarDate): Owed[] {
  const last = screening[seat];
  if (!last) return [{ what: 'screening', seat }];
  if (today > screeningValidThrough(last)) return [{ what: 'screening-expired', seat }];
  if (last.outcome === 'concern') return [{ what: 'concern', seat }];
  if (last.outcome === 'not-yet' || !last.seenAlone) return [{ what: 'screening-not-yet', seat }];
  return extra.flatMap((question): Owed[] => {
    const answer = last.extra[question];
    if (answer === 'not-asked') return [{ what: 'extra-question', seat, question }];
    return answer === 'concern' ? [{ what: 'extra-concern', seat, question }] : [];
  });
}

function owedToSupervisor({ clinician, clearance }: GateQuestion): Owed[] {
  if (clinician === 'licensed' || clearance === 'yes') return [];
  const what = { none: 'ask-supervisor', asked: 'supervisor-answer', no: 'supervisor-said-no' } as const;
  return [{ what: what[clearance] }];
}
