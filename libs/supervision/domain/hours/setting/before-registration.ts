import { addDays, daysBetween } from '@attune/util';
import { finding, type Finding } from '../facts/finding';
import { loggedIn, NOTHING, type Basis, type SettingWeek } from '../facts/log-week';
import { PRIVATE_PRACTICE } from '../rules/kinds-of-work';

/**
 * Why hours before the registration was issued do not count: the board received the application too long after the degree, no Live Scan came before
 * the hours, or they were gained in a private practice (CA-90; BPC 4999.46(b)). A date that is not recorded proves nothing. Empty where they count.
 */
export function beforeRegistration(setting: SettingWeek, weekStart: string, basis: Basis): Finding[] {
  const { registration: facts, rules } = basis;
  if (facts === null || (facts.issued !== null && weekStart >= facts.issued)) return [];
  const { rule, code, privatePracticeCode, days = 0 } = rules.registration;
  const told = [];

  const waited = facts.degree !== null && facts.received !== null ? daysBetween(facts.degree, facts.received) : null;
  if (waited === null || waited > days || !facts.liveScanFirst) {
    const late = waited === null || waited > days;
    const by = facts.degree === null ? '' : ` by ${addDays(facts.degree, days)}`;
    const why = late
      ? `Before the registration, hours count only if the board received the application within ${days} days of the degree${waited === null ? '' : `; it came after ${waited}`}.`
      : 'Before the registration, hours count only where fingerprints (Live Scan) were taken before they began.';
    told.push({ code, why, saved: late ? `An application that the board received${by}.` : 'Live Scan before the first hour.' });
  }
  if (setting.kind === PRIVATE_PRACTICE) {
    const why = `In a private practice, hours count only once the registration is issued${facts.issued === null ? '' : ` (${facts.issued})`}.`;
    told.push({ code: privatePracticeCode, why, saved: 'Beginning there after the registration was issued.' });
  }
  return told.map((each, index) => finding(rules, { ...each, rule, setting: setting.setting, hours: index === 0 ? loggedIn(setting) : NOTHING }));
}
