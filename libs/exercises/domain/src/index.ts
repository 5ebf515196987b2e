export { type Answer, type Answers, type ChoiceAnswer, type Entry, type FeelingsAnswer, MARKS, REPLIES } from '../answers/answer';
export { type AnswerTrouble, checkAnswer, isRating } from '../answers/check-answer';
export { type AssignmentPlan, checkAssignment, type PlanFault, SENTENCE_MAX } from '../assign/check-assignment';
export { askedBefore, mayAssign } from '../assign/may-assign';
export { agreement } from '../dyads/attunement/agreement';
export { bias } from '../dyads/attunement/bias';
export { similarity } from '../dyads/attunement/similarity';
export { truthAndBias } from '../dyads/attunement/truth-and-bias';
export { carryingOver, type Timing } from '../dyads/coupling/carrying-over';
export { movingTogether } from '../dyads/coupling/moving-together';
export { type DyadCase, evaluateDyad } from '../dyads/evaluate-dyad';
export { heldBack, METRIC_IDS, type MetricId, type Minimum, MINIMUMS } from '../dyads/minimums.data';
export { type Metric, type Undefined, UNDEFINED_WORDS } from '../dyads/numbers/metric';
export type { Series } from '../dyads/numbers/series';
export { adherence, type DoneBy } from '../dyads/practice/adherence';
export { type Breadth, breadth } from '../dyads/practice/breadth';
export { type Occasion, raisesReview, type ReviewRaised, reviewWords } from '../dyads/raises-review';
export { averageOver } from '../dyads/settling/average';
export {
  PATTERN_WORDS,
  settled,
  type Settling,
  settling,
  SETTLING_PATTERNS,
  type SettlingPattern,
  settlingPattern,
  type Tension,
  WORRYING,
} from '../dyads/settling/settling';
export { trend } from '../dyads/settling/trend';
export { FEELING_WORDS, LINE_MAX, TEXT_MAX, TOO_TENSE } from '../definitions/common';
export {
  type Audience,
  type Breath,
  type Charted,
  type ChoiceField,
  type Definition,
  type EntriesField,
  EXERCISE_IDS,
  type ExerciseId,
  type Feeling,
  FEELINGS,
  type FeelingsField,
  type Field,
  type FieldPhase,
  type Language,
  type Option,
  type Phase,
  PHASES,
  type Purpose,
  PURPOSES,
  type Role,
  type ScaleField,
  type Sitting,
  type Step,
  type TextField,
  type Variant,
  type Words,
} from '../definitions/definition';
export { definitionOf, LIBRARY, newestOf } from '../definitions/library';
export { askedThen, fieldsOf, hasForBoth, minutesOf, type ShownStep, sittingOf, stepsOf, type Way } from '../definitions/steps-of';
export { coupleMetrics, OFF_UNDER_HOLD } from '../progress/metrics/couple-metrics';
export { aboutWords, metricSentence, type SeatNames } from '../progress/metrics/metric-sentences';
export { METRIC_KEYS, type MetricFacts, type MetricGroup, type MetricKey, type MetricLine, type MetricPart, type MetricPoint } from '../progress/metrics/metric-shapes';
export { METRIC_WORDS } from '../progress/metrics/metric-words';
export { type PartnerProgress, type ProgressEntry, progressOf, type ProgressPoint } from '../progress/progress-lines';
export { CAVEAT, progressSummary } from '../progress/progress-summary';
export { mayChoose, mayReveal, type Part, type RevealCase } from '../reveal/may-reveal';
export { CARD_FIELDS, CARD_MAX, CARD_STATES, type CardAct, cardAfter, type CardState, type CardText, checkCard, closedFrom, MOST_CARDS } from '../reveal/trigger-card';
export { MOST_OCCURRENCES, occurrencesOf, type RevealMoment, type Rhythm, RHYTHMS, type Schedule, type Window } from '../runs/occurrences-of';
export { afterAct, RUN_STATES, type RunAct, type RunState } from '../runs/run-state';
export { type Candidate, whatIsDue } from '../runs/what-is-due';
export type {
  DueCard,
  DueReply,
  EntryItem,
  ExerciseWay,
  OwnCard,
  PlayerReply,
  RevealChoice,
  RevealItem,
  RevealReply,
  RevealsReply,
  RunAnswers,
  RunReply,
  SaveReply,
  SaveStep,
  StartRun,
  TheirCardReply,
  UnsafeReport,
} from '../shapes/portal';
export { STEP_MAX, UNSAFE_MAX } from '../shapes/portal';
export type {
  AssignmentChange,
  AssignmentItem,
  AssignmentReply,
  CardDecision,
  CardItem,
  HistoryReply,
  LibraryItem,
  LibraryReply,
  NewAssignment,
  OccurrenceItem,
  PartnerNames,
  ProgressReply,
  RoomItem,
  RoomRecord,
  RunAnswersReply,
  RunItem,
} from '../shapes/staff';
export { ROOM_NOTE_MAX } from '../shapes/staff';
export { type Bringing, type CareNames, careNames, listed, say, VOICE, whoSees } from '../words';
