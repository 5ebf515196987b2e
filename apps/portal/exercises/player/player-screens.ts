import { type Definition, type Field, fieldsOf, hasForBoth, type Phase, PHASES, sittingOf, type Way } from '@attune/exercises/domain';

/** One screen of the player. `id` is what is saved as the step, so that it resumes there. */
export type Screen =
  | { kind: 'moment'; id: 'moment'; field: Field | null }
  | { kind: 'field'; id: string; field: Field }
  | { kind: 'table' | 'who' | 'cards' | 'theirs' | 'reveal' | 'close'; id: string };

/**
 * The screens of one sitting in order: a good moment, own before, the timer on the table, own after, who will see it, texts, may your
 * partner read this, one line to keep, the end (`screens.md`, Player). In the room there is no timer, since the clinician leads: there
 * cards are written, after it was said who will see them.
 */
export function screensOf(definition: Definition, way: Way): Screen[] {
  const fields = fieldsOf(definition, way);
  const sitting = sittingOf(definition, way.sitting);
  const screens: Screen[] = [];
  for (const phase of PHASES) {
    if (phase === 'moment') screens.push({ kind: 'moment', id: 'moment', field: fields.find((field) => field.phase === 'moment') ?? null });
    else if (phase === 'table') {
      if (sitting.cards === 'read') screens.push({ kind: 'theirs', id: 'theirs' });
      if (sitting.place === 'home') screens.push({ kind: 'table', id: 'table' });
      if (sitting.cards === 'write') screens.push({ kind: 'who', id: 'who' }, { kind: 'cards', id: 'cards' });
    } else if (phase === 'who') {
      if (sitting.cards !== 'write') screens.push({ kind: 'who', id: 'who' });
    } else if (phase === 'reveal') {
      if (hasForBoth(definition, way)) screens.push({ kind: 'reveal', id: 'reveal' });
    } else if (phase === 'close') screens.push({ kind: 'close', id: 'close' });
    else screens.push(...ofPhase(fields, phase));
  }
  return screens;
}

function ofPhase(fields: readonly Field[], phase: Phase): Screen[] {
  return fields.filter((field) => field.phase === phase).map((field): Screen => ({ kind: 'field', id: field.id, field }));
}

/** Where to go on: the saved step, or the beginning when it is not known (any more). */
export function resumeAt(screens: readonly Screen[], step: string | undefined): number {
  return Math.max(0, screens.findIndex((screen) => screen.id === step));
}
