import { ok, refuse, type Result } from '@attune/util';

export type HoursTalkAct = 'asks' | 'answers' | 'settles';
export type HoursTalkReason = 'not-yours' | 'not-open' | 'no-words';

export const HOURS_TALK_REFUSED: Record<HoursTalkReason, string> = {
  'not-yours': 'Only who supervised in that week asks about its hours and settles it.',
  'not-open': 'There is no open question about this line.',
  'no-words': 'Write it first.',
};

/** Whether a question about a line is open: asked, and not settled since. @param acts in the order of time */
export function isAsked(acts: readonly HoursTalkAct[]): boolean {
  return acts.findLast((act) => act !== 'answers') === 'asks';
}

/** Who may say what about a line of hours: whoever supervised in its week asks and settles, they and the associate answer while it is open. Practice policy. */
export function mayTalkOfHours(
  act: HoursTalkAct, { own, supervised, acts, text }: { own: boolean; supervised: boolean; acts: readonly HoursTalkAct[]; text: string },
): Result<undefined, HoursTalkReason> {
  if (own ? act !== 'answers' : !supervised) return refuse('not-yours');
  if (act !== 'asks' && !isAsked(acts)) return refuse('not-open');
  return act !== 'settles' && text.trim() === '' ? refuse('no-words') : ok();
}
