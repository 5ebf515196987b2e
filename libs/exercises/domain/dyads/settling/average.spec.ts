import { averageOver } from './average';

it.each([
  ['D1', [3, 1, null, 2, 4, 0], { average: 2 }, true, null],
  ['D1', [3, 1, null, 2, 4], { average: 2.5 }, false, 'Needs 5 occasions, 4 so far.'],
  ['D2', [], { average: null }, false, 'Needs 5 occasions, 0 so far.'],
  ['D7', [0.1, 0.1, 0.1, 0.1, 0.1], { average: 0.1 }, false, 'Of this no average is said.'],
] as const)('%s of %j', (metric, values, expected, shown, reason) => expect(averageOver(metric, values)).toMatchObject({ values: expected, shown, reason }));
