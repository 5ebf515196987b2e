import { MEASURES } from '../definitions/library';
import { alertReason } from './alert-reason';

const reasonOf = (measure: string, name: string) => MEASURES.find(({ id }) => id === measure)?.alerts.filter((each) => each.name === name).map(({ when }) => alertReason(when));

it.each([
  ['PHQ-9', 'item9>=1', 'Question 9 was answered with 1 or more.'],
  ['PHQ-9', 'item9 missing', 'Question 9 was not answered.'],
  ['PHQ-9', 'total>=20', 'The total is 20 or more.'],
  ['CSI-4', 'drop>=3 since last', 'At least 3 points worse than the time before.'],
  ['HARK', 'total>=1', 'Found: positive.'],
  ['HARK', 'incomplete', 'It was not answered as far as a result needs.'],
])('%s, %s: %s', (measure, name, words) => expect(reasonOf(measure, name)).toEqual([words]));

it.each([
  ['above', 'The total is more than 4.'],
  ['below', 'The total is less than 4.'],
  ['upTo', 'The total is 4 or less.'],
] as const)('a total %s a cut', (side, words) => expect(alertReason({ kind: 'total', cut: { side, at: 4 } })).toBe(words));

it('one point is one', () => expect(alertReason({ kind: 'worse-by', points: 1 })).toBe('At least 1 point worse than the time before.'));
