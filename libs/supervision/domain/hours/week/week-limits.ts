import { PARTS, type Part } from '../rules/policy';
import { limitOn } from '../rules/rule-sets';
import { type SettingCredit } from '../setting/credit-setting';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { addParts, NOTHING, totalOf, type Amount, type Basis } from '../facts/log-week';

/**
 * The limits of a week over all settings: so much supervision (CA-SUP-6), then so many hours (CA-WEEK-40), of which direct are kept first, then supervision,
 * then the rest unless the policy orders otherwise. Which setting loses an hour is not settled by law: it is told once for the week, and taken so that the
 * order of entries does not matter and hours under a licence that is counted apart go last.
 */
export function limitWeek(settings: readonly SettingCredit[], weekStart: string, basis: Basis): { settings: SettingCredit[]; findings: Finding[] } {
  const findings: Finding[] = [];
  let rest = [...settings];

  const supervision = limitOn(basis.rules, 'supervision', weekStart);
  const has = addParts(rest.map(({ credited }) => credited)).supervision;
  if (supervision && has > supervision.value * basis.perHour) {
    const most = supervision.value * basis.perHour;
    rest = lessen(rest, 'supervision', has - most, basis);
    const why = `${say(has, basis)} of supervision in one week; ${say(most, basis)} is the most that counts.`;
    findings.push(finding(basis.rules, { ...supervision.cap, why, saved: 'Holding what goes beyond in another week.', hours: { supervision: has - most } }));
  }

  const total = limitOn(basis.rules, 'total', weekStart);
  const all = addParts(rest.map(({ credited }) => credited));
  if (total && totalOf(all) > total.value * basis.perHour) {
    const most = total.value * basis.perHour;
    let excess = totalOf(all) - most;
    const hours = { ...NOTHING };
    for (const part of [...basis.policy.trimOrder].reverse()) {
      hours[part] = Math.min(excess, all[part]);
      excess -= hours[part];
      rest = lessen(rest, part, hours[part], basis);
    }
    const trimmed = PARTS.filter((part) => hours[part] > 0).map((part) => `${say(hours[part], basis)} of ${NAMES[part]}`);
    const why = `${say(totalOf(all), basis)} in one week; ${say(most, basis)} is the most that counts. Left out: ${trimmed.join(', ')}.`;
    findings.push(finding(basis.rules, { ...total.cap, why, saved: `A week of ${say(most, basis)} or less.`, hours }));
  }
  return { settings: rest, findings };
}

const NAMES: Record<Part, string> = { direct: 'direct work', supervision: 'supervision', other: 'other work' };

const say = (amount: Amount, { perHour }: Basis) => inWords(amount, perHour);

/** The settings with so much less of one part among them. */
function lessen(settings: readonly SettingCredit[], part: Part, amount: Amount, { rules }: Basis): SettingCredit[] {
  const counted = (each: SettingCredit) => Number(rules.sameLicence !== null && each.licence === rules.sameLicence);
  const loses = [...settings].sort((a, b) => counted(a) - counted(b) || (a.setting < b.setting ? 1 : -1));
  const taken = new Map<SettingCredit, Amount>();
  let left = amount;
  for (const each of loses) {
    taken.set(each, Math.min(left, each.credited[part]));
    left -= Math.min(left, each.credited[part]);
  }
  return settings.map((each) => ({ ...each, credited: { ...each.credited, [part]: each.credited[part] - (taken.get(each) ?? 0) } }));
}
