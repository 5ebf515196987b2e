export {
  BELONGINGS, MODALITIES, NOTE_MAX, NOTE_STATES, RISK_LEVELS, RISK_WORDS, riskRank,
  type Belonging, type Modality, type NoteContent, type NoteFacts, type NoteSection, type NoteState, type RiskLevel,
} from '../note';
export { afterAct, NOTE_TRANSITIONS, supervisorsYes, type NoteAct, type NoteTransition } from '../note-states';
export { NOTE_TEMPLATES, sectionPlaces, SHAPE_KEY, templateOf, type NoteTemplate, type SectionPlace, type SectionSpec } from '../template';
export { withKnownFacts, type AppointmentFacts } from '../known-facts';
export { LINE_MAX, LINES_MAX, mergedLines, PREPARED_MAX, preparedTexts, type Preparation } from '../prepared-lines';
export { missingInNote, type Missing } from '../missing-in-note';
export { MAY_NOT_SIGN, maySignNote, wayToFinal, type MayNotSign, type SignAct, type Signer } from '../may-sign-note';
export {
  ADDENDUM_KINDS, ADDENDUM_WORDS, MAY_NOT_AMEND, mayAmendNote, REASON_MAX, type AddendumKind, type AddendumText, type MayNotAmend,
} from '../may-amend-note';
export { canonicalAddendum, canonicalNote, noteHash } from '../canonical-note';
export { ANCHOR_CONTEXT, anchorOf, findAnchor, hasQuote, QUOTE_MAX, sentenceAt, sentencesOf, type Anchor, type Span } from '../comment-anchor';
export { stretchesOf, type Mark, type Stretch } from '../marked-text';
export { textDifference, type Piece, type WordComparison } from '../text-difference';
export type {
  DraftChange, DraftStand, NewAddendum, NewNote, NoteAddendum, NotePartner, NoteRow, NoteSignature, NoteSubmission, NoteView, OwedNote,
} from '../note-view';
