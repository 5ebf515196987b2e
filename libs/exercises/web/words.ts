import type { Owed } from '@attune/couples/domain';
import { type CardState, type Definition, definitionOf, type ExerciseId, newestOf, type PartnerNames, type Purpose, type Rhythm, type RunState } from '@attune/exercises/domain';

/** Staff read English. */
export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = { notice: 'Notice', listen: 'Listen', settle: 'Settle' };
export const RHYTHM_WORDS: Readonly<Record<Rhythm, string>> = { once: 'once', weekly: 'weekly', fortnightly: 'every two weeks' };

/** "Not done" is data, not an error, and says no more than that. */
export const STATE_WORDS: Readonly<Record<RunState, string>> = {
  'not-opened': 'not done',
  'in-progress': 'begun',
  finished: 'done',
  stopped: 'stopped',
  skipped: 'not now',
};

export const CARD_WORDS: Readonly<Record<CardState, string>> = {
  proposed: 'Waiting for you to read it',
  approved: 'Approved',
  talk: 'To be talked about first',
  recalled: 'Taken back',
};

const QUESTION_WORDS = { trauma: 'trauma', coercion: 'coercion', touch: 'touch', 'sexual-coercion': 'sexual coercion' } as const;

/** What is owed before an exercise can be given, in the words of who owes it. */
export function owedWords(owed: Owed, partners: PartnerNames): string {
  if (!('seat' in owed)) return COUPLE_OWES[owed.what];
  const { name } = partners[owed.seat];
  switch (owed.what) {
    case 'screening': return `See ${name} alone, and record what you found.`;
    case 'screening-expired': return `${name} was last seen alone more than six months ago. See ${name} alone again.`;
    case 'screening-not-yet': return `${name}’s last meeting alone ended with “not yet”. Meet ${name} alone again.`;
    case 'concern': return `There is a concern on ${name}’s side.`;
    case 'extra-question': return `Ask ${name}, alone, about ${QUESTION_WORDS[owed.question]}.`;
    case 'extra-concern': return `There is a concern on ${name}’s side about ${QUESTION_WORDS[owed.question]}.`;
  }
}

const COUPLE_OWES: Readonly<Record<Extract<Owed['what'], 'not-active' | 'held' | 'ask-supervisor' | 'supervisor-answer' | 'supervisor-said-no'>, string>> = {
  'not-active': 'The couple is not active.',
  held: 'Exercises are held. You and the supervisor lift a hold together.',
  'ask-supervisor': 'Ask the supervisor for a yes; it is needed once for this couple.',
  'supervisor-answer': 'The supervisor has been asked and has not answered yet.',
  'supervisor-said-no': 'The supervisor said no. Talk it over and ask again.',
};

export const titleOf = (exercise: ExerciseId): string => newestOf(exercise).title.en;

export function variantWords(definition: Definition, variant: string): string {
  return definition.variants.length > 1 ? (definition.variants.find((each) => each.id === variant)?.label.en ?? '') : '';
}

/** "Noticing, side by side, short, weekly": what was given, in one line. */
export function givenWords(given: { exercise: ExerciseId; definitionVersion?: number; variant: string; short: boolean; rhythm: Rhythm }): string {
  const definition = (given.definitionVersion && definitionOf(given.exercise, given.definitionVersion)) || newestOf(given.exercise);
  const parts = [definition.title.en, lower(variantWords(definition, given.variant)), given.short ? 'short' : '', RHYTHM_WORDS[given.rhythm]];
  return parts.filter(Boolean).join(', ');
}

const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
