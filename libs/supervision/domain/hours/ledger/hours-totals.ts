import { limitOn } from '../rules/rule-sets';
import { type WeekCredit } from '../week/credit-week';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { addParts, NOTHING, sumOf, totalOf, type Amount, type Basis, type Parts } from '../facts/log-week';
import { limitPreDegree } from './pre-degree';
import { requirementsOf, type Requirement } from './requirements';
import { traineeUnits } from './trainee-units';

/** All weeks together, towards the licence. Logged, pending and credited are the three numbers to show everywhere. */
export interface HoursTotals {
  logged: Amount;
  pending: Amount;
  /** Credited in all: direct and non-clinical. */
  total: Amount;
  direct: Amount;
  /** Supervision and other work, up to the limit. */
  nonclinical: Amount;
  nonclinicalExcess: Amount;
  couples: Amount;
  psychotherapy: Amount;
  /** Under the licence that is counted apart. */
  sameLicence: Amount;
  weeks: number;
  individualWeeks: number;
  sameLicenceIndividualWeeks: number;
  requirements: Requirement[];
  /** Every minimum is shown to be met. An estimate: the board decides. */
  eligible: boolean;
  /** What the limits over all weeks leave out; the weeks have their own. */
  findings: Finding[];
}

/** Adds the weeks up and applies the limits that go over all of them: hours before the degree, then non-clinical work (CA-NC-1250; ASW 1,000). */
export function totalHours(weeks: readonly WeekCredit[], basis: Basis): HoursTotals {
  const { perHour, rules } = basis;
  const before = weeks.filter(({ preDegree }) => preDegree);
  const after = weeks.filter(({ preDegree }) => !preDegree);
  const limited = limitPreDegree(addParts(before.map(({ credited }) => credited)), basis);
  const gained = addParts(after.map(({ credited }) => credited));
  const all = addParts([limited.left, gained]);

  const cap = limitOn(rules, 'nonclinical');
  const within = (parts: Parts) => Math.min(parts.supervision + parts.other, cap ? cap.value * perHour : Infinity);
  const nonclinical = within(all);
  const nonclinicalExcess = all.supervision + all.other - nonclinical;
  const same = addParts(weeks.map(({ sameLicence }) => sameLicence));
  const couplesBefore = Math.min(limited.left.direct, sumOf(before.map(({ couples }) => couples)));
  const count = (what: keyof WeekCredit['counts']) => weeks.filter(({ counts }) => counts[what]).length;

  const measured = {
    total: all.direct + nonclinical,
    direct: all.direct,
    couples: couplesBefore + sumOf(after.map(({ couples }) => couples)),
    psychotherapy: sumOf(weeks.map(({ psychotherapy }) => psychotherapy)),
    sameLicence: same.direct + within(same),
    postDegree: gained.direct + within(gained),
    weeks: count('week'),
    individualWeeks: count('individualWeek'),
    sameLicenceIndividualWeeks: count('sameLicenceIndividualWeek'),
  };
  const requirements = requirementsOf(rules, measured, perHour);
  return {
    ...measured,
    logged: sumOf(weeks.map(({ logged }) => totalOf(logged))),
    pending: sumOf(weeks.map(({ pending }) => totalOf(pending))),
    nonclinical, nonclinicalExcess, requirements,
    eligible: requirements.every(({ short }) => short === 0),
    findings: [...limited.findings, ...traineeUnits(before, basis), ...(cap && nonclinicalExcess > 0 ? [aboveCap(cap, nonclinicalExcess)] : [])],
  };

  function aboveCap(limit: NonNullable<typeof cap>, excess: Amount): Finding {
    const most = limit.value * perHour;
    const why = `${inWords(most + excess, perHour)} of work that is not direct, supervision among it; ${inWords(most, perHour)} is the most that counts.`;
    return finding(rules, { ...limit.cap, why, saved: 'Nothing: more direct hours count, more of these do not.', hours: { ...NOTHING, other: excess } });
  }
}
