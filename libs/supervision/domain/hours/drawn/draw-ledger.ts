import { addDays, type CalendarDate } from '@attune/util';
import { totalOf, type Basis } from '../facts/log-week';
import { forecast } from '../ledger/forecast';
import { totalHours } from '../ledger/hours-totals';
import { creditDrawn, weeklyBasis } from '../period/credit-drawn';
import { isClosed, monthLedger, totalLedger, type LedgerMonth, type LedgerTotals } from '../period/period-totals';
import { answersForWeek, primaryOn, supervisorsIn } from '../relation/week-supervisors';
import { type RuleSet, type TotalRules } from '../rules/rule-set';
import { deadlines } from '../watch/deadlines';
import { drawWeek } from './drawn-week';
import { type HoursLedgerView, type LedgerWeek } from './hours-view';
import { warningsOf } from './ledger-warnings';
import { type HeldLicence } from './may-supervise-hours';
import { DEFAULT_PRACTICE_HOURS } from './practice-hours';
import { basisIn, contentByMonth, contentOf, creditBoth, reckoningOf, registeredAs, type CreditedBoth, type DrawnFacts, type DrawnWeek, type Reckoned } from './reckoning';
import { canonicalWeek } from './sign-week';

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
  const { associate } = facts;
  if (!reckoned) {
    return { associate, whole: facts.whole, credential: null, hours: facts.settings ?? DEFAULT_PRACTICE_HOURS, totals: null, strict: null, months: null, forecast: null, warnings: [], deadlines: [], weeks: [] };
  }
  const { basis, hours } = reckoned;
  const weeks = drawnWeeks(facts, reckoned, sha256);
  const drawn = weeks.map((week) => ({ week, ...creditBoth(week, basis) }));
  const totals = totalsOf(drawn, basis, today);
  // By the month, a week is gone by once its months are credited: the forecast must not run ahead of the totals.
  const settled = drawn.filter(({ week }) => totals.months === null || isClosed(contentByMonth(week), totals.months));
  const oldest = drawn.filter(({ credit }) => totalOf(credit.credited) > 0).at(-1)?.week.weekStart ?? null;
  const registered = registeredAs(facts, basis.rules);
  const endsOn = registered ? deadlines({ ...nothingDue(today), registrationIssued: registered.issuedOn }, basis.rules)[0]?.due : undefined;
  return {
    // Totals of some weeks among many would pass for all: whoever supervised once is given none.
    associate, hours, whole: facts.whole, ...(facts.whole ? totals : { totals: null, strict: null, months: null }),
    credential: { code: basis.rules.credential, title: basis.rules.title, number: registered?.number ?? null, board: basis.rules.board, period: basis.rules.period, evidence: basis.rules.evidence },
    forecast: facts.whole ? forecast(settled.map(({ credit }) => credit), basis, today, endsOn ?? null) : null,
    warnings: facts.whole ? warningsOf(facts, reckoned, today) : [],
    deadlines: facts.whole ? deadlinesOf(facts, reckoned, today, oldest) : [],
    weeks: drawn.map(({ week, ...both }) => ledgerWeek(week, today, both, basis)),
  };
}

interface TotalsOfLedger {
  totals: LedgerTotals;
  strict: LedgerTotals | null;
  months: LedgerMonth[] | null;
}

function totalsOf(drawn: readonly (CreditedBoth & { week: DrawnWeek })[], basis: Basis<RuleSet>, today: CalendarDate): TotalsOfLedger {
  const { rules, perHour } = basis;
  const contents = drawn.map(({ week }) => contentOf(week));
  const weekly = weeklyBasis(basis);
  if (weekly) return { totals: totalHours(drawn.map(({ credit }) => credit), weekly), strict: totalHours(drawn.map(({ strict }) => strict), weekly), months: null };
  if (rules.period === 'month') return { ...monthLedger(drawn.map(({ week }) => contentByMonth(week)), { rules, perHour }, today), strict: null };
  return { totals: totalLedger(contents, { rules: rules as TotalRules, perHour }), strict: null, months: null };
}

/** The one week as a row of the ledger. */
export function ledgerWeek(week: DrawnWeek, today: CalendarDate, { credit, strict }: CreditedBoth, basis: Basis<RuleSet>): LedgerWeek {
  const { signed, now, unsignedMeetings, openQuestions, hash, weekStart, supervisors } = week;
  const { logged, pending, credited, findings } = credit;
  return {
    weekStart, logged, pending, credited, findings, unsignedMeetings, openQuestions, supervisors,
    onceSigned: signed ? [] : creditDrawn({ ...now, signed: true }, basisIn(week, basis)).findings.filter(({ effect }) => effect === 'not_credited'),
    over: addDays(weekStart, 7) <= today, strict: totalOf(strict.credited), differs: signed !== null && signed.hash !== hash,
    signature: signed && { id: signed.id, by: signed.by, signedAt: signed.signedAt, hash: signed.hash, line: signed.line },
  };
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

function byWeek<T extends { weekStart: CalendarDate }>(all: readonly T[]): Map<CalendarDate, T[]> {
  const weeks = new Map<CalendarDate, T[]>();
  for (const each of all) weeks.set(each.weekStart, [...(weeks.get(each.weekStart) ?? []), each]);
  return weeks;
}
