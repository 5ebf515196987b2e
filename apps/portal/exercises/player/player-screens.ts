import { type Definition, type Field, fieldsOf, type Phase, PHASES, sittingOf, type Way } from '@attune/exercises/domain';

/** One screen of the player. `id` is what is saved as the step, so that it resumes there. */
export type Screen =
  | { kind: 'moment'; id: 'moment'; field: Field | null }
  | { kind: 'field'; id: string; field: Field }
  | { kind: 'table' | 'who' | 'cards' | 'theirs' | 'reveal' | 'close'; id: string };

/**
 * The screens of one sitting in order: a good moment, own before, the timer on the table, own after, who will see it, texts, may your
 * partner read this, one line to keep, the end (`screens.md`, Player). In the room there is no timer: the clinician leads.
 */
export function screensOf(definition: Definition, way: Way): Screen[] {
  const fields = fieldsOf(definition, way);
  const sitting = sittingOf(definition, way.sitting);
  const writesForBoth = sitting.cards === 'write' || fields.some((field) => field.audience === 'both');
  const screens: Screen[] = [];
  for (const phase of PHASES) {
    if (phase === 'moment') screens.push({ kind: 'moment', id: 'moment', field: fields.find((field) => field.phase === 'moment') ?? null });
    else if (phase === 'table') {
      if (sitting.cards === 'read') screens.push({ kind: 'theirs', id: 'theirs' });
      screens.push({ kind: 'table', id: 'table' });
    } else if (phase === 'who') {
      screens.push({ kind: 'who', id: 'who' });
      if (sitting.cards === 'write') screens.push({ kind: 'cards', id: 'cards' });
    } else if (phase === 'reveal') {
      if (writesForBoth) screens.push({ kind: 'reveal', id: 'reveal' });
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
