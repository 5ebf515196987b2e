import { addParts, sumOf, type Basis } from '../facts/log-week';
import { finding, type Finding } from '../facts/finding';
import { inWords } from '../facts/in-words';
import { type WeekCredit } from '../week/credit-week';

/**
 * Whether hours before the degree had the supervision that a trainee owes: on average a unit for every five direct hours (clinical.md 1.1). Over what
 * span the average is taken, and what becomes of hours where it is short, is not stated: it is told over all weeks that count, and takes nothing away.
 * @param weeks those before the degree
 */
export function traineeUnits(weeks: readonly WeekCredit[], { rules, perHour }: Basis): Finding[] {
  if (rules.trainee === null) return [];
  const each = rules.trainee.directHoursAUnit * perHour;
  const { direct } = addParts(weeks.map(({ credited }) => credited));
  const units = sumOf(weeks.flatMap(({ settings }) => settings.map((setting) => setting.units)));
  const missing = Math.ceil(direct / each) - units;
  if (missing <= 0) return [];
  const why = `${inWords(direct, perHour)} of direct work before the degree with ${units} ${units === 1 ? 'unit' : 'units'} of supervision; on average one is owed for every ${inWords(each, perHour)}.`;
  return [finding(rules, { ...rules.trainee, why, saved: `${missing} more ${missing === 1 ? 'unit' : 'units'} before the degree.`, effect: 'flag' })];
}
