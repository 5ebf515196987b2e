import type { NotePolicy } from '@attune/practice/domain';
import { ok, refuse, type Result } from '@attune/util';
import type { NoteState } from './note';

export type NoteAct = 'write' | 'submit' | 'sign' | 'withdraw' | 'return' | 'approve' | 'co-sign';

export interface NoteTransition {
  from: NoteState;
  act: NoteAct;
  to: NoteState;
  by: 'author' | 'supervisor';
}

/**
 * A note's whole way. Submitting freezes a copy that the author signs; returning makes that signature void, and the next word
 * written begins a draft again. Nothing leaves `final`: it has addenda only (`clinical.md` 2.2; R013).
 */
export const NOTE_TRANSITIONS: readonly NoteTransition[] = [
  { from: 'draft', act: 'write', to: 'draft', by: 'author' },
  { from: 'draft', act: 'submit', to: 'submitted', by: 'author' },
  { from: 'draft', act: 'sign', to: 'final', by: 'author' },
  { from: 'submitted', act: 'withdraw', to: 'draft', by: 'author' },
  { from: 'submitted', act: 'return', to: 'returned', by: 'supervisor' },
  { from: 'submitted', act: 'approve', to: 'final', by: 'supervisor' },
  { from: 'submitted', act: 'co-sign', to: 'final', by: 'supervisor' },
  { from: 'returned', act: 'write', to: 'draft', by: 'author' },
  { from: 'returned', act: 'submit', to: 'submitted', by: 'author' },
  { from: 'returned', act: 'sign', to: 'final', by: 'author' },
];

/** Where an act leads from a state, or why it does not: `final` is locked, anything else is `wrong-state`. */
export function afterAct(from: NoteState, act: NoteAct): Result<NoteState, 'locked' | 'wrong-state'> {
  const found = NOTE_TRANSITIONS.find((each) => each.from === from && each.act === act);
  if (found) return ok(found.to);
  return refuse(from === 'final' ? 'locked' : 'wrong-state');
}

const YES = { view_only: null, must_approve: 'approve', must_cosign: 'co-sign' } as const;

/** What a supervisor's yes is called, and is, under the practice's policy; null under `view_only`, where none is owed. */
export function supervisorsYes(policy: NotePolicy): 'approve' | 'co-sign' | null {
  return YES[policy];
}
