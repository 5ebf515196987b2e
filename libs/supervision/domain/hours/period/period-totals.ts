import { type CalendarDate } from '@attune/util';
import { finding, type Finding } from '../facts/finding';
import { addParts, loggedIn, type Amount, type Basis, type LogWeek, type Parts } from '../facts/log-week';
import { type HoursTotals } from '../ledger/hours-totals';
import { plainTotals } from '../ledger/plain-totals';
import { creditMonths } from '../ledger/texas-months';
import { type MonthRules, type TotalRules } from '../rules/rule-set';
import { logMonths, monthOf } from './log-months';

/** What every ledger adds up to, whatever period its rules go by. */
export type LedgerTotals = Pick<HoursTotals, 'logged' | 'pending' | 'total' | 'direct' | 'requirements' | 'eligible' | 'findings'>;

/** One month of a ledger by the month. Supervision is no part of the hours that count. Amounts are minutes in the product. */
export interface LedgerMonth {
  month: string;
  logged: Amount;
  pending: Amount;
  credited: Amount;
  direct: Amount;
  other: Amount;
  supervision: { individual: Amount; group: Amount };
  unsignedWeeks: number;
  findings: Finding[];
}

/** Months and totals where supervision is owed by the month (Texas, 22 TAC 681.92). The months come newest first. */
export function monthLedger(weeks: readonly LogWeek[], { rules, perHour }: Pick<Basis<MonthRules>, 'rules' | 'perHour'>, today: CalendarDate): { totals: LedgerTotals; months: LedgerMonth[] } {
  const months = logMonths(weeks, rules, today);
  const { findings, ...totals } = creditMonths(months, { rules, perHour });
  const rows = months.map((each, index) => {
    const logged = each.direct + each.indirect;
    const waits = each.over ? `${each.unsignedWeeks} ${each.unsignedWeeks === 1 ? 'week' : 'weeks'} of this month ${each.unsignedWeeks === 1 ? 'is' : 'are'} not signed yet.` : 'This month is not over yet.';
    const pending = finding(rules, { ...rules.signature, why: waits, saved: each.over ? 'The supervisor’s signature.' : null, hours: { direct: each.direct, other: each.indirect }, effect: 'pending' });
    return {
      month: each.month, logged, pending: each.signed ? 0 : logged, credited: each.signed ? logged : 0, direct: each.direct, other: each.indirect,
      supervision: { individual: each.individual, group: each.group }, unsignedWeeks: each.unsignedWeeks,
      findings: each.signed ? findings.filter(({ month }) => month === index).map((found) => found.finding) : [pending],
    };
  });
  return { totals: { ...totals, findings: findings.filter(({ month }) => month === null).map((found) => found.finding) }, months: rows.reverse() };
}

/** Totals where the law sets nothing but totals (New York, 8 NYCRR 79-9.3): signed weeks count. */
export function totalLedger(weeks: readonly LogWeek[], { rules, perHour }: Pick<Basis<TotalRules>, 'rules' | 'perHour'>): LedgerTotals {
  const all = addParts(weeks.flatMap(({ settings }) => settings.map(loggedIn)));
  const signed = addParts(weeks.filter((week) => week.signed).flatMap(({ settings }) => settings.map(loggedIn)));
  const other = (parts: Parts) => parts.other + (rules.supervisionCounts ? parts.supervision : 0);
  const { total, direct, requirements, eligible } = plainTotals({ direct: signed.direct, other: other(signed) }, { rules, perHour });
  const logged = all.direct + other(all);
  // What is short stands with its minimum: it is nothing that was lost.
  return { logged, pending: logged - total, total, direct, requirements, eligible, findings: [] };
}

/** Whether nothing of a week waits any more: all its months are credited. */
export function isClosed(week: LogWeek, months: readonly LedgerMonth[]): boolean {
  const open = new Set(months.filter(({ pending }) => pending > 0).map(({ month }) => month));
  return week.settings.every((setting) => !open.has(monthOf(setting, week)));
}
