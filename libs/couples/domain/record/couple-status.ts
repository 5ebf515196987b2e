import { ok, refuse, type Result } from '@attune/util';

export const COUPLE_STATUSES = ['invited', 'active', 'paused', 'closed'] as const;
export type CoupleStatus = (typeof COUPLE_STATUSES)[number];

/** The acts of a clinician on a couple's status. There is no act of a partner: neither can start, pause or end it from the portal. */
export const STATUS_ACTS = ['activate', 'pause', 'close', 'reopen'] as const;
export type StatusAct = (typeof STATUS_ACTS)[number];

/** Which status each act leads to, from where. What is not here does not happen. */
export const STATUS_TRANSITIONS: Readonly<Record<CoupleStatus, Partial<Record<StatusAct, CoupleStatus>>>> = {
  invited: { activate: 'active', close: 'closed' },
  active: { pause: 'paused', close: 'closed' },
  paused: { activate: 'active', close: 'closed' },
  closed: { reopen: 'invited' },
};

export interface StatusFacts {
  /** Both partners signed the current editions of all required documents and chose the same policy. */
  agreementComplete: boolean;
  policiesDiffer: boolean;
  /** A clinician is assigned today. */
  assigned: boolean;
}

export type StatusReason = 'not-from-here' | 'policies-differ' | 'not-signed' | 'no-clinician';

/**
 * Whether the act is possible now, and the status it leads to. A couple becomes active, for the first time or again, only when both
 * partners signed the current documents (T04, T05, A08) and someone treats them. Practice policy.
 */
export function changeStatus(from: CoupleStatus, act: StatusAct, facts: StatusFacts): Result<CoupleStatus, StatusReason> {
  const to = STATUS_TRANSITIONS[from][act];
  if (!to) return refuse('not-from-here');
  if (act !== 'activate') return ok(to);
  if (!facts.assigned) return refuse('no-clinician');
  if (facts.policiesDiffer) return refuse('policies-differ');
  return facts.agreementComplete ? ok(to) : refuse('not-signed');
}

/** The reasons in the words of the screen and of the API. */
export const STATUS_REASONS: Readonly<Record<StatusReason, string>> = {
  'not-from-here': 'The couple is not in a status that allows this. Reload to see where it stands.',
  'policies-differ': 'The two partners chose different confidentiality policies. Talk it over with both; each then signs again.',
  'not-signed': 'Not both partners have signed the current documents yet. “What they signed” shows what is missing.',
  'no-clinician': 'No clinician is assigned today. Assign one first.',
};
