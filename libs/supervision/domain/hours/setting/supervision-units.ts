import { type UnitEquivalence } from '../rules/rule-set';
import { inWords } from '../facts/in-words';
import { sumOf, type Amount, type Basis, type SupervisionMeeting } from '../facts/log-week';

/**
 * Units of supervision in one setting and week (CA-UNIT-EQ: an hour individual or triadic, or two in a group). Whole units of each kind by default;
 * by the policy `fractionalUnits` the parts are added first and then rounded down.
 * @param meetings only those that count
 */
export function supervisionUnits(meetings: readonly SupervisionMeeting[], { rules, policy, perHour }: Basis): number {
  const kinds = rules.unitEquivalence.map(({ formats, hours }) => ({ amount: amountIn(meetings, formats), unit: hours * perHour }));
  if (!policy.fractionalUnits) return sumOf(kinds.map(({ amount, unit }) => Math.floor(amount / unit)));
  // Over one denominator, so that halves and thirds add up without a rounding error.
  const denominator = kinds.reduce((product, { unit }) => product * (unit / perHour), 1) * perHour;
  return Math.floor(sumOf(kinds.map(({ amount, unit }) => amount * (denominator / unit))) / denominator);
}

/** Clock time in these formats together. */
export function amountIn(meetings: readonly SupervisionMeeting[], formats: UnitEquivalence['formats']): Amount {
  return sumOf(meetings.filter(({ format }) => formats.includes(format)).map(({ amount }) => amount));
}

/** What more would reach so many units, any one of it: '30 min more of individual or triadic supervision, or 2 h more in a group'. */
export function whatIsMissing(meetings: readonly SupervisionMeeting[], units: number, basis: Basis): string {
  const { rules, policy, perHour } = basis;
  const kinds = rules.unitEquivalence.map(({ formats, hours }) => {
    const unit = hours * perHour;
    const has = amountIn(meetings, formats);
    const parts = sumOf(rules.unitEquivalence.filter((other) => other.formats !== formats).map((other) => amountIn(meetings, other.formats) / (other.hours * perHour)));
    const others = policy.fractionalUnits ? parts : supervisionUnits(meetings.filter(({ format }) => !formats.includes(format)), basis);
    const more = inWords(Math.max(0, Math.ceil((units - others) * unit - has)), perHour);
    return formats.includes('group') ? `${more}${has ? ' more' : ''} in a group` : `${more}${has ? ' more' : ''} of ${formats.join(' or ')} supervision`;
  });
  return kinds.join(', or ');
}
