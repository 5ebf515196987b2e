export { evaluateHours, type HoursResult } from '../hours/cases/evaluate-hours';
export { forecast, type Forecast, type Pace } from '../hours/ledger/forecast';
export { hoursLedger, type HoursLedger } from '../hours/ledger/hours-ledger';
export { totalHours, type HoursTotals } from '../hours/ledger/hours-totals';
export { plainTotals, type PlainTotals } from '../hours/ledger/plain-totals';
export { type Requirement } from '../hours/ledger/requirements';
export { creditMonths, type LogMonth, type MonthTotals } from '../hours/ledger/texas-months';
export { COUPLES, EXEMPT, kindsOfWork, kindsOnPaper, PRIVATE_PRACTICE, WORKSHOPS, type KindOfWork } from '../hours/rules/kinds-of-work';
export {
  checkHoursPolicy, DEFAULT_POLICY, LATE_PAPERS, OVER_TEN, PARTS, type HoursPolicy, type Part, type PolicyFault,
} from '../hours/rules/policy';
export {
  CREDENTIALS, FORMATS, MODALITIES,
  type Citation, type Credential, type Format, type Jurisdiction, type Measured, type Modality, type MonthRules, type RuleSet, type TotalRules, type WeekRules,
} from '../hours/rules/rule-set';
export { credentialsOf, jurisdictionOf, lawOf, RULE_SETS, ruleSetFor, rulesOf } from '../hours/rules/rule-sets';
export { countSupervisees, type Supervisee } from '../hours/watch/count-supervisees';
export { deadlines, duePaper, type Deadline, type DeadlineFacts, type DeadlineKind, type DuePaper } from '../hours/watch/deadlines';
export { logWeekOf, rollingDays, type RollingDays } from '../hours/watch/rolling-days';
export { weekWarnings, type WeekWarning } from '../hours/watch/week-warnings';
export { type SettingCredit } from '../hours/setting/credit-setting';
export { creditDrawn } from '../hours/period/credit-drawn';
export { type LedgerMonth, type LedgerTotals } from '../hours/period/period-totals';
export { creditWeek, type WeekCredit } from '../hours/week/credit-week';
export { type Finding } from '../hours/facts/finding';
export { inWords } from '../hours/facts/in-words';
export {
  totalOf,
  type Amount, type Basis, type LogWeek, type PaperFacts, type Parts, type RegistrationFacts, type SettingWeek, type SupervisionMeeting,
} from '../hours/facts/log-week';
export {
  afterReviewAct, ASK_ONCE, AUTHOR_GONE, mayApprove, mayReturn, NEEDS_COMMENT, REVIEW_STATES, REVIEW_TRANSITIONS,
  type ApprovalFacts, type ReviewAct, type ReviewState,
} from '../review/review';
export { marksOf, pinThreads, type PinnedThread } from '../review/pin-threads';
export type { ApproveNote, ReturnNote, ReviewQueue, ReviewRow, ReviewView } from '../review/review-view';
export { REVIEW_ITEM_SOURCES, type ReviewItem, type ReviewItemSource, reviewItemWords } from '../review-item';
export {
  afterThreadAct, COMMENT_MAX, THREAD_STATES, THREAD_TRANSITIONS,
  type NewThread, type Thread, type ThreadAct, type ThreadComment, type ThreadState,
} from '../review/thread';
export { escalatesTo, URGENT_LEVELS, URGENT_SOURCES, URGENT_WORDS, urgentDue, type MayTakeOn, type UrgentItem, type UrgentLevel, type UrgentSource } from '../urgent';
export { LATE_DAYS, whyHere, type ReviewFacts } from '../review/why-here';
export {
  canonicalMeeting, CASE_CODE_MAX, mayChangeMeeting, meanwhileWords, takesOtherTime, maySignMeeting, MEETING_ADVICE, MEETING_LINES_MAX, MEETING_MINUTES, MEETING_REFUSED, MEETING_TEXT_MAX, meetingProblem,
  type CaseDiscussed, type Directive, type MeetingFacts, type MeetingInput, type MeetingMeanwhile, type MeetingProblem, type MeetingWords,
} from '../meetings/meeting';
export type { MeetingPerson, MeetingRevision, MeetingRow, MeetingView } from '../meetings/meeting-view';
export { directKind, drawWeek, type DrawnBy, type DrawnMeeting, type DrawnSum } from '../hours/drawn/drawn-week';
export { ENTRY_ADVICE, ENTRY_MINUTES, ENTRY_REASON_MAX, entryFault, type EntryFault, type HoursEntryInput } from '../hours/drawn/hours-entry';
export {
  ESTIMATE, type HoursLedgerView, type HoursWeekView, type HoursWord, type LedgerWeek, type SignWeek, type UndoneSignature, type WaitingWeek, type WeekLine, type WeekSignature,
} from '../hours/drawn/hours-view';
export { maySuperviseHours, type HeldLicence } from '../hours/drawn/may-supervise-hours';
export {
  checkPracticeHours, DEFAULT_PRACTICE_HOURS, NOTE_MINUTES_MAX, OWN_PLACE, PLACE_KIND_WORDS, PLACE_KINDS, PLACES_MAX, type Place, type PracticeHours, type PracticeHoursFault,
} from '../hours/drawn/practice-hours';
export { EMPLOYMENTS, type Papers, type PapersInput, type Registration, type RegistrationInput } from '../hours/drawn/registration';
export { canonicalWeek, maySignInBatch, maySignWeek, SIGN_WEEK_REFUSED, STOP_SIGNING, type SignWeekReason } from '../hours/drawn/sign-week';
export { drawLedger, drawnWeeks, ledgerWeek } from '../hours/drawn/draw-ledger';
export { warningsOf } from '../hours/drawn/ledger-warnings';
export { basisIn, contentOf, creditBoth, reckoningOf, type DrawnFacts, type DrawnWeek, type Reckoned } from '../hours/drawn/reckoning';
export { answersForWeek, primaryOn, supervisorsIn, type WeekRelation } from '../hours/relation/week-supervisors';
export { HOURS_TALK_REFUSED, isAsked, mayTalkOfHours, type HoursTalkAct, type HoursTalkReason } from '../hours/drawn/hours-talk';
export { isCalifornian, isOver, papersDue, superviseeCounts, type PaperDue, type SupervisedPair, type SuperviseeCount } from '../hours/drawn/supervision-deadlines';
export { experienceSummaries } from '../hours/print/experience-summary';
export { added, decimal, type Sheet } from '../hours/print/sheet';
export { isLogRange, LOG_RANGE } from '../hours/print/log-range';
export { weeklyLog } from '../hours/print/weekly-log';
