import { type CalendarDate } from '@attune/util';

export const CREDENTIALS = ['APCC', 'AMFT', 'ASW', 'LPC_ASSOCIATE', 'MHC_LP'] as const;
export type Credential = (typeof CREDENTIALS)[number];
export type Jurisdiction = 'CA' | 'TX' | 'NY';

/** Individual: one associate. Triadic: two. Group: more, up to what the rules allow. */
export const FORMATS = ['individual', 'triadic', 'group'] as const;
export type Format = (typeof FORMATS)[number];
export const MODALITIES = ['in_person', 'video', 'phone'] as const;
export type Modality = (typeof MODALITIES)[number];

/** Where a rule is from, and how sure that is: `read` in a source (the law, or a page about it), or general knowledge yet to be checked. */
export interface Citation {
  law: string;
  evidence: 'read' | 'general knowledge';
  /** What is open about it; shown beside the rule. */
  note?: string;
}

/** A rule by its id in `citations`, and the code under which it is reported. */
export interface Ruling {
  rule: string;
  code: string;
}

/** A value that holds from one day to another, both included; an absent end holds still. */
export interface Dated {
  from: CalendarDate;
  to: CalendarDate | null;
  value: number;
}

/** Hours of these formats together that make one unit. */
export interface UnitEquivalence {
  formats: readonly Format[];
  hours: number;
}

/** Supervision owed in a setting and week: always, or once what is named is above so many hours. */
export interface Trigger extends Ruling {
  units: number;
  above: { of: 'direct' | 'psychotherapy'; hours: number } | null;
}

export type CapOf = 'supervision' | 'total' | 'nonclinical' | 'groupShare' | 'preDegree' | 'preDegreeContact';

/** Most hours that count (`groupShare`: most of all supervision, as a share), in one week or altogether. */
export interface Cap extends Ruling {
  of: CapOf;
  per: 'week' | 'all';
  values: readonly Dated[];
}

export const MEASURED = [
  'total', 'direct', 'couples', 'psychotherapy', 'postDegree', 'weeks', 'individualWeeks', 'sameLicence', 'sameLicenceIndividualWeeks', 'months',
] as const;
/** What a minimum is set for. */
export type Measured = (typeof MEASURED)[number];

export interface Minimum extends Ruling {
  of: Measured;
  least: number;
  unit: 'hours' | 'weeks' | 'months';
  label: string;
}

/** A span of time that a law sets, in months or in days. */
export interface Span extends Ruling {
  months?: number;
  days?: number;
}

interface Common {
  jurisdiction: Jurisdiction;
  credential: Credential;
  title: string;
  /** The registration as practices record it, by its code among the licence types. */
  licenceType: string;
  /** Whom the hours are shown to. */
  board: string;
  /** Holds for applications that the board receives from this day to that, both included. */
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
  minimums: readonly Minimum[];
  caps: readonly Cap[];
  signature: Ruling;
  registrationLife: Span;
  citations: Readonly<Record<string, Citation>>;
  evidence: string;
}

/** Supervision is owed by the week and by the setting (California). */
export interface WeekRules extends Common {
  period: 'week';
  unitEquivalence: readonly UnitEquivalence[];
  /** What makes a week one of individual supervision. */
  individualWeek: UnitEquivalence;
  meetings: {
    modality: Ruling & { counted: readonly Modality[] };
    qualified: Ruling;
    groupSize: Ruling & { most: number };
    groupLength: Ruling & { leastHours: number };
  };
  triggers: readonly Trigger[];
  /** How long before the application hours may have been gained. */
  age: Span;
  /** Within what of the degree the application for registration must have been received for hours before it to count. */
  registration: Span & { privatePracticeCode: string };
  agreement: Span;
  videoAssessment: Span;
  /** Before supervision begins, where the supervisor is not employed by the practice. */
  oversight: Span;
  secondNumber: Ruling;
  supervisees: Ruling & { most: number; formats: readonly Format[] };
  /** The licence under which a part of the hours must be supervised. */
  sameLicence: string | null;
  /** So many direct hours before the degree owe a unit of supervision, on average; null where none count. */
  trainee: (Ruling & { directHoursAUnit: number }) | null;
  rolling: Ruling & { days: number };
}

/** Supervision is owed by the month (Texas). */
export interface MonthRules extends Common {
  period: 'month';
  monthly: Ruling & { leastHours: number };
  /** What is individual supervision; the rest is in a group. */
  individualFormats: readonly Format[];
}

/** Only totals are set (New York). */
export interface TotalRules extends Common {
  period: 'total';
  /** Whether the time of supervision is part of the hours. */
  supervisionCounts: boolean;
}

export type RuleSet = WeekRules | MonthRules | TotalRules;
