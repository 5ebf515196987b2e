import { slotWords } from '@attune/scheduling/domain';
import { ok, refuse, type CalendarDate, type Result } from '@attune/util';
import { type Format, type Modality } from '../hours/rules/rule-set';

export const MEETING_MINUTES = { least: 15, most: 480, usual: 60 } as const;
export const MEETING_TEXT_MAX = 4000;
export const MEETING_LINES_MAX = 30;
/** Initials or a number of the practice's own: a record of supervision names no client (clinical.md 5). */
export const CASE_CODE_MAX = 20;

export interface CaseDiscussed {
  code: string;
  words: string;
}

/** What an associate is to do, and by when. */
export interface Directive {
  words: string;
  dueOn: CalendarDate | null;
}

/** When and how it was: what hours are reckoned from. */
export interface MeetingFacts {
  format: Format;
  startsAt: string;
  /** Whole minutes of one continuous stretch. */
  minutes: number;
  modality: Modality;
  /** The work setting that it is for, by its key in the practice's hours settings. */
  place: string;
  associateIds: string[];
  /** Persons from elsewhere who received supervision too. */
  others: number;
  nextOn: CalendarDate | null;
}

/** What was talked about: the Texas list of what a record of supervision holds is the fullest one (clinical.md 5). */
export interface MeetingWords {
  cases: CaseDiscussed[];
  directives: Directive[];
  goal: string;
  feedback: string;
  agreed: string;
}

export type MeetingInput = MeetingFacts & MeetingWords;

export type MeetingProblem = 'nobody' | 'twice' | 'individual' | 'triadic' | 'group';

export const MEETING_ADVICE: Record<MeetingProblem, string> = {
  nobody: 'Choose who attends.',
  twice: 'Somebody is named twice.',
  individual: 'Individual supervision is with one associate.',
  triadic: 'Triadic supervision is with two people who receive it.',
  group: 'A group has three people or more who receive supervision; two are triadic.',
};

/** What is wrong with who attends, or null: one alone, two triadic, more a group (CA-UNIT-EQ). Too large a group is recorded, and does not count. */
export function meetingProblem({ format, associateIds, others }: Pick<MeetingFacts, 'format' | 'associateIds' | 'others'>): MeetingProblem | null {
  if (associateIds.length === 0) return 'nobody';
  if (new Set(associateIds).size < associateIds.length) return 'twice';
  const persons = associateIds.length + others;
  const fits = { individual: persons === 1, triadic: persons === 2, group: persons >= 3 }[format];
  return fits ? null : format;
}

export type SignMeetingReason = 'not-over' | 'signed';

/** Whether somebody who was there may sign now: once it is over, and once each revision. */
export function maySignMeeting({ over, signed }: { over: boolean; signed: boolean }): Result<undefined, SignMeetingReason> {
  if (!over) return refuse('not-over');
  return signed ? refuse('signed') : ok();
}

export type ChangeMeetingReason = 'week-signed' | 'no-reason';

/** Whether a record may get a new revision: not once hours of its week are signed; a reason where all have signed already. Practice policy, after R013. */
export function mayChangeMeeting({ weekSigned, locked, reason }: { weekSigned: boolean; locked: boolean; reason: string }): Result<undefined, ChangeMeetingReason> {
  if (weekSigned) return refuse('week-signed');
  return locked && reason.trim() === '' ? refuse('no-reason') : ok();
}

export const MEETING_REFUSED: Record<SignMeetingReason | ChangeMeetingReason, string> = {
  'not-over': 'This meeting is not over yet.',
  signed: 'You have signed this already.',
  'week-signed': 'The hours of this week are signed. Undo that signature first.',
  'no-reason': 'All have signed this. Say why it is corrected.',
};

/** Somebody's other meeting in the time of one that is recorded. Instants are ISO in UTC. */
export interface MeetingMeanwhile {
  name: string;
  startsAt: string;
  endsAt: string;
}

/** Why a meeting is not recorded in that time: an hour of two records would be credited twice. @param zone the practice's IANA zone */
export function meanwhileWords({ name, startsAt, endsAt }: MeetingMeanwhile, zone: string): string {
  return `${name} is in another supervision meeting then: ${slotWords({ startsAt, endsAt }, zone)}. Correct or call off that one, or choose another time.`;
}

/**
 * Whether a meeting as it is corrected takes time of anybody that it did not take before: only then is it held against others in that time, so that the
 * words of one that overlapped before that was refused can still be corrected. Instants are ISO, `minutes` whole minutes. Practice policy.
 */
export function takesOtherTime(before: TimeOfMeeting, after: TimeOfMeeting): boolean {
  const ends = ({ startsAt, minutes }: TimeOfMeeting) => Date.parse(startsAt) + minutes * 60_000;
  const within = Date.parse(after.startsAt) >= Date.parse(before.startsAt) && ends(after) <= ends(before);
  return !within || after.associateIds.some((id) => !before.associateIds.includes(id));
}
type TimeOfMeeting = Pick<MeetingFacts, 'startsAt' | 'minutes' | 'associateIds'>;

/** The exact text that signatures of a revision are over, as JSON of fixed arrays; `v1` names this layout. */
export function canonicalMeeting(id: string, number: number, supervisorId: string, of: MeetingInput): string {
  return JSON.stringify([
    'attune-meeting-v1', id, number, supervisorId, of.format, of.startsAt, of.minutes, of.modality, of.place, [...of.associateIds].sort(), of.others, of.nextOn,
    of.cases.map(({ code, words }) => [code, words]), of.directives.map(({ words, dueOn }) => [words, dueOn]), of.goal, of.feedback, of.agreed,
  ]);
}
