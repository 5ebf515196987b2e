import { type HoursPolicy } from '../rules/policy';
import { type Trigger } from '../rules/rule-set';
import { beforeRegistration } from './before-registration';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { loggedIn, NOTHING, sumOf, totalOf, type Amount, type Basis, type Parts, type SettingWeek, type SupervisionMeeting } from '../facts/log-week';
import { amountIn, supervisionUnits, whatIsMissing } from './supervision-units';
import { whichMeetingsCount } from './which-meetings-count';
import { COUPLES, WORKSHOPS } from '../rules/kinds-of-work';

/** How 'more than ten direct hours with one unit' is read. */
export type Reading = HoursPolicy['over10Shortfall'];

/** One setting in one week, before the limits that go across settings. */
export interface SettingCredit {
  setting: string;
  licence: string | null;
  units: number;
  logged: Parts;
  credited: Parts;
  /** Of the credited direct hours. A cut leaves these kinds whole as long as it can, as nothing says which hours it takes. */
  couples: Amount;
  psychotherapy: Amount;
  /** Whether this setting makes the week count; and count as one of individual supervision; and that by the licence that is asked for. */
  counts: { week: boolean; individualWeek: boolean; sameLicenceIndividualWeek: boolean };
  findings: Finding[];
}

/**
 * What of one setting's week is creditable: nothing but approved workshops without a unit of supervision; above ten direct hours (of psychotherapy, for
 * social workers) with one unit only ten of them, or under the strict reading nothing but workshops (CA-UNIT-1, CA-UNIT-10; clinical.md 1.2, 1.3).
 */
export function creditSetting(week: SettingWeek, weekStart: string, basis: Basis, reading: Reading): SettingCredit {
  const before = beforeRegistration(week, weekStart, basis);
  if (before.length > 0) return { ...blank(week), findings: before };

  const { counted, findings } = whichMeetingsCount(week.setting, week.meetings, basis);
  const units = supervisionUnits(counted, basis);
  const logged = loggedIn(week);
  const whole: SettingCredit = {
    ...blank(week), units, findings,
    credited: { ...logged, supervision: sumOf(counted.map(({ amount }) => amount)) },
    couples: week.direct[COUPLES] ?? 0,
    psychotherapy: week.psychotherapy,
    counts: countsOf(counted, units, week.licence, basis),
  };

  const missed = basis.rules.triggers.find((trigger) => units < trigger.units && isOwed(trigger, week, logged, basis));
  if (!missed) return whole;
  const told = { rule: missed.rule, code: missed.code, setting: week.setting, saved: savedBy(counted, missed, week, basis) };
  if (missed.above !== null && reading === 'cap10') return cutToLimit(whole, missed, week, told, basis);

  const workshops = week.nonclinical[WORKSHOPS] ?? 0;
  const lost = { ...whole.credited, other: whole.credited.other - workshops };
  const why = missed.above === null
    ? `Under one unit of supervision at ${week.setting} this week: nothing counts there but approved workshops.`
    : `${whyOwed(missed, week, logged, basis)} Read strictly, nothing of that week counts there but approved workshops.`;
  return {
    ...blank(week), units, credited: { ...NOTHING, other: workshops },
    findings: [...findings, finding(basis.rules, { ...told, why, hours: lost })],
  };
}

function blank(week: SettingWeek): SettingCredit {
  const counts = { week: false, individualWeek: false, sameLicenceIndividualWeek: false };
  return { setting: week.setting, licence: week.licence, units: 0, logged: loggedIn(week), credited: NOTHING, couples: 0, psychotherapy: 0, counts, findings: [] };
}

function countsOf(counted: readonly SupervisionMeeting[], units: number, licence: string | null, { rules, perHour }: Basis): SettingCredit['counts'] {
  const least = rules.individualWeek.hours * perHour;
  const individual = (meetings: readonly SupervisionMeeting[]) => units >= 1 && amountIn(meetings, rules.individualWeek.formats) >= least;
  const same = counted.filter((meeting) => rules.sameLicence !== null && (meeting.licence ?? licence) === rules.sameLicence);
  return { week: units >= 1, individualWeek: individual(counted), sameLicenceIndividualWeek: individual(same) };
}

/** A unit is owed for whatever was done but workshops; a further one above so many hours of what its rule names. */
function isOwed({ above }: Trigger, week: SettingWeek, logged: Parts, { perHour }: Basis): boolean {
  if (above === null) return totalOf(logged) > (week.nonclinical[WORKSHOPS] ?? 0);
  return (above.of === 'direct' ? logged.direct : week.psychotherapy) > above.hours * perHour;
}

/** Direct hours are cut to the limit; where it looks at psychotherapy alone, that is cut and other clinical work stays. */
function cutToLimit(whole: SettingCredit, missed: Trigger, week: SettingWeek, told: { rule: string; code: string; setting: string; saved: string }, basis: Basis): SettingCredit {
  const limit = (missed.above?.hours ?? 0) * basis.perHour;
  const lost = missed.above?.of === 'psychotherapy' ? week.psychotherapy - limit : whole.credited.direct - limit;
  const direct = whole.credited.direct - lost;
  const psychotherapy = missed.above?.of === 'psychotherapy' ? limit : Math.min(whole.psychotherapy, direct);
  const why = `${whyOwed(missed, week, whole.credited, basis)} ${inWords(limit, basis.perHour)} of them count.`;
  return {
    ...whole, psychotherapy, couples: Math.min(whole.couples, direct),
    credited: { ...whole.credited, direct },
    findings: [...whole.findings, finding(basis.rules, { ...told, why, hours: { direct: lost } })],
  };
}

function whyOwed({ above }: Trigger, week: SettingWeek, logged: Parts, { perHour }: Basis): string {
  const has = inWords(above?.of === 'psychotherapy' ? week.psychotherapy : logged.direct, perHour);
  const what = above?.of === 'psychotherapy' ? 'psychotherapy' : 'direct work';
  return `${has} of ${what} at ${week.setting} with one unit of supervision; above ${inWords((above?.hours ?? 0) * perHour, perHour)} a second is owed.`;
}

function savedBy(counted: readonly SupervisionMeeting[], missed: Trigger, week: SettingWeek, basis: Basis): string {
  return `At ${week.setting}, in the same week: ${whatIsMissing(counted, missed.units, basis)}.`;
}
