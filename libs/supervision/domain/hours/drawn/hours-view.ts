import { type CalendarDate } from '@attune/util';
import { type Amount, type LogWeek, type Parts } from '../facts/log-week';
import { type Finding } from '../facts/finding';
import { type Forecast } from '../ledger/forecast';
import { type LedgerMonth, type LedgerTotals } from '../period/period-totals';
import { type Credential, type RuleSet } from '../rules/rule-set';
import { type Deadline } from '../watch/deadlines';
import { type WeekWarning } from '../watch/week-warnings';
import { type PracticeHours } from './practice-hours';

export const ESTIMATE = 'An estimate; the board decides.';

export interface WeekSignature {
  id: string;
  by: string;
  signedAt: string;
  hash: string;
  /** How the signer stood in the world then. */
  line: string;
}

/** One week of the ledger. `differs`: what it would be drawn as today is not what was signed. */
export interface LedgerWeek {
  weekStart: CalendarDate;
  over: boolean;
  logged: Parts;
  pending: Parts;
  credited: Parts;
  /** Credited in all under the strict reading of what the law leaves open. */
  strict: Amount;
  findings: Finding[];
  /** Of a week that is not signed: what it would not count for if it were signed as it stands. */
  onceSigned: Finding[];
  signature: WeekSignature | null;
  differs: boolean;
  /** Meetings of this week that somebody has still to sign: no hours yet. */
  unsignedMeetings: number;
  openQuestions: number;
  /** Who supervised in it: they ask, sign and undo. */
  supervisors: { id: string; name: string }[];
}

export interface HoursLedgerView {
  associate: { id: string; name: string };
  /** Otherwise the reader supervised once, and sees the weeks of that time: no totals, forecast or deadlines. */
  whole: boolean;
  /** `period`: what supervision is owed by, and so what hours are credited by. */
  credential: { code: Credential; title: string; number: string | null; board: string; period: RuleSet['period']; evidence: string } | null;
  hours: PracticeHours;
  totals: LedgerTotals | null;
  /** Under the strict reading; null where the rules leave nothing to it. */
  strict: LedgerTotals | null;
  /** Where hours go by the month, the newest first. */
  months: LedgerMonth[] | null;
  forecast: Forecast | null;
  warnings: WeekWarning[];
  deadlines: Deadline[];
  weeks: LedgerWeek[];
  nextCursor: string | null;
}

export interface WeekLine {
  /** `appointment:…`, `note:…`, `entry:…`, `meeting:…`: what a question is about. */
  line: string;
  on: CalendarDate;
  place: string;
  kind: string;
  psychotherapy: boolean;
  minutes: number;
  /** Of an entry by hand: its version and why it is there. */
  version: number | null;
  reason: string | null;
  /** What it was before, the newest first. */
  history: { minutes: number; reason: string; at: string }[];
  /** Of a meeting: whether all have signed it. */
  signed: boolean | null;
}

export interface HoursWord {
  id: string;
  line: string;
  act: 'asks' | 'answers' | 'settles';
  authorId: string;
  author: string;
  at: string;
  text: string;
}

/** A signature that was taken back. */
export interface UndoneSignature {
  id: string;
  by: string;
  at: string;
  reason: string;
}

export interface HoursWeekView {
  associateId: string;
  week: LedgerWeek;
  /** As it would be signed now, or as it was signed. */
  content: LogWeek;
  /** SHA-256 in hex of `content`: what a signature names. */
  hash: string;
  lines: WeekLine[];
  words: HoursWord[];
  /** Oldest first. */
  undone: UndoneSignature[];
}

/** A week that waits for its supervisor. */
export interface WaitingWeek {
  associateId: string;
  associate: string;
  weekStart: CalendarDate;
  logged: Parts;
  /** What it would be worth once signed. */
  credited: Parts;
  findings: Finding[];
  hash: string;
  openQuestions: number;
  unsignedMeetings: number;
  /** Whether the reader supervises the associate now; otherwise they did in that week. */
  now: boolean;
}

export interface SignWeek {
  associateId: string;
  weekStart: CalendarDate;
  hash: string;
}
