import { safePlace } from './fragment';

test.each([
  ['/couples/7?tab=plan', '/couples/7?tab=plan'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (to, place) => {
  expect(safePlace(to)).toBe(place);
});
