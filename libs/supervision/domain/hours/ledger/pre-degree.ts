import { type HoursPolicy } from '../rules/policy';
import { limitOn, type Limit } from '../rules/rule-sets';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { NOTHING, totalOf, type Basis, type Parts } from '../facts/log-week';

/**
 * How much of the hours gained before the degree counts: counselling and supervision up to one limit, everything up to another (BPC 4980.43; family
 * therapists only). What a week keeps first is kept first here.
 * @returns what is left, and what was left out
 */
export function limitPreDegree(hours: Parts, basis: Basis): { left: Parts; findings: Finding[] } {
  let left = { ...hours };
  const findings: Finding[] = [];
  const cut = (limit: Limit | null, parts: HoursPolicy['trimOrder'], what: string): void => {
    const most = limit && limit.value * basis.perHour;
    const has = parts.reduce((sum, part) => sum + left[part], 0);
    if (limit === null || most === null || has <= most) return;
    const lost = { ...NOTHING };
    let excess = has - most;
    for (const part of [...parts].reverse()) {
      lost[part] = Math.min(excess, left[part]);
      excess -= lost[part];
    }
    left = { direct: left.direct - lost.direct, supervision: left.supervision - lost.supervision, other: left.other - lost.other };
    const why = `${inWords(has, basis.perHour)} of ${what} before the degree; ${inWords(most, basis.perHour)} is the most that counts.`;
    findings.push(finding(basis.rules, { ...limit.cap, why, hours: lost }));
  };
  const order = basis.policy.trimOrder;
  cut(limitOn(basis.rules, 'preDegreeContact'), order.filter((part) => part !== 'other'), 'counselling and supervision');
  cut(limitOn(basis.rules, 'preDegree'), order, 'work');
  return { left, findings: totalOf(left) === totalOf(hours) ? [] : findings };
}
