import { addDays, type CalendarDate } from '@attune/util';
import { forecast } from '../ledger/forecast';
import { totalHours } from '../ledger/hours-totals';
import { ruleSetFor } from '../rules/rule-sets';
import { type Credential, type RuleSet, type WeekRules } from '../rules/rule-set';
import { creditWeek, type WeekCredit } from '../week/credit-week';
import { deadlines } from '../watch/deadlines';
import { logWeekOf } from '../watch/rolling-days';
import { rollingWarning } from '../watch/rolling-warning';
import { weekWarnings } from '../watch/week-warnings';
import { totalOf, type Basis, type LogWeek } from '../facts/log-week';
import { drawWeek, type DrawnBy, type DrawnMeeting, type DrawnSum } from './drawn-week';
import { type HoursLedgerView, type LedgerWeek, type WeekSignature } from './hours-view';
import { type HeldLicence } from './may-supervise-hours';
import { DEFAULT_PRACTICE_HOURS, OWN_PLACE, type PracticeHours } from './practice-hours';
import { type Registration } from './registration';
import { canonicalWeek } from './sign-week';
import { answersForWeek, papersOf, primaryOn, supervisorsIn, type WeekRelation } from '../relation/week-supervisors';

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
  papers: Basis['papers'];
}

export interface Reckoned {
  hours: PracticeHours;
  by: DrawnBy;
  basis: Basis;
}

/** By which rules these hours go; null where no credential with weekly rules is recorded. */
export function reckoningOf(facts: DrawnFacts, today: CalendarDate): Reckoned | null {
  const { registration, ownLicences, settings, practice, supervision, licences } = facts;
  const registered = ownLicences.find(({ standing, type }) => standing === 'registered' && (registration === null || type === registration.credential));
  const credential = registration?.credential ?? registered?.type;
  const rules = credential ? ruleSetFor('CA', credential as Credential, registration?.appliedOn ?? today) : null;
  if (!rules || !isByWeek(rules)) return null;
  const supervisor = primaryOn(supervision, today);
  const hours = settings ?? DEFAULT_PRACTICE_HOURS;
  const places = hours.places.map((each) => (each.key === OWN_PLACE ? { ...each, name: practice } : each));
  return {
    hours: { ...hours, places },
    by: { credential: rules.credential, places, degreeOn: registration?.degreeOn ?? null, licences, supervisorId: supervisor?.supervisorId ?? null },
    basis: {
      rules, policy: hours.policy, perHour: 60,
      // Without an application the ledger answers what would count if it came today.
      applicationReceived: registration?.appliedOn ?? today,
      // What is not recorded proves nothing: then hours before the registration was issued do not count.
      registration: { degree: registration?.degreeOn ?? null, received: registration?.receivedOn ?? null, issued: registered?.issuedOn ?? null, liveScanFirst: registration?.liveScanFirst ?? false },
      papers: supervisor && papersOf(supervisor),
    },
  };
}

/** Every week with anything in it, the newest first. @param sha256 of a text's UTF-8 bytes, in hex */
export function drawnWeeks(facts: DrawnFacts, { by }: Reckoned, sha256: (text: string) => string): DrawnWeek[] {
  const { sums, meetings, signatures, questions } = facts;
  const [sumsOf, meetingsOf] = [byWeek(sums), byWeek(meetings.filter(({ over }) => over))];
  const starts = [...new Set([...sumsOf.keys(), ...meetingsOf.keys(), ...signatures.map(({ weekStart }) => weekStart)])].sort().reverse();
  return starts.map((weekStart) => {
    const held = meetingsOf.get(weekStart) ?? [];
    const signed = signatures.find((each) => each.weekStart === weekStart) ?? null;
    const there = supervisorsIn(facts.supervision, weekStart);
    const { supervisorId, papers } = answersForWeek(there, { signedBy: signed?.supervisorId ?? null, readerId: facts.readerId });
    const now = drawWeek(weekStart, sumsOf.get(weekStart) ?? [], held, { ...by, supervisorId }, false);
    return {
      weekStart, now, signed, papers, hash: sha256(canonicalWeek(facts.associate.id, now)), supervisors: there.map(({ supervisorId: id, name }) => ({ id, name })),
      unsignedMeetings: held.filter(({ signed }) => !signed).length, openQuestions: questions.find((each) => each.weekStart === weekStart)?.open ?? 0,
    };
  });
}

