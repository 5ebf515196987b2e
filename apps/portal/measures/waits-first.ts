import type { DueCard } from '@attune/exercises/domain';
import type { MeasureDue } from '@attune/measures/domain';

export type Waits = { exercise: DueCard; measure?: undefined } | { measure: MeasureDue; exercise?: undefined };

/**
 * The one thing that Home shows: questions before an exercise, since they take minutes and "Not now" puts them off for a day, while it lets an
 * exercise go for good; only an exercise that was begun goes on first. It looks at one's own alone, so that it says nothing of the other partner.
 */
export function waitsFirst(exercise: DueCard | null, measure: MeasureDue | null): Waits | null {
  if (!measure) return exercise && { exercise };
  if (!exercise) return { measure };
  return exercise.begun && !measure.begun ? { exercise } : { measure };
}
