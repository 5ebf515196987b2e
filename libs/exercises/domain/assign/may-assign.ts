import type { ExtraQuestion, Gate } from '@attune/couples/domain';
import type { ExerciseId } from '../definitions/definition';

const EXTRA: Readonly<Partial<Record<ExerciseId, readonly ExtraQuestion[]>>> = {
  E5: ['trauma', 'coercion'],
  E6: ['touch', 'sexual-coercion'],
};

/** What is asked of each partner alone before this exercise, beyond the ordinary screening (`design.md` section 8, the gate). */
export function askedBefore(exercise: ExerciseId): readonly ExtraQuestion[] {
  return EXTRA[exercise] ?? [];
}

/**
 * Whether the exercise may be given in this variant, from what the couple's gate says of the exercise. A concern about touch stands
 * against touch only: side by side is equally good. Practice policy.
 */
export function mayAssign(gate: Gate, variant: string): Gate {
  if (gate.ok || variant === 'touch') return gate;
  const owed = gate.owed.filter((each) => !(each.what === 'extra-concern' && each.question === 'touch'));
  return owed.length || !gate.owed.length ? { ok: false, owed } : { ok: true };
}
