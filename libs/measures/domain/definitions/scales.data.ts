import type { AnswerOption, MeasureItem, Texts } from './definition';

const en = (text: string): Texts => ({ en: text });

/** Options in the order given, the first of value 0. */
const from0 = (...labels: readonly string[]): AnswerOption[] => labels.map((label, value) => ({ value, label: en(label) }));

/** Of PHQ-9 and GAD-7. Answer codes: US Core PHQ-9 example (hl7.org/fhir/us/core/STU7). */
export const FREQUENCY: readonly AnswerOption[] = [
  { value: 0, label: { en: 'Not at all' }, loinc: 'LA6568-5' },
  { value: 1, label: { en: 'Several days' }, loinc: 'LA6569-3' },
  { value: 2, label: { en: 'More than half the days' }, loinc: 'LA6570-1' },
  { value: 3, label: { en: 'Nearly every day' }, loinc: 'LA6571-9' },
];

/** Of the CSI (Funk & Rogge 2007). */
export const HAPPINESS = from0('Extremely Unhappy', 'Fairly Unhappy', 'A Little Unhappy', 'Happy', 'Very Happy', 'Extremely Happy', 'Perfect');
export const HOW_TRUE = from0('Not at all True', 'A Little True', 'Somewhat True', 'Mostly True', 'Almost Completely True', 'Completely True');
export const HOW_MUCH = from0('Not at all', 'A Little', 'Somewhat', 'Mostly', 'Almost Completely', 'Completely');
/** Shown from the best down, as on the authors’ sheet. */
export const HOW_OFTEN = from0('Never', 'Rarely', 'Occasionally', 'More often than not', 'Most of the time', 'All the time').reverse();

export const NO_OR_YES = from0('No', 'Yes');

/** Six places between two words; the better word is at the left for some pairs and at the right for others. */
export function between(left: string, right: string, better: 'left' | 'right'): Pick<MeasureItem, 'text' | 'ends' | 'options'> {
  const values = better === 'left' ? [5, 4, 3, 2, 1, 0] : [0, 1, 2, 3, 4, 5];
  return { text: en(`${left} / ${right}`), ends: { left: en(left), right: en(right) }, options: values.map((value) => ({ value, label: en(String(value)) })) };
}

/** Items in order, numbered from 1. */
export function numbered(items: readonly Omit<MeasureItem, 'number' | 'linkId'>[]): MeasureItem[] {
  return items.map((item, index) => ({ number: index + 1, linkId: String(index + 1), ...item }));
}
