export { LANGUAGES, NAME_MAX, SEATS, type Language, type Seat } from '../record/couple';
export { initials, listName, nameFault, plainName, splitName, type FullName, type NameFault } from '../record/names';
export { CONTACT_FAULTS, contactFaults, EMAIL_MAX, isEmail, isPhone, PHONE_MAX, sameAddress, type ContactFault, type SafeContact } from '../record/contact';
export {
  CONFIDENTIALITY_POLICIES,
  HOLDINGS,
  mayBringIntoRoom,
  mayReveal,
  maySee,
  type Agreement,
  type ConfidentialityPolicy,
  type Holding,
  type Row,
  type Seen,
  type Stage,
  type UnseenReason,
  type Viewer,
} from '../visibility';
export { PREVIEWED, whatWouldPartnerSee, type PreviewedAnswer, type PreviewedThing } from '../partner-preview';
export {
  changeStatus,
  COUPLE_STATUSES,
  STATUS_ACTS,
  STATUS_REASONS,
  STATUS_TRANSITIONS,
  type CoupleStatus,
  type StatusAct,
  type StatusFacts,
  type StatusReason,
} from '../record/couple-status';
export { agreementOf, type CoupleAgreement, lastSigned, type Requirement, type Signature } from '../consent/agreement';
export {
  DOCUMENT_KINDS,
  DOCUMENT_MARKS,
  fillMarks,
  requiredKinds,
  SIGNED_NAME_MAX,
  SIGNING_WAYS,
  type ConsentDocument,
  type DocumentKind,
  type DocumentMarks,
  type SigningWay,
} from '../consent/documents';
export { POLICY_WORDS } from '../consent/policy-words.data';
export { SHIPPED_DOCUMENTS } from '../consent/shipped-documents';
export { isSignature } from '../consent/is-signature';
export { signsAsRecorded } from '../consent/signs-as-recorded';
export {
  EXTRA_ANSWERS,
  EXTRA_QUESTIONS,
  SCREENING_FAULTS,
  SCREENING_OUTCOMES,
  SCREENING_WAYS,
  screeningFault,
  screeningValidThrough,
  type ExtraAnswer,
  type ExtraQuestion,
  type Screening,
  type ScreeningFault,
  type ScreeningOutcome,
  type ScreeningWay,
} from '../safety/screening';
export { WRITTEN_OUTCOMES, WRITTEN_WORDS, withWrittenScreen, type WrittenOutcome, type WrittenScreen } from '../safety/written-screen';
export { mayBeginExercises, type Gate, type GateQuestion, type Owed } from '../safety/may-begin-exercises';
export { LIFT_REASONS, sayYesToLifting, type HoldState, type Lifter, type LiftReason } from '../safety/lift-hold';
export {
  CELL_MAX,
  fieldsOf,
  IMPORT_COLUMNS_MAX,
  IMPORT_ROWS_MAX,
  type ImportedCouple,
  type ImportedPerson,
  type ImportField,
  type ImportMapping,
  type ImportShape,
  type RowRemark,
} from '../import/fields';
export { MAPPING_FAULTS, mappingFault, type MappingFault } from '../import/check-mapping';
export { guessMapping } from '../import/guess-mapping';
export { importKey } from '../import/import-key';
export { readCouples, type ImportStaff, type ReadImport } from '../import/read-couples';
export type {
  AssignmentRecord,
  CareMember,
  CareNames,
  ContactRecord,
  CoupleListItem,
  CoupleRecord,
  NamedPerson,
  NewAssignment,
  NewCouple,
  NewPartner,
  OwedItem,
  PartnerEdit,
  PartnerPair,
  PartnerRecord,
  StatusChange,
} from '../wire/record';
export {
  HANDOVER_MINUTES,
  type ConsentStanding,
  type CoupleConsents,
  type DocumentToSign,
  type Handover,
  type PortalPeople,
  type RecordPaper,
  type SignDocument,
} from '../wire/consent';
export type { ClearanceRecord, CoupleSafety, HoldRecord, ScreeningRecord } from '../wire/safety';
export {
  IMPORT_ROW_STATES,
  IMPORT_BYTES_MAX,
  IMPORT_TEXT_MAX,
  type ConfirmImport,
  type ImportRecord,
  type ImportRowRecord,
  type ImportRowState,
  type NewImport,
} from '../wire/import';
