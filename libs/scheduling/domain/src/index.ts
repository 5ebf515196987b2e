export {
  APPOINTMENT_STATUSES, MINUTES_MAX, MINUTES_MIN, MINUTES_USUAL, RHYTHMS, SCOPES,
  type AppointmentStatus, type NewAppointment, type NewTime, type Rhythm, type Scope, type Slot,
} from '../appointment';
export { checkAttendance, PRESENCES, type Attendance, type AttendanceReason, type Presence } from '../attendance';
export { datesOf, SERIES_MAX, slotOf, type Recurrence, type RecurrenceReason } from '../series/recurrence';
export { cancelledWith, moves, within, type Movable, type Move } from '../series/series-edit';
export { mustSignFirst, type DisclosureFacts } from '../must-sign-first';
export { changeStatus, dayHasCome, FREES_THE_TIME, possibleActs, STATUS_ACTS, STATUS_TRANSITIONS, type StatusAct, type StatusFacts, type StatusReason } from '../status';
export { ACT_WORDS, conflictWords, dayWords, REASONS, RHYTHM_WORDS, runs, slotWords, STATUS_WORDS, statusWords, type SchedulingReason } from '../words';
export type { Appointment, AppointmentDetail, BookableCouple, Booked, Changed, ClinicianWeek, StatusReply, NamedPartner, OwnAppointment } from '../week';
export { isOfItsDay, lackingFacts, type HeldFacts } from '../written-facts';
