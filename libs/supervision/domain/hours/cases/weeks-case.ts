import { DEFAULT_POLICY } from '../rules/policy';
import { type WeekRules } from '../rules/rule-set';
import { type HoursTotals } from '../ledger/hours-totals';
import { hoursLedger } from '../ledger/hours-ledger';
import { shortOf } from '../ledger/requirements';
import { type Basis } from '../facts/log-week';
import { PER_HOUR, toHours } from './amounts';
import { type CaseReader } from './case-reader';
import { readRegistration, readWeeks } from './read-weeks';
import { type Outcome } from './outcome';

/** Weeks under the rules of California: credited by the default reading, and by the strict one. */
export function weeksCase(from: CaseReader, rules: WeekRules): Outcome {
  const context = from.object('context', false);
  const basis: Basis = {
    rules,
    policy: { ...DEFAULT_POLICY, fractionalUnits: from.flag('fractional', false) },
    applicationReceived: context.dateOrNull('application_received'),
    registration: readRegistration(context),
    papers: null,
    perHour: PER_HOUR,
  };
  const { weeks, totals, strict } = hoursLedger(readWeeks(from, rules), basis);
  const findings = [...weeks.flatMap(({ credit }) => credit.findings), ...totals.findings];
  return { credited: figures(totals), strict: figures(strict), codes: findings.map(({ code }) => code) };
}

function figures(totals: HoursTotals): Record<string, number | boolean> {
  const short = (of: Parameters<typeof shortOf>[1]) => shortOf(totals.requirements, of);
  return {
    direct: toHours(totals.direct),
    nonclinical: toHours(totals.nonclinical),
    total: toHours(totals.total),
    weeks: totals.weeks,
    individual_weeks: totals.individualWeeks,
    cfc: toHours(totals.couples),
    psy: toHours(totals.psychotherapy),
    pending: toHours(totals.pending),
    nonclinical_excess: toHours(totals.nonclinicalExcess),
    eligible: totals.eligible,
    lcsw_hours: toHours(totals.sameLicence),
    direct_short: toHours(short('direct')),
    total_short: toHours(short('total')),
    weeks_short: short('weeks'),
    individual_weeks_short: short('individualWeeks'),
    cfc_short: toHours(short('couples')),
    psy_short: toHours(short('psychotherapy')),
    lcsw_hours_short: toHours(short('sameLicence')),
  };
}
