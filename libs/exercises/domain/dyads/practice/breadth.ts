import type { FeelingsAnswer } from '../../answers/answer';
import { FEELINGS, type Feeling } from '../../definitions/definition';

/** From this rating on a feeling counts as felt. */
const FELT = 3;
const NEGATIVE: readonly Feeling[] = ['sad', 'anxious', 'angry', 'ashamed'];

export interface Breadth {
  /** How many different feelings; null when none was rated. */
  felt: number | null;
  /** Whether one of them is a hard one; null when none was rated. */
  negative: boolean | null;
}

/** D9, emotion breadth of one record: feelings rated 3 or more of 10. "I don't know" is not a 0. Source: `clinical.md` 4.1. */
export function breadth(feelings: FeelingsAnswer): Breadth {
  const rated = FEELINGS.filter((feeling) => feelings[feeling] !== null);
  if (rated.length === 0) return { felt: null, negative: null };
  const felt = rated.filter((feeling) => (feelings[feeling] ?? 0) >= FELT);
  return { felt: felt.length, negative: felt.some((feeling) => NEGATIVE.includes(feeling)) };
}
