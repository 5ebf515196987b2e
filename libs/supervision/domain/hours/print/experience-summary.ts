import { addDays } from '@attune/util';
import { contentByMonth, type DrawnFacts, type DrawnWeek, type Reckoned } from '../drawn/reckoning';
import { ESTIMATE } from '../drawn/hours-view';
import { PLACE_KIND_WORDS } from '../drawn/practice-hours';
import { addParts, sumOf, totalOf, type LogWeek, type SettingWeek } from '../facts/log-week';
import { monthOf } from '../period/log-months';
import { kindsOnPaper } from '../rules/kinds-of-work';
import { type WeekCredit } from '../week/credit-week';
import { decimal, type Sheet } from './sheet';
import { numberOf, supervised } from './weekly-log';

interface Signed {
  setting: SettingWeek;
  week: DrawnWeek & { signed: NonNullable<DrawnWeek['signed']> };
  credit: WeekCredit;
}

/**
 * What a supervisor verifies, with the fields of California's forms (37A-644 and its like; clinical.md 1.1): one sheet for each supervisor and setting, out
 * of signed weeks alone: dates, weeks, hours by kind, supervision by format, setting, employment, licence. It is signed by hand, under penalty of perjury.
 */
export function experienceSummaries(facts: DrawnFacts, { by, basis }: Reckoned, weeks: readonly { week: DrawnWeek; credit: WeekCredit }[]): Sheet[] {
  const groups = new Map<string, Signed[]>();
  for (const { week, credit } of weeks) {
    const { signed } = week;
    if (!signed) continue;
    for (const setting of signed.content.settings) {
      const key = JSON.stringify([signed.line, setting.setting]);
      groups.set(key, [...(groups.get(key) ?? []), { setting, week: { ...week, signed }, credit }]);
    }
  }
  return [...groups.values()].map((group) => sheetOf(group, facts, { by, basis }));
}

function sheetOf(group: Signed[], facts: DrawnFacts, { by, basis }: Pick<Reckoned, 'by' | 'basis'>): Sheet {
  const sorted = [...group].sort((a, b) => (a.week.weekStart < b.week.weekStart ? -1 : 1));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const { direct, nonclinical } = kindsOnPaper(by.credential, sorted.map(({ setting }) => setting));
  const sum = (of: (setting: SettingWeek) => number) => decimal(sumOf(sorted.map(({ setting }) => of(setting))));
  const credits = sorted.flatMap(({ credit, setting }) => credit.settings.filter((each) => each.setting === setting.setting));
  const credited = addParts(credits.map((each) => each.credited));
  const { rules } = basis;
  const weekly = rules.period === 'week';
  const period: [string, string][] = weekly ? [
    ['Weeks of supervised experience', String(credits.filter(({ counts }) => counts.week).length)],
    ['Weeks with individual or triadic supervision', String(credits.filter(({ counts }) => counts.individualWeek).length)],
  ] : [['Months with hours', String(new Set(sorted.flatMap(({ setting: { setting }, week }) => monthsOf(contentByMonth(week), setting))).size)]];
  const kinds: Record<string, string> = PLACE_KIND_WORDS;
  // Of several the one named on the signature.
  const held = (first ? facts.licences[first.week.signed.supervisorId] ?? [] : []).filter(({ standing }) => standing === 'licensed');
  const licence = held.find(({ type }) => first?.week.signed.line.includes(type)) ?? held[0];
  return {
    title: 'Summary for the verification of experience', sub: `${rules.title}, ${rules.board}. Signed weeks only. ${ESTIMATE}`,
    head: [
      ['Name', facts.associate.name], ['Registration number', numberOf(facts, rules)], ['Employed as', facts.registration?.employment === 'volunteer' ? 'Volunteer' : 'Employee'],
      ['Setting', first?.setting.setting ?? ''], ['Kind of setting', kinds[first?.setting.kind ?? ''] ?? first?.setting.kind ?? ''],
      ['From and to', first && last ? `${first.week.weekStart} to ${addDays(last.week.weekStart, 6)}` : ''],
      ['Supervisor', first?.week.signed.line ?? ''], ['Supervisor’s licence first issued', licence?.issuedOn ?? ''], ['Supervisor’s licence valid until', licence?.expiresOn ?? ''], ...period,
    ],
    tables: [{
      title: 'Hours', columns: ['What', 'Hours logged'],
      rows: [
        ...direct.map(({ kind, label }) => [label, sum((setting) => setting.direct[kind] ?? 0)]),
        ...(by.credential === 'ASW' ? [['Of it face-to-face psychotherapy', sum(({ psychotherapy }) => psychotherapy)]] : []),
        ...nonclinical.map(({ kind, label }) => [label, sum((setting) => setting.nonclinical[kind] ?? 0)]),
        ['Supervision, individual or triadic', sum((setting) => supervised(setting, false))], ['Supervision, group', sum((setting) => supervised(setting, true))],
      ],
      total: null,
    }, ...(weekly ? [{
      title: 'Of these credited under the rules', columns: ['What', 'Hours'],
      rows: [['Direct', decimal(credited.direct)], ['Supervision', decimal(credited.supervision)], ['Other', decimal(credited.other)]], total: ['Total', decimal(totalOf(credited))],
    }] : [])],
    // What other boards have declared was not read: their form says it.
    notes: rules.jurisdiction === 'CA' ? ['I declare under penalty of perjury under the laws of the State of California that the above is true and correct.'] : [],
    signatures: ['Supervisor', 'Associate'],
  };
}

const monthsOf = (week: LogWeek, setting: string): string[] => week.settings.filter((each) => each.setting === setting).map((each) => monthOf(each, week));
