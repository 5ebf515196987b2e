import { finding } from '../facts/finding';
import { addParts, loggedIn, NOTHING, type Basis, type LogWeek } from '../facts/log-week';
import { type RuleSet, type WeekRules } from '../rules/rule-set';
import { type Reading, type SettingCredit } from '../setting/credit-setting';
import { creditWeek, type WeekCredit } from '../week/credit-week';

/** The basis where supervision is owed by the week, and so each week is credited by itself; null under other rules. */
export function weeklyBasis(basis: Basis<RuleSet>): Basis | null {
  return basis.rules.period === 'week' ? (basis as Basis<WeekRules>) : null;
}

/**
 * What a week is worth by whatever rules: under those by the week what they make of it; under others nothing is asked of a single week but the signature,
 * and months or totals tell the rest.
 */
export function creditDrawn(week: LogWeek, basis: Basis<RuleSet>, reading?: Reading): WeekCredit {
  const weekly = weeklyBasis(basis);
  if (weekly) return creditWeek(week, weekly, reading);
  const logged = addParts(week.settings.map(loggedIn));
  const counts = { week: false, individualWeek: false, sameLicenceIndividualWeek: false };
  const told = { ...basis.rules.signature, why: 'The supervisor has not signed this week yet.', saved: 'The supervisor’s signature.', hours: logged, effect: 'pending' } as const;
  return {
    weekStart: week.weekStart, preDegree: week.preDegree, logged, counts, pending: week.signed ? NOTHING : logged, credited: week.signed ? logged : NOTHING,
    couples: 0, psychotherapy: 0, sameLicence: NOTHING, findings: week.signed ? [] : [finding(basis.rules, told)],
    settings: week.settings.map((each): SettingCredit => ({
      setting: each.setting, licence: each.licence, units: 0, logged: loggedIn(each), credited: week.signed ? loggedIn(each) : NOTHING, couples: 0, psychotherapy: 0, counts, findings: [],
    })),
  };
}
