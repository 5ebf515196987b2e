import { ok, refuse, type Result } from '@attune/util';
import { NOTE_MAX, type NoteState } from './note';

/**
 * What is put to a final note. `addendum`: new information. `late_entry`: known then and left out, needs recall.
 * `correction`: what stood there was wrong. All bear the date of writing and never an earlier one (`clinical.md` 2.1).
 */
export const ADDENDUM_KINDS = ['addendum', 'late_entry', 'correction'] as const;
export type AddendumKind = (typeof ADDENDUM_KINDS)[number];

export const ADDENDUM_WORDS: Record<AddendumKind, { name: string; meaning: string }> = {
  addendum: { name: 'Addendum', meaning: 'New information that belongs with this note.' },
  late_entry: { name: 'Late entry', meaning: 'Known at the time and left out; written from memory today.' },
  correction: { name: 'Correction', meaning: 'What stands in the note is wrong. The original stays readable.' },
};

/** The most characters of the reason for an addendum. */
export const REASON_MAX = 500;

export interface AddendumText {
  kind: AddendumKind;
  text: string;
  /** Why it is written now. */
  reason: string;
}

export type MayNotAmend = 'not-final' | 'not-treating' | 'conjoint' | 'no-text' | 'no-reason' | 'too-long';

export const MAY_NOT_AMEND: Record<MayNotAmend, string> = {
  'not-final': 'This note is not final yet: change the note itself.',
  'not-treating': 'Only whoever treats the couple now can add to its notes.',
  'conjoint': 'Conjoint mode hides parts of this note. Switch it off to add to it.',
  'no-text': 'Write what is to be added.',
  'no-reason': 'Say in a few words why this is added now.',
  'too-long': `An addendum holds ${NOTE_MAX} characters, its reason ${REASON_MAX}. Shorten it.`,
};

/** Whether something may be put to a note. The note itself is never touched (R013; `clinical.md` 2.1, 2.2). */
export function mayAmendNote(
  note: { state: NoteState }, writer: { treats: boolean; conjoint: boolean }, { text, reason }: AddendumText,
): Result<undefined, MayNotAmend> {
  if (!writer.treats) return refuse('not-treating');
  if (note.state !== 'final') return refuse('not-final');
  if (writer.conjoint) return refuse('conjoint');
  if (text.trim() === '') return refuse('no-text');
  if (reason.trim() === '') return refuse('no-reason');
  return text.length > NOTE_MAX || reason.length > REASON_MAX ? refuse('too-long') : ok();
}
