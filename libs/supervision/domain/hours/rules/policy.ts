/** Parts of a week's hours; `other` is non-clinical work without supervision, approved workshops among it. */
export const PARTS = ['direct', 'supervision', 'other'] as const;
export type Part = (typeof PARTS)[number];

/** Above ten direct hours with one unit: ten of them are claimed, or the setting's whole week is not creditable. */
export const OVER_TEN = ['cap10', 'exclude_week'] as const;
/** Hours after a paper was due and before it was signed: marked, or held as pending until somebody decides. */
export const LATE_PAPERS = ['flag', 'hold'] as const;

/** Where the law can be read two ways (`clinical.md` 1.3): a practice's own settings, never silent. */
export interface HoursPolicy {
  over10Shortfall: (typeof OVER_TEN)[number];
  /** Half an hour alone and one in a group make one unit together; otherwise each kind counts in whole units. */
  fractionalUnits: boolean;
  /** Which hours are kept first in a week above the cap. */
  trimOrder: readonly Part[];
  /** ISO weekday on which a log week begins: Monday 1 to Sunday 7. */
  weekStartsOn: number;
  latePapers: (typeof LATE_PAPERS)[number];
}

export const DEFAULT_POLICY: HoursPolicy = {
  over10Shortfall: 'cap10',
  fractionalUnits: false,
  trimOrder: PARTS,
  weekStartsOn: 7,
  latePapers: 'flag',
};

export type PolicyFault = 'over10Shortfall' | 'fractionalUnits' | 'trimOrder' | 'weekStartsOn' | 'latePapers';

/** The first setting that is not one of its readings, or null. The order of trimming names each part once. */
export function checkHoursPolicy(policy: HoursPolicy): PolicyFault | null {
  if (!OVER_TEN.includes(policy.over10Shortfall)) return 'over10Shortfall';
  if (typeof policy.fractionalUnits !== 'boolean') return 'fractionalUnits';
  if (policy.trimOrder.length !== PARTS.length || PARTS.some((part) => !policy.trimOrder.includes(part))) return 'trimOrder';
  if (!Number.isInteger(policy.weekStartsOn) || policy.weekStartsOn < 1 || policy.weekStartsOn > 7) return 'weekStartsOn';
  return LATE_PAPERS.includes(policy.latePapers) ? null : 'latePapers';
}
