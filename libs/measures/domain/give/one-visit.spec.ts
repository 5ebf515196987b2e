import { answeredInOneVisit } from './one-visit';

const at = (time: string) => `2026-11-23T${time}:00.000Z`;

it.each([
  ['all since it was opened', '18:00', '18:01', '18:10', true],
  ['in the moment in which it was opened', '18:00', '18:00', '18:00', true],
  ['something before it was opened again', '18:00', '17:59', '18:10', false],
  ['an hour after it was opened', '18:00', '18:01', '19:00', false],
  ['a minute less', '18:00', '18:01', '18:59', true],
  ['something, and never opened', null, '18:01', '18:02', false],
  ['nothing, and never opened', null, null, '18:02', true],
  ['nothing, opened long ago', '08:00', null, '18:02', true],
])('answered %s', (_, opened, first, now, expected) => {
  expect(answeredInOneVisit({ openedAt: opened && at(opened), firstSavedAt: first && at(first) }, at(now))).toBe(expected);
});
