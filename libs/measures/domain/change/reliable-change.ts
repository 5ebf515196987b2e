/** Of a measure in some group of people: standard deviation of its total, and reliability (retest, or alpha), 0 to 1. */
export interface Norm {
  sd: number;
  reliability: number;
}

export type NormFault = 'sd-not-above-0' | 'reliability-not-0-to-1';

export function normFault({ sd, reliability }: Norm): NormFault | null {
  if (!(sd > 0 && Number.isFinite(sd))) return 'sd-not-above-0';
  return reliability >= 0 && reliability < 1 ? null : 'reliability-not-0-to-1';
}

/** 95 % of differences between two totals of a person who did not change lie within so many standard errors. */
const NORMAL_95 = 1.96;
/** So that 7.000000000000001, which is 7 but for the arithmetic, asks for 7 points and not for 8. */
const ROUNDING = 1e-9;

/**
 * The reliable change index: points that two totals must differ by so that it is not the measure's own error. On a scale of whole numbers
 * `threshold` is the next whole one. Throws on a norm that `normFault` refuses.
 * Source: Jacobson & Truax 1991 (J Consult Clin Psychol 59, 12): SEM = SD·√(1−r); RCI = 1.96·√2·SEM.
 */
export function reliableChange(norm: Norm, scale: 'whole' | 'fractional' = 'whole'): { sem: number; rci: number; threshold: number } {
  const fault = normFault(norm);
  if (fault) throw new RangeError(fault);
  const sem = norm.sd * Math.sqrt(1 - norm.reliability);
  const rci = NORMAL_95 * Math.SQRT2 * sem;
  return { sem, rci, threshold: scale === 'whole' ? Math.max(1, Math.ceil(rci - ROUNDING)) : rci };
}
