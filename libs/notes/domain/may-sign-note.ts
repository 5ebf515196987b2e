import type { NotePolicy } from '@attune/practice/domain';
import { refuse, type Result } from '@attune/util';
import type { NoteState } from './note';
import { afterAct } from './note-states';

/** Who signs, and what the practice asks of them. */
export interface Signer {
  isAuthor: boolean;
  /** Licensed to practise alone; an associate is not. */
  licensed: boolean;
  policy: NotePolicy;
  /** Whether somebody supervises this author's notes now. */
  supervised: boolean;
}

export type SignAct = 'submit' | 'sign';

/**
 * The author's own way to a final note: by their signature alone when licensed, or when the practice only views
 * associates' notes; otherwise by submitting it (A01, S02; practice policy).
 */
export function wayToFinal({ licensed, policy }: Pick<Signer, 'licensed' | 'policy'>): SignAct {
  return licensed || policy === 'view_only' ? 'sign' : 'submit';
}

export type MayNotSign = 'not-author' | 'locked' | 'wrong-state' | 'conjoint' | 'needs-review' | 'needs-no-review' | 'no-supervisor' | 'incomplete';

export const MAY_NOT_SIGN: Record<MayNotSign, string> = {
  'not-author': 'Only the person who wrote this note can sign it.',
  'locked': 'This note is final. What is to be added goes into an addendum.',
  'wrong-state': 'This note is with the supervisor. Withdraw it first to change or sign it.',
  'conjoint': "Conjoint mode hides each partner's part. Switch it off to sign what you can see.",
  'needs-review': 'Your notes are reviewed before they are final. Submit it for review.',
  'needs-no-review': 'This note needs no review. Sign it.',
  'no-supervisor': 'Nobody supervises you at the moment, so nobody would see it. Ask the owner of the practice to enter your supervisor.',
  'incomplete': 'Something is still missing in this note.',
};

/**
 * Whether the author may sign now, by this act. One signs what one sees: never in conjoint mode, never someone else's words (R014).
 * @param missing how many things `missingInNote` found
 */
export function maySignNote(
  act: SignAct, note: { state: NoteState; missing: number }, signer: Signer, conjoint: boolean,
): Result<NoteState, MayNotSign> {
  if (!signer.isAuthor) return refuse('not-author');
  const next = afterAct(note.state, act);
  if (!next.ok) return next;
  if (conjoint) return refuse('conjoint');
  const way = wayToFinal(signer);
  if (act !== way) return refuse(way === 'submit' ? 'needs-review' : 'needs-no-review');
  if (act === 'submit' && !signer.supervised) return refuse('no-supervisor');
  return note.missing > 0 ? refuse('incomplete') : next;
}
