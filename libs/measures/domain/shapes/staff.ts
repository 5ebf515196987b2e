import type { Seat } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { Change } from '../change/change';
import type { Course, Track } from '../change/course';
import type { Discrepancy, Pair } from '../change/pair-state';
import type { AlertLevel, Band, CutOff, MeasureDefinition, MeasureItem } from '../definitions/definition';
import type { AdministrationState } from '../give/administration-state';
import type { Freely } from '../give/free-to-answer';
import type { Giving } from '../give/giving';
import type { ImportFault } from '../import/file-reader';

/** GET /api/measures/library: what can be given, shipped first, then the practice's own by name; each at its newest version. */
export interface MeasureLibraryReply {
  items: LibraryMeasure[];
}
export interface LibraryMeasure extends Pick<MeasureDefinition, 'name' | 'version' | 'languages' | 'languageNote' | 'cadence' | 'alone' | 'wording'> {
  measure: string;
  source: 'shipped' | 'imported';
  items: number;
  minutes: number;
  licence: MeasureDefinition['licence'];
  /** Read by its findings, not by a total: its scores are not charted. */
  screen: boolean;
  /** Its scores may be offered to both (`POST releases`). */
  mayRelease: boolean;
  /** Null for a shipped one. */
  importedOn: CalendarDate | null;
  importedBy: string | null;
}

/** GET /api/measures/definitions/:measure/:version: one whole, MeasureDefinition. */

/** POST /api/measures/imports/preview, and POST /api/measures/imports with Idempotency-Key: both parsed JSON. */
export interface MeasureFiles {
  questionnaire: object;
  scoring: object;
}
/** The preview always answers 200: the measure as it would be given, or all that is wrong. */
export type ImportPreview = { ok: true; definition: MeasureDefinition } | { ok: false; faults: ImportFault[] };
/** Saving: 201. 422 `faulty` carries `faults`; 409 `version-exists` when that version is here: raise `version` in the scoring file. */
export interface ImportedMeasure {
  measure: string;
  version: number;
}

/**
 * POST /api/measures/givings with Idempotency-Key: 201 GivingReply, the newest version. 422 names the field of a wrong plan; 409 `given-already`
 * when this person has this measure already on a rhythm or before appointments, or one of it is open; 409 `closed` for a closed couple.
 */
export interface NewGiving {
  coupleId: string;
  partnerId: string;
  measure: string;
  giving: Giving;
  /** This person reads the own result in words after finishing. Default false; refused for a screen. */
  tellsResult?: boolean;
}
/** POST /api/measures/givings/:id/end with If-Match: GivingReply. What is open or planned of it is taken back. */
export interface GivingReply {
  id: string;
  version: number;
}

/** By seat, for headings. */
export type MeasurePartners = Record<Seat, { id: string; name: string }>;

/**
 * GET /api/overview/couples/:id/measures: one statement. In conjoint mode `givings`, `measures` and `releases` are empty, and the screen says
 * "Not shown while both of you are looking." whether there is anything or not.
 */
export interface CoupleMeasuresReply {
  partners: MeasurePartners;
  conjoint: boolean;
  /** Whether the reader may give, end and release. */
  mayTreat: boolean;
  givings: GivingItem[];
  /** In the order in which they were first given. */
  measures: CoupleMeasure[];
  releases: ReleaseItem[];
  /** A safety hold or a pause stands: what is opened now opens for nobody. Never said in conjoint mode. */
  held: boolean;
  /** Days of held joint appointments. */
  appointments: CalendarDate[];
  /** Days on which an exercise was finished by either or done in the room, once a day and exercise. */
  exercises: { on: CalendarDate; exercise: string }[];
}

export interface GivingItem {
  id: string;
  version: number;
  seat: Seat;
  measure: string;
  name: string;
  giving: Giving;
  tellsResult: boolean;
  givenOn: CalendarDate;
  ended: boolean;
  /** What is open or comes next of it; null when nothing is planned. */
  next: { opensOn: CalendarDate; closesOn: CalendarDate } | null;
}

export interface CoupleMeasure {
  measure: string;
  name: string;
  screen: boolean;
  range: readonly [number, number];
  worse: 'higher' | 'lower';
  bands: readonly Band[];
  cutOffs: readonly CutOff[];
  /** Points that a difference must reach; null: totals are not compared. */
  threshold: number | null;
  provisional: boolean;
  lines: Record<Seat, MeasureLine>;
  /** Null for a screen, and unless both were given it. Said with `PAIR_WORDS`. */
  pair: Pair | null;
  discrepancies: Discrepancy[];
}

export interface MeasureLine {
  /** Oldest first. Withdrawn ones are left out; those that are still open stand with their state. */
  points: MeasurePoint[];
  /** Null for a screen. */
  course: Course | null;
  track: Track | null;
  /** Since the first total; with the sentence of `explainChange`. */
  change: (Change & { words: string }) | null;
}

export interface MeasurePoint {
  administrationId: string;
  /** Finished on; else its last day, or for an open one its first. */
  on: CalendarDate;
  state: Exclude<AdministrationState, 'withdrawn'>;
  /** Null without a total. Charts draw `exact`. */
  total: number | null;
  exact: number | null;
  /** Of a screen its result. */
  band: string | null;
  prorated: boolean;
  answered: number;
  of: number;
  alerts: RaisedAlert[];
  /** Who said "I have it" of what it asks for, and when; null while nobody did. */
  takenUp: TakenUp | null;
  freely: Freely | null;
  /** Since the total before; null where there is none or totals are not compared. */
  change: Change | null;
  /** The other partner answered in the same sitting (`SAME_SITTING_WORDS`). */
  sameSitting: boolean;
}

export interface TakenUp {
  by: string;
  on: CalendarDate;
}

export interface RaisedAlert {
  name: string;
  level: AlertLevel;
  /** What raised it, in a sentence. */
  why: string;
  /** What it asks of the clinician and the supervisor. */
  act: string;
}

export interface ReleaseItem {
  id: string;
  version: number;
  measure: string;
  name: string;
  moment: { how: 'appointment' } | { how: 'date'; at: string };
  openedAt: string | null;
  withdrawnAt: string | null;
  /** Whether each agrees at present; null: no choice made. */
  agrees: Record<Seat, boolean | null>;
}

/** GET /api/measures/administrations/:id: one partner's answers, for care; audited. Not in conjoint mode (404). */
export interface AdministrationReply {
  id: string;
  coupleId: string;
  partnerId: string;
  partnerName: string;
  measure: string;
  definitionVersion: number;
  name: string;
  state: AdministrationState;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  finishedAt: string | null;
  freely: Freely | null;
  score: { total: number | null; band: string | null; prorated: boolean; words: string; parts: Record<string, number | null>; findings: string[] } | null;
  alerts: RaisedAlert[];
  /** Scored items, then the others; `value` null: not answered. */
  answers: { item: MeasureItem; scored: boolean; value: number | null }[];
  credit: string;
}

/** POST /api/measures/releases with Idempotency-Key: 201 GivingReply. POST releases/:id/open (in the appointment) and /withdraw with If-Match: GivingReply. */
export interface NewRelease {
  coupleId: string;
  measure: string;
  moment: { how: 'appointment' } | { how: 'date'; on: CalendarDate; hour: number };
}
