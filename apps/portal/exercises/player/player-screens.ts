import { type Definition, type Field, fieldsOf, hasForBoth, type Phase, PHASES, sittingOf, type Way } from '@attune/exercises/domain';

/** One screen of the player. `id` is what is saved as the step, so that it resumes there. */
export type Screen =
  | { kind: 'moment'; id: 'moment'; field: Field | null }
  | { kind: 'field'; id: string; field: Field }
  | { kind: 'table' | 'who' | 'cards' | 'theirs' | 'reveal' | 'close'; id: string };

/**
 * The screens of one sitting in order: a good moment, own before, the timer on the table, own after, who will see it, texts, may your
 * partner read this, one line to keep, the end (`screens.md`, Player). In the room there is no timer, since the clinician leads: there
 * cards are written. Whatever the exercise, who will see it is said before the first field that takes words.
 */
export function screensOf(definition: Definition, way: Way): Screen[] {
  const fields = fieldsOf(definition, way);
  const sitting = sittingOf(definition, way.sitting);
  const screens: Screen[] = [];
  const saysWho = () => screens.some(({ kind }) => kind === 'who');
  const who = (): Screen[] => (saysWho() ? [] : [{ kind: 'who', id: 'who' }]);
  for (const phase of PHASES) {
    if (phase === 'moment') screens.push({ kind: 'moment', id: 'moment', field: fields.find((field) => field.phase === 'moment') ?? null });
    else if (phase === 'table') {
      if (sitting.cards === 'read') screens.push({ kind: 'theirs', id: 'theirs' });
      if (sitting.place === 'home') screens.push({ kind: 'table', id: 'table' });
      if (sitting.cards === 'write') screens.push(...who(), { kind: 'cards', id: 'cards' });
    } else if (phase === 'who') screens.push(...who());
    else if (phase === 'reveal') {
      if (hasForBoth(definition, way)) screens.push({ kind: 'reveal', id: 'reveal' });
    } else if (phase === 'close') screens.push({ kind: 'close', id: 'close' });
    else {
      for (const screen of ofPhase(fields, phase)) screens.push(...(takesWords(screen.field) ? who() : []), screen);
    }
  }
  return screens;
}

function ofPhase(fields: readonly Field[], phase: Phase): Extract<Screen, { kind: 'field' }>[] {
  return fields.filter((field) => field.phase === phase).map((field) => ({ kind: 'field', id: field.id, field }));
}

/** May somebody write here, and not only choose? */
function takesWords(field: Field): boolean {
  return field.kind === 'text' || field.kind === 'entries' || (field.kind === 'choice' && field.ownWords > 0);
}

/** What is saved while the timer runs: the screen, and the step of the timer that has begun. */
export const tableStep = (step: string): string => `table/${step}`;
/** The step of the timer in what was saved; empty where there is none. */
export const timerStepOf = (saved: string): string => saved.split('/')[1] ?? '';

/** Where to go on: the saved step, or the beginning when it is not known (any more). */
export function resumeAt(screens: readonly Screen[], step: string | undefined): number {
  return Math.max(0, screens.findIndex((screen) => screen.id === step?.split('/')[0]));
}
