import type { Fields, FileReader } from '../file-reader';
import type { ReadItem } from '../questionnaire/read-items';

/** An option with what it counts. */
export interface ValuedOption {
  label: string;
  value: number;
  loinc: string | null;
}

/**
 * The options of one item with what they count: from `values` of the scoring file (by linkId, or `*` for all; in the order shown), else
 * from the Questionnaire. A reversed item is turned within its own ends. Items that are not scored are numbered from 0.
 */
export function itemValues({ linkId, options }: ReadItem, values: Fields, way: 'as-is' | 'reversed' | 'unscored', reader: FileReader): ValuedOption[] {
  const at = `item ${linkId}`;
  if (way === 'unscored') return options.map(({ label, loinc }, value) => ({ label, value, loinc }));
  const listed = values[linkId] ?? values['*'];
  const given = listed === undefined ? options.map(({ value }) => value) : reader.list(listed, `values.${linkId}`);
  if (given.length !== options.length) {
    reader.fault(at, `has ${options.length} answers, but ${given.length} values`, 'Give one value for each answer, in the order shown.');
    return [];
  }
  const numbers = given.filter((each): each is number => typeof each === 'number' && Number.isFinite(each));
  if (numbers.length < given.length) {
    reader.fault(at, 'has answers without a value', `Give ordinalValue in the Questionnaire, or "values": { ${JSON.stringify(linkId)}: [0, 1, ...] } here.`);
    return [];
  }
  if (new Set(numbers).size < numbers.length) reader.fault(at, 'has two answers of the same value', 'Give each answer of an item a value of its own.');
  const ends = Math.min(...numbers) + Math.max(...numbers);
  return options.map(({ label, loinc }, index) => {
    const value = numbers[index] ?? 0;
    return { label, value: way === 'reversed' ? ends - value : value, loinc };
  });
}
