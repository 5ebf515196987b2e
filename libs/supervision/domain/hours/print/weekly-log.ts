import { dateIn, type CalendarDate } from '@attune/util';
import { contentOf, type DrawnFacts, type DrawnWeek, type Reckoned } from '../drawn/draw-ledger';
import { ESTIMATE } from '../drawn/hours-view';
import { loggedIn, sumOf, totalOf, type SettingWeek } from '../facts/log-week';
import { kindsOfWork } from '../rules/kinds-of-work';
import { type WeekCredit } from '../week/credit-week';
import { decimal, totalRow, type Sheet } from './sheet';

/**
 * The weekly log with the fields of the boards' own (37A-525, 37A-638; clinical.md 1.1): a row a week and setting, hours by kind, supervision by format,
 * totals, who signed and when. Kept by the associate; not sent in.
 * @param weeks with what each is credited, in any order
 * @param zone the practice's: the day of a signature is the day on which it was signed there
 */
export function weeklyLog(facts: DrawnFacts, { by, basis }: Reckoned, weeks: readonly { week: DrawnWeek; credit: WeekCredit }[], range: { from: CalendarDate; until: CalendarDate }, zone: string): Sheet {
  const { direct, nonclinical } = kindsOfWork(by.credential);
  const columns = [
    'Week of', 'Setting', ...direct.map(({ label }) => label), ...(by.credential === 'ASW' ? ['Of it psychotherapy'] : []), ...nonclinical.map(({ label }) => label),
    'Supervision, individual or triadic', 'Supervision, group', 'Total', 'Credited', 'Supervisor’s signature',
  ];
  const rows = [...weeks].sort((a, b) => (a.week.weekStart < b.week.weekStart ? -1 : 1)).flatMap(({ week, credit }) => {
    const signed = week.signed ? `${week.signed.by}, ${dateIn(week.signed.signedAt, zone)} (${week.signed.hash.slice(0, 8)})` : 'not signed';
    return contentOf(week).settings.map((setting) => [
      week.weekStart, setting.setting, ...direct.map(({ kind }) => decimal(setting.direct[kind] ?? 0)), ...(by.credential === 'ASW' ? [decimal(setting.psychotherapy)] : []),
      ...nonclinical.map(({ kind }) => decimal(setting.nonclinical[kind] ?? 0)), decimal(supervised(setting, false)), decimal(supervised(setting, true)), decimal(totalOf(loggedIn(setting))),
      decimal(totalOf(credit.settings.find((each) => each.setting === setting.setting)?.credited ?? { direct: 0, supervision: 0, other: 0 })), signed,
    ]);
  });
  const number = facts.ownLicences.find(({ type, standing }) => type === by.credential && standing === 'registered')?.number ?? '';
  return {
    title: 'Weekly log of supervised experience', sub: `${basis.rules.title}. ${ESTIMATE}`,
    head: [['Name', facts.associate.name], ['Registration number', `${by.credential} ${number}`], ['Board file number', ''], ['Weeks from', range.from], ['to', range.until]],
    tables: [{ title: '', columns, rows, total: totalRow(rows, columns.length) }],
    notes: notesOf(weeks), signatures: [],
  };
}

/** Supervision by the clock, in groups or not. */
export function supervised({ meetings }: SettingWeek, group: boolean): number {
  return sumOf(meetings.filter(({ format }) => (format === 'group') === group).map(({ amount }) => amount));
}

function notesOf(weeks: readonly { week: DrawnWeek; credit: WeekCredit }[]): string[] {
  return weeks.flatMap(({ week, credit }) => credit.findings.filter(({ effect }) => effect === 'not_credited').map(({ why, rule, law }) => `${week.weekStart}: ${why} (${rule}, ${law})`));
}
