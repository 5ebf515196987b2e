import { dueIn } from './words';

describe('how long until something falls due', () => {
  it.each([
    [-2, '2 days late'], [-1, '1 day late'], [0, 'Today'], [1, 'In 1 day'], [89, 'In 89 days'],
    [90, 'In over 2 months'], [400, 'In over 13 months'], [730, 'In over 23 months'], [731, 'In over 2 years'], [1756, 'In over 4 years'],
  ])('%d days: %s', (days, words) => expect(dueIn(days)).toBe(words));
});
