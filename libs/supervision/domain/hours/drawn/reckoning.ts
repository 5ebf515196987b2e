import { type CalendarDate } from '@attune/util';
import { addParts, loggedIn, type Basis, type LogWeek, type PaperFacts } from '../facts/log-week';
import { creditDrawn } from '../period/credit-drawn';
import { papersOf, primaryOn, type WeekRelation } from '../relation/week-supervisors';
import { type RuleSet } from '../rules/rule-set';
import { credentialOfLicence, rulesOf } from '../rules/rule-sets';
import { type WeekCredit } from '../week/credit-week';
import { type DrawnBy, type DrawnMeeting, type DrawnSum } from './drawn-week';
import { type WeekSignature } from './hours-view';
import { type HeldLicence } from './may-supervise-hours';
import { DEFAULT_PRACTICE_HOURS, OWN_PLACE, type PracticeHours } from './practice-hours';
import { type Registration } from './registration';

/** Everything that one associate's hours are reckoned from. */
export interface DrawnFacts {
  associate: { id: string; name: string };
  practice: string;
  settings: PracticeHours | null;
  registration: Registration | null;
  ownLicences: (HeldLicence & { number: string })[];
  /** Everybody who has supervised in the time that the reader may know of. */
  supervision: WeekRelation[];
  readerId: string;
  /** Otherwise the reader supervised once, and these are the weeks of that time and no others. */
  whole: boolean;
  licences: Record<string, HeldLicence[]>;
  sums: DrawnSum[];
  /** Planned appointments of this week: nothing that was done. */
  planned: DrawnSum[];
  /** Minutes of all of it by the day, around today. */
  days: { on: CalendarDate; minutes: number }[];
  meetings: DrawnMeeting[];
  signatures: (WeekSignature & { weekStart: CalendarDate; content: LogWeek; supervisorId: string })[];
  questions: { weekStart: CalendarDate; open: number }[];
}

/** A week as it would be signed now, with the bytes of that, and as it was signed. */
export interface DrawnWeek {
  weekStart: CalendarDate;
  now: LogWeek;
  hash: string;
  signed: (WeekSignature & { content: LogWeek; supervisorId: string }) | null;
  unsignedMeetings: number;
  openQuestions: number;
  /** Who supervised in it: they may ask, sign and undo. */
  supervisors: { id: string; name: string }[];
  /** Of the supervision that the week goes by. */
  papers: PaperFacts | null;
}

export interface Reckoned {
  hours: PracticeHours;
  by: DrawnBy;
  basis: Basis<RuleSet>;
}

/** By which rules these hours go; null where no credential that has rules is recorded. */
export function reckoningOf(facts: DrawnFacts, today: CalendarDate): Reckoned | null {
  const { registration, ownLicences, settings, practice, supervision, licences } = facts;
  const registered = ownLicences.find(({ standing, type }) => {
    const of = standing === 'registered' ? credentialOfLicence(type) : null;
    return of !== null && (registration === null || of === registration.credential);
  });
  const credential = registration?.credential ?? (registered && credentialOfLicence(registered.type));
  const rules = credential ? rulesOf(credential, registration?.appliedOn ?? today) : null;
  if (!rules) return null;
  const supervisor = primaryOn(supervision, today);
  const hours = settings ?? DEFAULT_PRACTICE_HOURS;
  const places = hours.places.map((each) => (each.key === OWN_PLACE ? { ...each, name: practice } : each));
  return {
    hours: { ...hours, places },
    by: { credential: rules.credential, places, degreeOn: registration?.degreeOn ?? null, licences, supervisorId: supervisor?.supervisorId ?? null, byMonth: rules.period === 'month' },
    basis: {
      rules, policy: hours.policy, perHour: 60,
      // Without an application the ledger answers what would count if it came today.
      applicationReceived: registration?.appliedOn ?? today,
      // What is not recorded proves nothing: then hours before the registration was issued do not count.
      registration: { degree: registration?.degreeOn ?? null, received: registration?.receivedOn ?? null, issued: registered?.issuedOn ?? null, liveScanFirst: registration?.liveScanFirst ?? false, secondNumber: registration?.secondNumber ?? false },
      papers: supervisor && papersOf(supervisor),
    },
  };
}

/** The registration by whose rules these hours go, as the practice recorded it. */
export function registeredAs({ ownLicences }: DrawnFacts, { licenceType }: RuleSet): DrawnFacts['ownLicences'][number] | null {
  return ownLicences.find(({ type, standing }) => type === licenceType && standing === 'registered') ?? null;
}

/** What a week is measured by: its own papers, not those of whoever supervises today. */
export const basisIn = ({ papers }: DrawnWeek, basis: Basis<RuleSet>): Basis<RuleSet> => ({ ...basis, papers });

export const contentOf = ({ signed, now }: DrawnWeek): LogWeek => (signed ? { ...signed.content, signed: true } : now);

/**
 * A week for what is told of months, and for nothing else: one signed under rules by the week keeps none. While its hours are still those that are drawn,
 * these tell in which month each was.
 */
export function contentByMonth(week: DrawnWeek): LogWeek {
  const [content, { now }] = [contentOf(week), week];
  const monthsKnown = now.settings.some(({ month }) => month) && !content.settings.some(({ month }) => month) && sameHours(content, now);
  return monthsKnown ? { ...content, settings: now.settings } : content;
}

function sameHours(one: LogWeek, other: LogWeek): boolean {
  const hoursOf = ({ settings }: LogWeek) => {
    const { direct, other: rest } = addParts(settings.map(loggedIn));
    return JSON.stringify([direct, rest, settings.flatMap(({ meetings }) => meetings.map(({ format, amount }) => `${format} ${amount}`)).sort()]);
  };
  return hoursOf(one) === hoursOf(other);
}

/** A week under the practice's own reading and under the strict one. */
export interface CreditedBoth {
  credit: WeekCredit;
  strict: WeekCredit;
}

export function creditBoth(week: DrawnWeek, basis: Basis<RuleSet>): CreditedBoth {
  const own = basisIn(week, basis);
  return { credit: creditDrawn(contentOf(week), own), strict: creditDrawn(contentOf(week), own, 'exclude_week') };
}
