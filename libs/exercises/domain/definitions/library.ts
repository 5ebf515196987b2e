import { E1 } from './e1-noticing';
import { E2 } from './e2-weekly-check-in';
import { E3 } from './e3-listening';
import { E4 } from './e4-active-listening';
import { E5, E5_FIRST } from './e5-triggers';
import { E6 } from './e6-settling';
import type { Definition, ExerciseId } from './definition';

/** Every version of every exercise. A couple keeps the version it was given; older ones stay here for their answers. */
export const LIBRARY: readonly Definition[] = [E1, E2, E3, E4, E5_FIRST, E5, E6];

/** The definition at that version, or undefined when there is none. */
export function definitionOf(id: string, version: number): Definition | undefined {
  return LIBRARY.find((each) => each.id === id && each.version === version);
}

/** The newest version, which is the one that is assigned. */
export function newestOf(id: ExerciseId): Definition {
  return LIBRARY.reduce((best, each) => (each.id === id && (best.id !== id || each.version > best.version) ? each : best));
}
