import { Addendum } from './addendum.entity';
import { NoteSectionRow } from './note-section.entity';
import { PreparationRow } from './preparation.entity';
import { SessionNote } from './session-note.entity';
import { Signature } from './signature.entity';
import { NoteSubmissionRow, SubmittedSection } from './submission.entity';

/** The tables of notes that TypeORM knows. */
export const NOTES_ENTITIES = [SessionNote, NoteSectionRow, NoteSubmissionRow, SubmittedSection, Signature, Addendum, PreparationRow];
