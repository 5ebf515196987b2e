import type { ShownStep } from '@attune/exercises/domain';
import { breathAt, placeAfter, startOf } from './table-clock';

const say = { en: '', es: '' };
const steps: ShownStep[] = [
  { id: 'x', who: 'a', seconds: 30, say },
  { id: 'y', who: 'both', seconds: 10, say },
];

describe('placeAfter', () => {
  it.each([
    [0, 0, 30, false],
    [29.2, 0, 1, false],
    [30, 1, 10, false],
    [39.9, 1, 1, false],
    [40, 1, 0, true],
    [999, 1, 0, true],
    [-5, 0, 30, false],
  ])('after %p s: step %p, %p s left', (elapsed, index, left, done) => {
    expect(placeAfter(steps, elapsed)).toEqual({ index, left, done });
  });
  it('is done at once without steps', () => expect(placeAfter([], 0).done).toBe(true));
});

it('startOf adds up what lies before', () => {
  expect([startOf(steps, 0), startOf(steps, 1), startOf(steps, 2)]).toEqual([0, 30, 40]);
});

it.each([
  [0, 'in', 0],
  [2, 'in', 0.5],
  [4, 'out', 0],
  [7, 'out', 0.5],
  [10, 'in', 0],
])('breath after %p s goes %s (%p)', (seconds, phase, part) => {
  expect(breathAt({ in: 4, out: 6 }, seconds)).toEqual({ phase, part });
});
