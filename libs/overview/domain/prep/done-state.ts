import type { DoneState } from './prep';

/** How a partner's run counts in Prep. What was skipped and what was never opened is the same: not done. Undefined = no run. */
export function doneState(run: string | undefined): DoneState {
  switch (run) {
    case 'finished':
      return 'done';
    case 'stopped':
      return 'stopped';
    case 'in-progress':
      return 'begun';
    default:
      return 'not-done';
  }
}

export const DONE_WORDS: Readonly<Record<DoneState, string>> = { done: 'Done', 'not-done': 'Not done', stopped: 'Stopped', begun: 'Begun' };
