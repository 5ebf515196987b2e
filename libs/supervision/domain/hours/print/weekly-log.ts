import { dateIn, type CalendarDate } from '@attune/util';
import { contentByMonth, contentOf, registeredAs, type DrawnFacts, type DrawnWeek, type Reckoned } from '../drawn/reckoning';
import { ESTIMATE } from '../drawn/hours-view';
import { loggedIn, sumOf, totalOf, type LogWeek, type SettingWeek } from '../facts/log-week';
import { logMonths } from '../period/log-months';
import { kindsOnPaper } from '../rules/kinds-of-work';
import { type MonthRules, type RuleSet } from '../rules/rule-set';
import { type WeekCredit } from '../week/credit-week';
import { added, type Sheet } from './sheet';

/**
 * The weekly log with the fields of California's own (37A-525, 37A-638; clinical.md 1.1): a row a week and setting, hours by kind, supervision by format,
 * totals, who signed and when. Kept by the associate; not sent in. Where hours go by the month, a week that reaches into two has a row of each.
 * @param weeks with what each is credited, in any order
 * @param zone the practice's: the day of a signature is the day on which it was signed there
 */
export function weeklyLog(facts: DrawnFacts, { by, basis }: Reckoned, weeks: readonly { week: DrawnWeek; credit: WeekCredit }[], range: { from: CalendarDate; until: CalendarDate }, zone: string): Sheet {
  const { direct, nonclinical } = kindsOnPaper(by.credential, weeks.flatMap(({ week }) => contentOf(week).settings));
  const { rules } = basis;
  const weekly = rules.period === 'week';
  const columns = [
    'Week of', 'Setting', ...direct.map(({ label }) => label), ...(by.credential === 'ASW' ? ['Of it psychotherapy'] : []), ...nonclinical.map(({ label }) => label),
    'Supervision, individual or triadic', 'Supervision, group', 'Total', ...(weekly ? ['Credited'] : []), 'Supervisor’s signature',
  ];
  const inOrder = [...weeks].sort((a, b) => (a.week.weekStart < b.week.weekStart ? -1 : 1));
  const rows = inOrder.flatMap(({ week, credit }) => {
    const signed = week.signed ? `${week.signed.by}, ${dateIn(week.signed.signedAt, zone)} (${week.signed.hash.slice(0, 8)})` : 'not signed';
    return contentOf(week).settings.map((setting) => [
      setting.month ? `${week.weekStart}, in ${setting.month}` : week.weekStart, setting.setting, ...direct.map(({ kind }) => setting.direct[kind] ?? 0), ...(by.credential === 'ASW' ? [setting.psychotherapy] : []),
      ...nonclinical.map(({ kind }) => setting.nonclinical[kind] ?? 0), supervised(setting, false), supervised(setting, true), totalOf(loggedIn(setting)),
      ...(weekly ? [totalOf(credit.settings.find((each) => each.setting === setting.setting)?.credited ?? { direct: 0, supervision: 0, other: 0 })] : []), signed,
    ]);
  });
  return {
    title: 'Weekly log of supervised experience', sub: `${rules.title}, ${rules.board}. ${ESTIMATE}`,
    head: [['Name', facts.associate.name], ['Registration number', numberOf(facts, rules)], ...(weekly ? [['Board file number', ''] as [string, string]] : []), ['Weeks from', range.from], ['to', range.until]],
    tables: [{ title: '', columns, ...added(rows, columns.length) }, ...(rules.period === 'month' ? [byMonth(weeks.map(({ week }) => contentByMonth(week)), rules, range.until)] : [])],
    notes: notesOf(inOrder), signatures: [],
  };
}

/** The same hours by the month, as boards want them whose rules go by it; a month at either end has no more than the weeks of this log. */
function byMonth(weeks: readonly LogWeek[], rules: MonthRules, until: CalendarDate): Sheet['tables'][number] {
  const columns = ['Month', 'Direct', 'Other', 'Supervision, individual or triadic', 'Supervision, group', 'Total without supervision'];
  const rows = logMonths(weeks, rules, until).map((each) => [
    each.month, each.direct, each.indirect, each.individual, each.group, each.direct + each.indirect,
  ]);
  return { title: 'By month', columns, ...added(rows, columns.length) };
}

/** The registration as boards write it; empty, to be filled in by hand, where none is recorded. */
export function numberOf(facts: DrawnFacts, rules: RuleSet): string {
  const number = registeredAs(facts, rules)?.number;
  return number ? `${rules.licenceType} ${number}` : '';
}

/** Supervision by the clock, in groups or not. */
export function supervised({ meetings }: SettingWeek, group: boolean): number {
  return sumOf(meetings.filter(({ format }) => (format === 'group') === group).map(({ amount }) => amount));
}

function notesOf(weeks: readonly { week: DrawnWeek; credit: WeekCredit }[]): string[] {
  return weeks.flatMap(({ week, credit }) => credit.findings.filter(({ effect }) => effect === 'not_credited').map(({ why, rule, law }) => `${week.weekStart}: ${why} (${rule}, ${law})`));
}
