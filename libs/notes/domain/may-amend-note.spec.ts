import { mayAmendNote, type AddendumText } from './may-amend-note';
import { NOTE_MAX, type NoteState } from './note';

const FINAL = { state: 'final' as NoteState };
const TREATING = { treats: true, conjoint: false };
const TEXT: AddendumText = { kind: 'late_entry', text: 'They had agreed on a pause word.', reason: 'Left out on the day.' };

describe('putting something to a note', () => {
  it('is allowed to a final note, with a text and a reason', () => expect(mayAmendNote(FINAL, TREATING, TEXT)).toEqual({ ok: true, value: undefined }));

  it.each([
    ['a draft', { state: 'draft' as NoteState }, TREATING, TEXT, 'not-final'],
    ['a submitted note', { state: 'submitted' as NoteState }, TREATING, TEXT, 'not-final'],
    ['a former clinician', FINAL, { treats: false, conjoint: false }, TEXT, 'not-treating'],
    ['half a note', FINAL, { treats: true, conjoint: true }, TEXT, 'conjoint'],
    ['nothing to add', FINAL, TREATING, { ...TEXT, text: '  ' }, 'no-text'],
    ['no reason', FINAL, TREATING, { ...TEXT, reason: '' }, 'no-reason'],
    ['too many words', FINAL, TREATING, { ...TEXT, text: 'a'.repeat(NOTE_MAX + 1) }, 'too-long'],
  ] as const)('refuses %s', (_, note, writer, text, reason) => expect(mayAmendNote(note, writer, text)).toEqual({ ok: false, reason }));
});
