export { type CredentialFacts, credentialLine } from '../credential-line';
export { bareNumber, LICENCE_TYPES, licenceTitle, type LicenceType, type Standing } from '../licence-types';
export { inForce, type LicenceTimes, mayHoldRole, STAFF_ROLES, type StaffRole } from '../may-hold-role';
export {
  ACKNOWLEDGE_MINUTES, NOTE_POLICIES, type NotePolicy, PRACTICE_NAME_MAX, type PracticeSettings, type PracticeSettingsInput,
} from '../settings';
export {
  type Colleague, CREDENTIAL_MAX, type Licence, LICENCE_NUMBER_MAX, LICENCE_TYPE_MAX, type LicenceInput, NAME_MAX, type RelationRow, ROLES_MIN, type StaffMemberInput,
  type StaffPerson, type StaffRow, type SupervisionPreview, TITLE_MAX, type WayIn,
} from '../staff';
export {
  holds, RELATION_ADVICE, relationProblem, type RelationProblem, type SupervisionKind, type SupervisionRelation, type Supervisors, whoSupervises,
} from '../who-supervises';
export { type WorkingDay, workingHoursProblem, workingTimeAfter } from '../working-hours';
