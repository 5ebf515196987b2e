import { DEFAULT_POLICY } from '../rules/policy';
import { FORMATS, type MonthRules, type TotalRules, type WeekRules } from '../rules/rule-set';
import { plainTotals } from '../ledger/plain-totals';
import { creditMonths } from '../ledger/texas-months';
import { countSupervisees } from '../watch/count-supervisees';
import { duePaper } from '../watch/deadlines';
import { rollingDays } from '../watch/rolling-days';
import { PER_HOUR, rounded, toAmount, toHours } from './amounts';
import { type CaseReader } from './case-reader';
import { outcome, type Outcome } from './outcome';

/** Hours by the day: any seven in a row. */
export function daysCase(from: CaseReader, rules: WeekRules): Outcome {
  const daily = from.hoursList('daily_hours').map(toAmount);
  const found = rollingDays(daily, from.date('first_day'), { rules, policy: DEFAULT_POLICY, perHour: PER_HOUR });
  const credited = {
    calendar_week_totals: found.weekTotals.map(toHours),
    rolling_7_day_sums: found.sums.map(toHours),
    max_rolling: found.most === null ? null : toHours(found.most),
    windows_over_40: found.over,
  };
  return outcome(credited, found.findings);
}

/** Deadlines, or supervisees of one supervisor. */
export function californiaInput(from: CaseReader, rules: WeekRules): Outcome {
  const input = from.object('input');
  if (input.has('supervisees')) return superviseesCase(input, rules);
  if (!input.has('supervision_start')) throw input.wrong('supervision_start', 'a date is wanted, or "supervisees"');
  return ['modality', 'assessment_documented'].some((field) => input.names(field)) ? videoCase(input, rules) : agreementCase(input, rules);
}

function superviseesCase(input: CaseReader, rules: WeekRules): Outcome {
  const supervisees = input.list('supervisees').map((each) => ({
    id: each.has('id') ? each.name('id') : null,
    format: each.oneOf('format', FORMATS),
    settingKind: each.text('setting_kind'),
  }));
  const { counted, limit, findings } = countSupervisees(supervisees, rules);
  return outcome({ counted, limit }, findings);
}

function agreementCase(input: CaseReader, rules: WeekRules): Outcome {
  const signed = input.dateOrNull('agreement_signed');
  const start = input.date('supervision_start');
  const found = duePaper(rules.agreement, start, signed, signed ?? input.date('as_of'));
  return outcome({ due: found.due, days: found.days }, found.late ? [rules.agreement] : []);
}

function videoCase(input: CaseReader, rules: WeekRules): Outcome {
  const owed = input.oneOf('modality', ['in_person', 'video', 'phone'], 'video') === 'video';
  const documented = input.dateOrNull('assessment_documented');
  const start = input.date('supervision_start');
  const found = duePaper(rules.videoAssessment, start, documented, documented ?? input.date('as_of'));
  return outcome({ due: found.due, overdue_days: owed ? found.overdueDays : 0 }, owed && found.late ? [rules.videoAssessment] : []);
}

/** Months under the rules of Texas. */
export function monthsCase(from: CaseReader, rules: MonthRules): Outcome {
  const months = from.list('months').flatMap((month) => {
    const hours = (field: string) => toAmount(month.hours(field, 0));
    const one = { direct: hours('direct'), indirect: hours('indirect'), individual: hours('sup_individual'), group: hours('sup_group'), signed: true };
    return Array.from({ length: month.whole('repeat', 1, 1) }, () => one);
  });
  const totals = creditMonths(months, { rules, perHour: PER_HOUR });
  const credited = {
    direct: toHours(totals.direct),
    total: toHours(totals.total),
    months: totals.months,
    supervision: toHours(totals.supervision),
    group_share: totals.groupShare === null ? null : rounded(totals.groupShare, 4),
    eligible: totals.eligible,
  };
  return outcome(credited, totals.findings.map(({ finding }) => finding));
}

/** Totals under the rules of New York. */
export function totalsCase(from: CaseReader, rules: TotalRules): Outcome {
  const input = from.object('input');
  const totals = plainTotals({ direct: toAmount(input.hours('direct')), other: toAmount(input.hours('other')) }, { rules, perHour: PER_HOUR });
  const credited = { direct: toHours(totals.direct), total: toHours(totals.total), eligible: totals.eligible, direct_short: toHours(totals.directShort) };
  return outcome(credited, totals.findings);
}
