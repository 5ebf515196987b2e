import type { DueCard } from '@attune/exercises/domain';
import type { MeasureDue } from '@attune/measures/domain';
import { waitsFirst } from './waits-first';

const card = (closesOn: string, begun = false) => ({ closesOn, begun });
const first = (exercise: object | null, measure: object | null) => {
  const waits = waitsFirst(exercise as DueCard | null, measure as MeasureDue | null);
  return waits && Object.keys(waits)[0];
};

it.each([
  ['nothing', null, null, null],
  ['the only one', card('2026-11-29'), null, 'exercise'],
  ['the only one', null, card('2026-11-29'), 'measure'],
  ['what closes sooner', card('2026-11-29'), card('2026-11-28'), 'measure'],
  ['what closes sooner', card('2026-11-28'), card('2026-11-29'), 'exercise'],
  ['the exercise where both close on one day', card('2026-11-29'), card('2026-11-29'), 'exercise'],
  ['what was begun, though the other closes sooner', card('2026-11-29', true), card('2026-11-28'), 'exercise'],
  ['what was begun, though the other closes sooner', card('2026-11-28'), card('2026-11-29', true), 'measure'],
  ['what closes sooner of two that were begun', card('2026-11-29', true), card('2026-11-28', true), 'measure'],
])('Home shows %s', (_, exercise, measure, shown) => expect(first(exercise, measure)).toBe(shown));
