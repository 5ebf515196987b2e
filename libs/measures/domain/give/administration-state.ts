import { ok, refuse, type CalendarDate, type Result } from '@attune/util';
import type { AdministrationWindow } from './windows-of';

/** One sending of a measure to one partner. `given` until the first answer; a row of that partner's compartment alone. */
export const ADMINISTRATION_STATES = ['given', 'in-progress', 'finished', 'expired', 'withdrawn'] as const;
export type AdministrationState = (typeof ADMINISTRATION_STATES)[number];
/** `answer` saves, `finish` is scored, `close` is the calendar's, `withdraw` the clinician's. */
export type AdministrationAct = 'answer' | 'finish' | 'close' | 'withdraw';

const TRANSITIONS: Readonly<Record<AdministrationState, Partial<Record<AdministrationAct, AdministrationState>>>> = {
  given: { answer: 'in-progress', finish: 'finished', close: 'expired', withdraw: 'withdrawn' },
  'in-progress': { answer: 'in-progress', finish: 'finished', close: 'expired', withdraw: 'withdrawn' },
  // A repeated finish finds its own result, since a phone may send it twice. A finished one is a score and stays as it is.
  finished: { finish: 'finished', close: 'finished' },
  expired: { close: 'expired' },
  withdrawn: { close: 'withdrawn', withdraw: 'withdrawn' },
};

/** The state after the act, or why not. A partner's own acts count on the days of the window only. */
export function afterAdministrationAct(
  state: AdministrationState,
  act: AdministrationAct,
  window: AdministrationWindow,
  today: CalendarDate,
): Result<AdministrationState, 'not-in-this-state' | 'not-open'> {
  const next = TRANSITIONS[state][act];
  if (!next) return refuse('not-in-this-state');
  const open = window.opensOn <= today && today <= window.closesOn;
  if ((act === 'answer' || act === 'finish') && state !== 'finished' && !open) return refuse('not-open');
  if (act === 'close' && state !== 'finished' && today <= window.closesOn) return refuse('not-open');
  return ok(next);
}

/** Whether it is there for the partner today: open, and neither finished nor taken back. A pause or a hold of the couple is asked elsewhere. */
export function isDue(state: AdministrationState, { opensOn, closesOn }: AdministrationWindow, today: CalendarDate): boolean {
  return (state === 'given' || state === 'in-progress') && opensOn <= today && today <= closesOn;
}
