import type { Language } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';

/** One text in each language in which the measure may be given. A measure is not translated by us: its wording is what was validated. */
export type Texts = Readonly<Partial<Record<Language, string>>>;

/** Where a number or a wording is from, and how far that was checked. */
export interface Cited {
  status: 'verified' | 'general knowledge' | 'computed' | 'practice policy' | 'given by the practice';
  source: string;
}

/** One thing to choose. Within an item no two have the same value, so that an answer is its value. */
export interface AnswerOption {
  /** What it counts. */
  value: number;
  label: Texts;
  loinc?: string;
}

export interface MeasureItem {
  /** Its place, from 1: alerts and messages name it by this. */
  number: number;
  /** Its name in a FHIR Questionnaire. */
  linkId: string;
  text: Texts;
  /** Said before this item and those that follow. */
  heading?: Texts;
  /** In the order shown, which is not always the order of the values. */
  options: readonly AnswerOption[];
  /** Words at both ends of a line of options, from left to right. */
  ends?: { left: Texts; right: Texts };
  loinc?: string;
}

/** A mean or sum of some of the items, beside or in place of a total. */
export interface Part {
  name: string;
  /** Item numbers. */
  items: readonly number[];
  by: 'sum' | 'mean';
}

export interface Scoring {
  /** `parts`: there is no total, only parts. */
  by: 'sum' | 'mean' | 'parts';
  /** The least and the most a total can be. */
  range: readonly [number, number];
  /** Which way is worse. */
  worse: 'higher' | 'lower';
  parts: readonly Part[];
}

/**
 * How many of the items may lack an answer. What is answered stands for what is not: the total is the items `apart` as they are, plus the
 * others scaled up to their number. A missing `required` item, or more than `atMost` missing, leave no total.
 */
export interface MissingRule {
  atMost: number;
  required: readonly number[];
  apart: readonly number[];
  evidence: Cited;
}

/** Holds from `from` on, up to the next one. */
export interface Band {
  from: number;
  label: string;
}

/** On which side of a number lies what is looked for: `from` it on, `above` it, `below` it, or `upTo` and with it. */
export interface Cut {
  side: 'from' | 'above' | 'below' | 'upTo';
  at: number;
}
export interface CutOff extends Cut {
  name: string;
  evidence: Cited;
}

/** At least `count` of the items are answered with `atLeast` or more. An item without an answer never is. */
export interface Clause {
  items: readonly number[];
  count: number;
  atLeast: number;
}
/** Something that the answers show by themselves, whatever the total: any of these lists of clauses holds in full. */
export interface Finding {
  name: string;
  any: readonly (readonly Clause[])[];
}
/** A measure that is read by its findings: the first that is met is its result. */
export interface Screen {
  otherwise: string;
  /** The result when nothing is met and an answer is missing; null: gaps do not matter. */
  gap: string | null;
}

/** When a difference between two totals is more than the measure's own error. */
export interface ChangeRule {
  /** Points, whole on whole scales. */
  threshold: number;
  /** What the points are rounded up from. */
  rci: number | null;
  /** Computed from a spread and a reliability that may not be this practice's. */
  provisional: boolean;
  /** Better is recovered only across it: out of what it holds. */
  cut: Cut | null;
  evidence: Cited;
}

/** How soon somebody must look; what each owes is in `what-alert-owes.ts`. */
export const ALERT_LEVELS = ['urgent-review', 'review-within-1-business-day', 'review', 'follow-up'] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** What an alert is about. It decides what follows beyond the clock: crisis words for the respondent, a hold on joint exercises. */
export const ALERT_MATTERS = ['self-harm', 'violence', 'severity', 'worse', 'gap'] as const;
export type AlertMatter = (typeof ALERT_MATTERS)[number];

export type AlertWhen =
  | { kind: 'item'; item: number; atLeast: number }
  | { kind: 'item-missing'; item: number }
  /** The unrounded total. */
  | { kind: 'total'; cut: Cut }
  | { kind: 'finding'; finding: string }
  /** A screen whose result is its gap. */
  | { kind: 'gap' }
  /** So many points worse than the total before. */
  | { kind: 'worse-by'; points: number };

export interface AlertRule {
  /** As it stands in records and in the output of `npm run rules`. */
  name: string;
  when: AlertWhen;
  level: AlertLevel;
  matter: AlertMatter;
  /** What to do, said to the clinician and the supervisor. Never to the partner, whatever it is. */
  act: string;
}

export interface Cadence {
  words: string;
  /** Days from one to the next as usual; null: no rhythm is advised. */
  everyDays: number | null;
  /** Never closer than this, since it asks about so many days. */
  leastDays: number;
}

/** A measure at one version. Plain data; one that was given is never changed, a new version is added beside it. */
export interface MeasureDefinition {
  id: string;
  version: number;
  name: string;
  /** The day on which these numbers were put together from their sources. */
  asOf: CalendarDate;
  languages: readonly Language[];
  /** Why there is no other language, for whoever gives it. */
  languageNote: string;
  instruction: Texts | null;
  items: readonly MeasureItem[];
  /** Asked after the items and never counted. */
  unscored: readonly MeasureItem[];
  scoring: Scoring;
  missing: MissingRule;
  bands: readonly Band[];
  cutOffs: readonly CutOff[];
  findings: readonly Finding[];
  /** Null for a measure that is read by its total. */
  screen: Screen | null;
  /** Null: two totals of it are not compared. */
  change: ChangeRule | null;
  /** In the order in which they are told. */
  alerts: readonly AlertRule[];
  cadence: Cadence;
  /** Only alone: in the room with the clinician, or on the portal with a caution about who could look. */
  alone: boolean;
  licence: { status: string; credit: string; evidence: Cited };
  loinc: { panel: string | null; total: string | null; evidence: string } | null;
  wording: Cited;
}
