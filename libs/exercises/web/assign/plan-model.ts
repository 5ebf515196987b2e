import type { AssignmentPlan, ExerciseId, Rhythm } from '@attune/exercises/domain';
import { newestOf } from '@attune/exercises/domain';
import { addDays, type CalendarDate } from '@attune/util';

/** The plan as the form holds it: every field a text or a choice. */
export interface PlanModel {
  variant: string;
  length: 'whole' | 'short';
  firstOn: string;
  rhythm: Rhythm;
  until: string;
  reveal: 'appointment' | 'date';
  revealOn: string;
  revealHour: number;
  sentence: string;
  triedOn: string;
}

/** Four weeks are a usual first stretch; six in the evening is when most people are home. */
const USUAL_STRETCH_DAYS = 27;
const USUAL_HOUR = 18;

/** What the form proposes: once, from today, opened in the appointment. */
export function usualPlan(exercise: ExerciseId, today: CalendarDate): PlanModel {
  return {
    variant: newestOf(exercise).variants[0].id,
    length: 'whole',
    firstOn: today,
    rhythm: 'once',
    until: addDays(today, USUAL_STRETCH_DAYS),
    reveal: 'appointment',
    revealOn: addDays(today, 7),
    revealHour: USUAL_HOUR,
    sentence: '',
    triedOn: '',
  };
}

/** The plan that is checked and sent. */
export function planOf(exercise: ExerciseId, model: PlanModel, askedAlone: { a: boolean; b: boolean }): AssignmentPlan {
  const { variant, length, firstOn, rhythm, until, reveal, revealOn, revealHour, sentence, triedOn } = model;
  return {
    exercise, variant, firstOn, rhythm, sentence, triedOn, askedAlone,
    short: length === 'short',
    until: rhythm === 'once' ? null : until,
    reveal: reveal === 'appointment' || exercise === 'E5' ? { how: 'appointment' } : { how: 'date', on: revealOn, hour: revealHour },
  };
}
