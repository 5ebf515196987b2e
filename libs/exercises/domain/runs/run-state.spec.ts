import { afterAct, RUN_STATES, type RunAct, type RunState } from './run-state';

const table: Record<RunAct, Partial<Record<RunState, RunState>>> = {
  start: { 'not-opened': 'in-progress', 'in-progress': 'in-progress', finished: 'finished', stopped: 'stopped', skipped: 'in-progress' },
  save: { 'in-progress': 'in-progress' },
  finish: { 'in-progress': 'finished', finished: 'finished' },
  stop: { 'in-progress': 'stopped', stopped: 'stopped' },
  skip: { 'not-opened': 'skipped', 'in-progress': 'skipped', skipped: 'skipped' },
};

describe('afterAct', () => {
  it.each(Object.keys(table).flatMap((act) => RUN_STATES.map((state) => [act as RunAct, state] as const)))('%s when %s', (act, state) => {
    const next = table[act][state];
    expect(afterAct(state, act)).toEqual(next ? { ok: true, value: next } : { ok: false, reason: 'not-in-this-state' });
  });
});
