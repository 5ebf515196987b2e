import { finding, type Finding } from '../facts/finding';
import { type Basis, type LogWeek } from '../facts/log-week';
import { PRIVATE_PRACTICE } from '../rules/kinds-of-work';

/**
 * Work in a private practice under a second registration number, which bars it (clinical.md 1.1; BPC 4999.46.1(c)(2) and its like). What becomes of hours that
 * were gained there all the same is not stated: they are marked.
 */
export function secondNumber({ weekStart, settings }: LogWeek, { rules, registration }: Basis): Finding[] {
  if (!registration?.secondNumber || registration.issued === null || weekStart < registration.issued) return [];
  const why = 'Under a second registration number nobody may work in a private practice.';
  return settings.filter(({ kind }) => kind === PRIVATE_PRACTICE).map(({ setting }) => finding(rules, { ...rules.secondNumber, setting, why, saved: 'Working in another kind of setting.', effect: 'flag' }));
}