/** The ledger without its paging: every week, the totals under both readings, when it might be done, and what to see to. */
export function drawLedger(facts: DrawnFacts, today: CalendarDate, sha256: (text: string) => string): Omit<HoursLedgerView, 'nextCursor'> {
  const reckoned = reckoningOf(facts, today);
  const { associate, ownLicences } = facts;
  if (!reckoned) {
    return { associate, whole: facts.whole, credential: null, hours: facts.settings ?? DEFAULT_PRACTICE_HOURS, totals: null, strict: null, forecast: null, warnings: [], deadlines: [], weeks: [] };
  }
  const { basis, hours } = reckoned;
  const weeks = drawnWeeks(facts, reckoned, sha256);
  const both = weeks.map((week) => creditBoth(week, basis));
  const credits = both.map(({ credit }) => credit);
  const registered = ownLicences.find(({ type, standing }) => type === basis.rules.credential && standing === 'registered');
  const endsOn = registered ? deadlines({ ...nothingDue(today), registrationIssued: registered.issuedOn }, basis.rules)[0]?.due : undefined;
  return {
    // Totals of some weeks among many would pass for all: whoever supervised once is given none.
    associate, hours, whole: facts.whole, totals: facts.whole ? totalHours(credits, basis) : null, strict: facts.whole ? totalHours(both.map(({ strict }) => strict), basis) : null,
    credential: { code: basis.rules.credential, title: basis.rules.title, number: registered?.number ?? null, evidence: basis.rules.evidence },
    forecast: facts.whole ? forecast(credits, basis, today, endsOn ?? null) : null,
    warnings: facts.whole ? warningsOf(facts, reckoned, today) : [],
    deadlines: !facts.whole ? [] : deadlinesOf(facts, reckoned, today, credits.filter(({ credited }) => totalOf(credited) > 0).at(-1)?.weekStart ?? null),
    weeks: weeks.map((week, index) => ledgerWeek(week, today, both[index] ?? creditBoth(week, basis), basis)),
  };
}

/** What would be lost of this week if it went as it is booked. */
export function warningsOf(facts: DrawnFacts, { by, basis }: Reckoned, today: CalendarDate): HoursLedgerView['warnings'] {
  const weekStart = logWeekOf(today, basis.policy.weekStartsOn);
  const here = (each: { weekStart: CalendarDate }) => each.weekStart === weekStart;
  const booked = facts.meetings.filter(here).map((each) => ({ ...each, signed: true }));
  const sums = [...facts.sums, ...facts.planned].filter(here);
  if (sums.length === 0 && booked.length === 0) return [];
  const days = [...facts.days, ...facts.meetings.map(({ heldOn, minutes }) => ({ on: heldOn, minutes }))].map(({ on, minutes }) => ({ on, amount: minutes }));
  return [...weekWarnings(drawWeek(weekStart, sums, booked, by, true), basis), ...rollingWarning(days, weekStart, today, basis)];
}

/** The one week as a row of the ledger. */
export function ledgerWeek(week: DrawnWeek, today: CalendarDate, { credit, strict }: CreditedBoth, basis: Basis): LedgerWeek {
  const { signed, now, unsignedMeetings, openQuestions, hash, weekStart, supervisors } = week;
  const { logged, pending, credited, findings } = credit;
  return {
    weekStart, logged, pending, credited, findings, unsignedMeetings, openQuestions, supervisors,
    onceSigned: signed ? [] : creditWeek({ ...now, signed: true }, basisIn(week, basis)).findings.filter(({ effect }) => effect === 'not_credited'),
    over: addDays(weekStart, 7) <= today, strict: totalOf(strict.credited), differs: signed !== null && signed.hash !== hash,
    signature: signed && { id: signed.id, by: signed.by, signedAt: signed.signedAt, hash: signed.hash, line: signed.line },
  };
}

/** What a week is measured by: its own papers, not those of whoever supervises today. */
export const basisIn = ({ papers }: DrawnWeek, basis: Basis): Basis => ({ ...basis, papers });

export const contentOf = ({ signed, now }: DrawnWeek): LogWeek => (signed ? { ...signed.content, signed: true } : now);

/** A week under the practice's own reading and under the strict one. */
export interface CreditedBoth {
  credit: WeekCredit;
  strict: WeekCredit;
}

export function creditBoth(week: DrawnWeek, basis: Basis): CreditedBoth {
  const own = basisIn(week, basis);
  return { credit: creditWeek(contentOf(week), own), strict: creditWeek(contentOf(week), own, 'exclude_week') };
}

function deadlinesOf(facts: DrawnFacts, { basis }: Reckoned, today: CalendarDate, oldestWeek: CalendarDate | null): HoursLedgerView['deadlines'] {
  const { ownLicences, supervision, licences, associate } = facts;
  const supervisor = primaryOn(supervision, today);
  const expiring = (held: readonly HeldLicence[], holder: string) => held.flatMap(({ expiresOn, type }) => (expiresOn === null ? [] : [{ holder: `${holder} (${type})`, expires: expiresOn }]));
  const found = deadlines({
    asOf: today, papers: basis.papers, oldestWeek, registrationIssued: basis.registration?.issued ?? null,
    licences: [...expiring(ownLicences, associate.name), ...(supervisor ? expiring(licences[supervisor.supervisorId] ?? [], 'the supervisor') : [])],
  }, basis.rules);
  return found.filter(({ done }) => !done);
}

const nothingDue = (asOf: CalendarDate) => ({ asOf, papers: null, licences: [], registrationIssued: null, oldestWeek: null });

const isByWeek = (rules: RuleSet): rules is WeekRules => rules.period === 'week';

function byWeek<T extends { weekStart: CalendarDate }>(all: readonly T[]): Map<CalendarDate, T[]> {
  const weeks = new Map<CalendarDate, T[]>();
  for (const each of all) weeks.set(each.weekStart, [...(weeks.get(each.weekStart) ?? []), each]);
  return weeks;
}
