import type { ShownStep } from '@attune/exercises/domain';

/** Where the table timer stands: which step, and how many whole seconds of it are left. */
export interface TablePlace {
  index: number;
  left: number;
  done: boolean;
}

/**
 * The place after so many seconds from the beginning. The clock is asked each time anew, so that a phone that slept is not behind.
 * @param elapsed seconds since the timer started, pauses left out
 */
export function placeAfter(steps: readonly ShownStep[], elapsed: number): TablePlace {
  let rest = Math.max(0, elapsed);
  for (const [index, step] of steps.entries()) {
    if (rest < step.seconds) return { index, left: Math.ceil(step.seconds - rest), done: false };
    rest -= step.seconds;
  }
  return { index: Math.max(0, steps.length - 1), left: 0, done: true };
}

/** Seconds from the beginning to the start of a step. */
export function startOf(steps: readonly ShownStep[], index: number): number {
  return steps.slice(0, index).reduce((sum, step) => sum + step.seconds, 0);
}

/** Whether breath goes in or out just now, and how far (0 to 1). */
export function breathAt(breath: { in: number; out: number }, secondsIntoStep: number): { phase: 'in' | 'out'; part: number } {
  const at = secondsIntoStep % (breath.in + breath.out);
  return at < breath.in ? { phase: 'in', part: at / breath.in } : { phase: 'out', part: (at - breath.in) / breath.out };
}
