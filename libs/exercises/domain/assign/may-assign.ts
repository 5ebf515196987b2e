import { mayBeginExercises, type ExtraQuestion, type Gate, type GateQuestion } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { ExerciseId } from '../definitions/definition';

/** What is asked of each partner alone beyond the ordinary screening (`design.md` section 8, the gate). */
const EXTRA: Readonly<Partial<Record<ExerciseId, readonly ExtraQuestion[]>>> = {
  E5: ['trauma', 'coercion'],
  E6: ['touch', 'sexual-coercion'],
};

/** The couple's part of the gate's question. */
export type CoupleGate = Omit<GateQuestion, 'extra'>;

/**
 * Whether this exercise, in this variant, may be given to the couple now, and what is owed first. A concern about touch
 * stands against touch only: side by side is equally good.
 */
export function mayAssign(couple: CoupleGate, exercise: ExerciseId, variant: string, today: CalendarDate): Gate {
  const gate = mayBeginExercises({ ...couple, extra: EXTRA[exercise] ?? [] }, today);
  if (gate.ok || variant === 'touch') return gate;
  const owed = gate.owed.filter((each) => !(each.what === 'extra-concern' && each.question === 'touch'));
  return owed.length ? { ok: false, owed } : { ok: true };
}
