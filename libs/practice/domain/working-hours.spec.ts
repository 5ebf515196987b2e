import { workingHoursProblem, workingTimeAfter } from './working-hours';

const zone = 'America/Los_Angeles';
const week = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', until: '17:00' }));

test.each([
  ['Monday 10:00 is due at 14:00', '2026-11-23T18:00:00.000Z', 240, '2026-11-23T22:00:00.000Z'],
  ['Monday 15:00 is due on Tuesday at 11:00', '2026-11-23T23:00:00.000Z', 240, '2026-11-24T19:00:00.000Z'],
  ['Monday 07:00 is due at 13:00', '2026-11-23T15:00:00.000Z', 240, '2026-11-23T21:00:00.000Z'],
  ['Friday 22:00 is due on Monday at 13:00', '2026-11-28T06:00:00.000Z', 240, '2026-11-30T21:00:00.000Z'],
  ['eight hours from the first minute end with the day', '2026-11-23T17:00:00.000Z', 480, '2026-11-24T01:00:00.000Z'],
  ['the Friday before the clocks change counts from the new hour on Monday', '2026-10-31T00:00:00.000Z', 60, '2026-11-02T18:00:00.000Z'],
])('%s', (_, start, minutes, due) => {
  expect(workingTimeAfter(start, minutes, week, zone)).toBe(due);
});

test('a practice that never opens has plain hours', () => {
  expect(workingTimeAfter('2026-11-23T18:00:00.000Z', 240, [], zone)).toBe('2026-11-23T22:00:00.000Z');
});

test.each([
  [week, true],
  [[], false],
  [[...week, { day: 1, from: '18:00', until: '19:00' }], false],
  [[{ day: 8, from: '09:00', until: '17:00' }], false],
  [[{ day: 1, from: '17:00', until: '09:00' }], false],
  [[{ day: 1, from: '9:00', until: '17:00' }], false],
])('%# is a week: %s', (hours, fine) => {
  expect(workingHoursProblem(hours) === null).toBe(fine);
});
