export { alertsOfAnswers } from '../alerts/alerts-of-answers';
export { alertsWhenClosed, alertsOfUnsent } from '../alerts/alerts-when-closed';
export { screensForViolence, writtenOutcome } from '../alerts/violence-screen';
export { type Clock, type Owed, WITHOUT_MEETING_DAYS } from '../alerts/owed.data';
export { asksForCrisisWords, type AlertDebt, dueOn, type Meetings, mostPressing, whatAlertsOwe, whatTrackOwes } from '../alerts/what-alert-owes';
export { SCREEN_WORDS, type ScreenMeaning, type ScreenReason, type ScreenTaken, whatScreenMeans } from '../alerts/what-screen-means';
export { askedOf } from '../ask/asked-measure';
export { CRISIS, type CrisisWords } from '../ask/crisis.data';
export { minutesToAnswer } from '../ask/minutes-of';
export { evaluateMeasure, type MeasureCaseChange, type MeasureCaseScore } from '../cases/evaluate-measure';
export { alertsOfChange, betterBy, type Change, changeOf, RELIABLE, type Reliable } from '../change/change';
export { administered, coupleMeasure, raisedAlerts, type Sent } from '../change/couple-measure';
export { type Administered, changeSinceFirst, type Course, courseOf, told, type Told, type Track, trackOf } from '../change/course';
export { discrepancies, type Discrepancy, type Pair, PAIR_FLAGGED, PAIR_STATES, PAIR_WORDS, type PairState, pairState } from '../change/pair-state';
export { type Norm, normFault, type NormFault, reliableChange } from '../change/reliable-change';
export {
  ALERT_LEVELS,
  ALERT_MATTERS,
  type AlertLevel,
  type AlertMatter,
  type AlertRule,
  type AlertWhen,
  type AnswerOption,
  type Band,
  type Cadence,
  type ChangeRule,
  type Cited,
  type Cut,
  type CutOff,
  type Finding,
  type MeasureDefinition,
  type MeasureItem,
  type Part,
  type Screen,
  type Texts,
} from '../definitions/definition';
export { ELSEWHERE, type Elsewhere } from '../definitions/elsewhere.data';
export { measureOf, MEASURES } from '../definitions/library';
export { type MeasurePurpose, purposeOf, PURPOSES, RELATIONSHIP_MEASURES } from '../definitions/purpose.data';
export { ADMINISTRATION_STATES, type AdministrationAct, type AdministrationState, afterAdministrationAct, isDue } from '../give/administration-state';
export { FREE_TO_ANSWER, FREELY, type Freely, FREELY_WORDS, isFlagged } from '../give/free-to-answer';
export { checkGiving, type Giving, type GivingFault, GIVING_FAULTS, givingOf, type GivingPlan } from '../give/giving';
export { answeredInOneVisit } from '../give/one-visit';
export { LEFT_MINUTES, MOST_WINDOWS, REPEAT_MINUTES } from '../give/limits.data';
export { SAME_SITTING_WORDS, sameSitting, type Sitting } from '../give/same-sitting';
export { type AdministrationWindow, type Calendar, overlapsUntil, windowsOf } from '../give/windows-of';
export { type ImportFault, MEASURE_TEXT_MAX } from '../import/file-reader';
export { IMPORT_EXAMPLE } from '../import/import-example.data';
export { type ReadMeasure, readMeasure } from '../import/read-measure';
export { bandOf, within } from '../score/band-of';
export { answerFault, type AnswerFault } from '../score/check-answers';
export { type ItemAnswers, type Score, scoreMeasure, twoDecimals } from '../score/score-measure';
export type {
  AskedMeasure,
  FinishedMeasure,
  FinishMeasure,
  MeasureCare,
  MeasureDue,
  MeasureDueReply,
  MeasureAnswers,
  OpenedAdministration,
  PortalRelease,
  ReleaseChoice,
  ReleasedReply,
  ReleasedScore,
  ReleasesReply,
  SavedMeasureAnswer,
  SaveMeasureAnswer,
} from '../shapes/portal';
export type {
  AdministrationReply,
  CoupleMeasure,
  CoupleMeasuresReply,
  GivingItem,
  GivingReply,
  ImportedMeasure,
  ImportPreview,
  LibraryMeasure,
  MeasureFiles,
  MeasureLibraryReply,
  MeasureLine,
  MeasurePartners,
  MeasurePoint,
  NewGiving,
  NewRelease,
  RaisedAlert,
  TakenUp,
  ReleaseItem,
} from '../shapes/staff';
export { checkRelease, isReleased, mayRelease, RELEASE_FAULTS, type ReleaseCase, type ReleaseFault, type ReleasePart } from '../tell/may-release';
export { bandInWords } from '../tell/band-in-words';
export { mayTellResult, resultInWords } from '../tell/result-in-words';
export { type Over, type Task, taskOf, taskOfUnsent } from '../tell/task-of-score';
export { explainChange, explainScore } from '../score/explain';
