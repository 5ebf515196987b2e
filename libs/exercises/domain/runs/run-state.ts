import { ok, refuse, type Result } from '@attune/util';

/** One partner's way through one occurrence. `not-opened` is the absence of a run. */
export const RUN_STATES = ['not-opened', 'in-progress', 'finished', 'stopped', 'skipped'] as const;
export type RunState = (typeof RUN_STATES)[number];
export type RunAct = 'start' | 'save' | 'finish' | 'stop' | 'skip';

/** What each act makes of each state; what is not here is refused. Stopping and skipping need no reason and are not undone. */
const TRANSITIONS: Readonly<Record<RunState, Partial<Record<RunAct, RunState>>>> = {
  'not-opened': { start: 'in-progress', skip: 'skipped' },
  'in-progress': { start: 'in-progress', save: 'in-progress', finish: 'finished', stop: 'stopped', skip: 'skipped' },
  // A repeated act finds its own result, since a phone may send it twice. What was finished is not written again: it may be revealed.
  finished: { start: 'finished', finish: 'finished' },
  stopped: { start: 'stopped', stop: 'stopped' },
  skipped: { start: 'in-progress', skip: 'skipped' },
};

/** The state after the act, or why not. Practice policy: quiet skip, stop at any time (`clinical.md` section 4). */
export function afterAct(state: RunState, act: RunAct): Result<RunState, 'not-in-this-state'> {
  const next = TRANSITIONS[state][act];
  return next ? ok(next) : refuse('not-in-this-state');
}
