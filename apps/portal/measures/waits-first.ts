import type { DueCard } from '@attune/exercises/domain';
import type { MeasureDue } from '@attune/measures/domain';

export type Waits = { exercise: DueCard; measure?: undefined } | { measure: MeasureDue; exercise?: undefined };

/**
 * The one thing that Home shows: what was begun, else what closes sooner. Where both are alike it is the exercise, which takes two people
 * to find the time. It looks at one's own alone, so that it says nothing of the other partner.
 */
export function waitsFirst(exercise: DueCard | null, measure: MeasureDue | null): Waits | null {
  if (!measure) return exercise && { exercise };
  if (!exercise) return { measure };
  if (exercise.begun !== measure.begun) return exercise.begun ? { exercise } : { measure };
  return measure.closesOn < exercise.closesOn ? { measure } : { exercise };
}
