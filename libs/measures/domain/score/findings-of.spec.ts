import { PHQ_9 } from '../definitions/phq-9.data';
import { findingsOf, screenResult } from './findings-of';

const findings = [
  { name: 'both', any: [[{ items: [1], count: 1, atLeast: 2 }, { items: [2, 3], count: 1, atLeast: 1 }]] },
  { name: 'either', any: [[{ items: [1], count: 1, atLeast: 2 }], [{ items: [2, 3], count: 2, atLeast: 1 }]] },
];
const found = (answers: (number | null)[]) => findingsOf({ ...PHQ_9, findings }, answers);

describe('findingsOf', () => {
  it.each([
    [[2, 0, 1], ['both', 'either']],
    [[1, 1, 1], ['either']],
    [[1, 1, null], []],
    [[null, null, null], []],
  ])('%j', (answers, names) => expect(found(answers)).toEqual(names));
});

describe('screenResult', () => {
  const screen = { otherwise: 'negative', gap: 'incomplete' };
  it.each([
    ['the first finding', screen, ['high', 'low'], [1, null], 'high'],
    ['the gap', screen, [], [0, null], 'incomplete'],
    ['otherwise', screen, [], [0, 0], 'negative'],
    ['otherwise where gaps do not matter', { ...screen, gap: null }, [], [0, null], 'negative'],
  ])('is %s', (_, of, names, answers, result) => expect(screenResult(of, names, answers)).toBe(result));
});
