import type { Answer, ExerciseId, Rhythm } from '@attune/exercises/domain';
import type { Freely } from '@attune/measures/domain';
import type { RiskLevel } from '@attune/notes/domain';
import type { Presence } from '@attune/scheduling/domain';
import type { HoursEntryInput, MeetingFacts, MeetingWords, PapersInput, PracticeHours, RegistrationInput } from '@attune/supervision/domain';

/** A practice as it leaves the product and comes back: by noun, texts in the open, people by key. Dates are calendar days in its zone. */
export interface PracticeFile {
  format: 'attune-practice/1';
  /** Whether everybody in it is invented. Only such a file may be loaded with sign-ins that everybody knows. */
  invented: boolean;
  /** The day it was written; loading as a demo moves everything by whole weeks to today. */
  asOf: string;
  practice: { name: string; zone: string; notePolicy: string };
  staff: StaffInFile[];
  supervision: { supervisor: string; associate: string; kind: 'primary' | 'cover'; covers?: string; from: string; until: string | null }[];
  couples: CoupleInFile[];
  hours?: HoursInFile;
}

export type Seat = 'a' | 'b';

export interface StaffInFile {
  key: string;
  title?: string;
  titleEs?: string;
  given: string;
  family: string;
  email: string;
  roles: string[];
  since: string;
  licences: { type: string; number: string; standing: 'licensed' | 'registered'; issuedOn: string; expiresOn: string }[];
}

export interface PartnerInFile {
  given: string;
  family: string;
  language: 'en' | 'es';
  email: string;
  account: boolean;
  consentsOn: string | null;
}

export interface CoupleInFile {
  key: string;
  status: 'invited' | 'active' | 'paused' | 'closed';
  statusSince: string;
  policy: 'no-secrets' | 'limited-secrets' | 'held-individual' | null;
  openedOn: string;
  clinician: string;
  partners: Record<Seat, PartnerInFile>;
  screening: { on: string; outcome: string; way: string } | null;
  appointments: AppointmentInFile[];
  assignments: AssignmentInFile[];
  measures: MeasureInFile[];
}

export interface AppointmentInFile {
  on: string;
  from: string;
  minutes: number;
  who: 'joint' | Seat;
  status: 'planned' | 'held' | 'late_cancel' | 'no_show' | 'cancelled';
  attendance: Partial<Record<Seat, Presence>>;
  note: NoteInFile | null;
}

export interface NoteInFile {
  template: string;
  state: 'draft' | 'submitted' | 'returned' | 'final';
  /** By section; a partner's part as `stance.a`. */
  sections: Record<string, string>;
  risk: Partial<Record<Seat, { level: RiskLevel; text: string }>>;
  writtenDaysLater: number;
  comments?: { section: string; text: string }[];
  addendum?: { kind: 'addendum' | 'late_entry' | 'correction'; text: string; reason: string };
}

export interface AssignmentInFile {
  exercise: ExerciseId;
  rhythm: Rhythm;
  firstOn: string;
  until: string | null;
  variant: string;
  short: boolean;
  triedOn: string;
  sentence: string;
  endedOn: string | null;
  occurrences: { number: number; openedOn?: string | null; runs: Partial<Record<Seat, RunInFile | null>> }[];
}

export interface RunInFile {
  state: 'finished' | 'stopped' | 'skipped';
  daysAfter: number;
  hour?: number;
  answers?: Record<string, Answer>;
  agrees?: boolean;
}

/** A measure given to one partner: now, or every so many days from a first day on. */
export interface MeasureInFile {
  seat: Seat;
  measure: string;
  how: 'now' | 'rhythm';
  firstOn: string;
  everyDays: number | null;
  endedOn: string | null;
  /** By the day on which each opened; `answers` null: not answered while it was open. */
  sendings: { on: string; daysAfter: number; hour: number; answers: (number | null)[] | null; freely: Freely | null }[];
}

/** Supervision and hours of a practice file: people by key, weeks by their first day. */
export interface HoursInFile {
  settings: Pick<PracticeHours, 'noteMinutes' | 'places'>;
  registrations: (Pick<RegistrationInput, 'credential' | 'degreeOn' | 'receivedOn' | 'liveScanFirst' | 'employment'> & { associate: string })[];
  papers: (PapersInput & { associate: string })[];
  meetings: (Omit<MeetingFacts, 'associateIds' | 'startsAt'> & MeetingWords & { supervisor: string; associates: string[]; on: string; from: string; signedBy: string[] })[];
  entries: (Omit<HoursEntryInput, 'doneOn'> & { associate: string; on: string })[];
  signed: { associate: string; week: string }[];
  questions: { associate: string; week: string; by: string; text: string }[];
}
