import { type Format, type WeekRules } from '../rules/rule-set';
import { finding, type Finding } from '../facts/finding';
import { EXEMPT } from '../rules/kinds-of-work';

export interface Supervisee {
  /** Who it is; the same person in two settings counts once. Null counts by itself. */
  id: string | null;
  format: Format;
  settingKind: string;
}

/**
 * How many associates somebody supervises alone or in pairs at once in nonexempt settings, over all settings and registrations; who is in groups only, or in
 * an exempt setting, does not count (CA-RATIO-6). Above the limit it is a flag.
 */
export function countSupervisees(supervisees: readonly Supervisee[], rules: WeekRules): { counted: number; limit: number; findings: Finding[] } {
  const { most, formats } = rules.supervisees;
  const counting = supervisees.filter(({ format, settingKind }) => formats.includes(format) && settingKind !== EXEMPT);
  const counted = new Set(counting.map(({ id }, index) => id ?? index)).size;
  const why = `${counted} associates in individual or triadic supervision outside exempt settings; ${most} is the most.`;
  return { counted, limit: most, findings: counted > most ? [finding(rules, { ...rules.supervisees, why, effect: 'flag' })] : [] };
}
