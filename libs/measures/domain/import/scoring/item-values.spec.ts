import { FileReader } from '../file-reader';
import { itemValues } from './item-values';

const item = (values: readonly (number | null)[]) => ({
  linkId: '4a', text: 'Question', heading: null, loinc: null, options: values.map((value, index) => ({ label: `Answer ${index}`, value, loinc: null })),
});
function read(values: readonly (number | null)[], listed: Record<string, unknown>, way: 'as-is' | 'reversed' | 'unscored') {
  const reader = new FileReader('scoring');
  return { values: itemValues(item(values), listed, way, reader).map(({ value }) => value), faults: reader.faults.map(({ problem }) => problem) };
}

it.each([
  ['what the Questionnaire says', [1, 2, 5], {}, 'as-is', [1, 2, 5]],
  ['the list for all before it', [1, 2, 5], { '*': [0, 1, 2] }, 'as-is', [0, 1, 2]],
  ['the item’s own list before that for all', [null, null, null], { '*': [0, 1, 2], '4a': [3, 2, 0] }, 'as-is', [3, 2, 0]],
  ['turned within its own ends, the steps kept', [1, 2, 5], {}, 'reversed', [5, 4, 1]],
  ['turned about nought', [-2, 0, 1], {}, 'reversed', [1, -1, -2]],
  ['numbered from 0 where it does not count, whatever it is given', [7, null, 7], { '*': [1] }, 'unscored', [0, 1, 2]],
] as const)('%s', (_, values, listed, way, expected) => expect(read(values, listed, way)).toEqual({ values: expected, faults: [] }));

it.each([
  ['a value left out', [0, null], {}, 'has answers without a value'],
  ['a value in quotation marks', [0, 1], { '4a': [0, '1'] }, 'has answers without a value'],
  ['more values than answers', [0, 1], { '*': [0, 1, 2] }, 'has 2 answers, but 3 values'],
  ['two of the same', [1, 1], {}, 'has two answers of the same value'],
] as const)('refuses %s', (_, values, listed, fault) => expect(read(values, listed, 'as-is').faults).toEqual([fault]));
