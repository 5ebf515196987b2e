import { addDays, isDate, type CalendarDate } from '@attune/util';
import { newestOf } from '../definitions/library';
import { EXERCISE_IDS, type ExerciseId } from '../definitions/definition';
import { RHYTHMS, type RevealMoment, type Rhythm } from '../runs/occurrences-of';

/** Most characters of the clinician's opening sentence. */
export const SENTENCE_MAX = 300;
/** How far ahead a first day, an end and a reveal may lie, in days. */
export const FURTHEST_FIRST = 90;
export const FURTHEST_UNTIL = 182;
export const FURTHEST_REVEAL = 60;

/** What the clinician decides when giving an exercise to a couple. */
export interface AssignmentPlan {
  exercise: ExerciseId;
  variant: string;
  short: boolean;
  firstOn: CalendarDate;
  rhythm: Rhythm;
  until: CalendarDate | null;
  reveal: RevealMoment;
  /** The sentence with which the exercise opens for both. */
  sentence: string;
  /** Tried, or talked through, in the room on this day; both were there and agreed. */
  triedOn: CalendarDate;
  /** Each was asked alone whether it is wanted. */
  askedAlone: { a: boolean; b: boolean };
}

export interface PlanFault {
  field: string;
  message: string;
}

/**
 * What is wrong with the plan, in the words of the form; empty when nothing is. The gate is asked apart.
 * Practice policy; both agree in the room before it is first given (`clinical.md` section 4).
 */
export function checkAssignment(plan: AssignmentPlan, today: CalendarDate): PlanFault[] {
  const faults: PlanFault[] = [];
  const fault = (field: string, message: string) => faults.push({ field, message });
  if (!EXERCISE_IDS.includes(plan.exercise)) return [{ field: 'exercise', message: 'Choose one of the six exercises.' }];
  if (!newestOf(plan.exercise).variants.some((each) => each.id === plan.variant)) fault('variant', 'Choose one of this exercise’s ways of doing it.');
  if (!isDate(plan.triedOn) || plan.triedOn > today) fault('triedOn', 'Give the day on which you tried it in the room, today or earlier.');
  if (!plan.askedAlone.a || !plan.askedAlone.b) fault('askedAlone', 'Ask each partner alone first, then mark both.');
  if (plan.sentence.trim() === '') fault('sentence', 'Write one sentence from you; the exercise opens with it.');
  if (plan.sentence.length > SENTENCE_MAX) fault('sentence', `Keep your sentence within ${SENTENCE_MAX} characters.`);
  checkDates(plan, today, fault);
  checkReveal(plan, fault);
  return faults;
}

type Fault = (field: string, message: string) => void;

function checkDates({ firstOn, rhythm, until }: AssignmentPlan, today: CalendarDate, fault: Fault): void {
  if (!isDate(firstOn) || firstOn < today || firstOn > addDays(today, FURTHEST_FIRST)) {
    fault('firstOn', `The first day must be today or within ${FURTHEST_FIRST} days.`);
    return;
  }
  if (!RHYTHMS.includes(rhythm)) fault('rhythm', 'Choose once, weekly or fortnightly.');
  if (rhythm === 'once' && until !== null) fault('until', 'Given once, it has no last day.');
  if (rhythm !== 'once' && (!isDate(until) || until < firstOn || until > addDays(firstOn, FURTHEST_UNTIL))) {
    fault('until', 'Give a last day within half a year of the first.');
  }
}

function checkReveal({ exercise, reveal, firstOn }: AssignmentPlan, fault: Fault): void {
  if (reveal.how === 'appointment') return;
  if (exercise === 'E5') return fault('reveal', 'Trigger cards open only in the appointment, after you have read them.');
  if (!isDate(firstOn)) return;
  const inReach = isDate(reveal.on) && reveal.on >= firstOn && reveal.on <= addDays(firstOn, FURTHEST_REVEAL);
  if (!inReach) fault('reveal', `Answers can open on the first day or within ${FURTHEST_REVEAL} days after it.`);
  if (!Number.isInteger(reveal.hour) || reveal.hour < 0 || reveal.hour > 23) fault('reveal', 'Give a full hour from 0 to 23.');
}
