import type { DueCard } from '@attune/exercises/domain';
import type { MeasureDue } from '@attune/measures/domain';
import { waitsFirst } from './waits-first';

const card = (begun = false) => ({ begun });
const first = (exercise: object | null, measure: object | null) => {
  const waits = waitsFirst(exercise as DueCard | null, measure as MeasureDue | null);
  return waits && Object.keys(waits)[0];
};

it.each([
  ['nothing', null, null, null],
  ['the only one', card(), null, 'exercise'],
  ['the only one', null, card(), 'measure'],
  ['the questions, which "Not now" does not lose', card(), card(), 'measure'],
  ['the exercise that was begun', card(true), card(), 'exercise'],
  ['the questions that were begun', card(), card(true), 'measure'],
  ['the questions of two that were begun', card(true), card(true), 'measure'],
])('Home shows %s', (_, exercise, measure, shown) => expect(first(exercise, measure)).toBe(shown));
