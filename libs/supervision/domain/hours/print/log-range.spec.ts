import { isLogRange } from './log-range';

it.each([
  ['2026-01-01', '2026-01-01', true],
  ['2026-01-01', '2025-12-31', false],
  ['2025-01-01', '2026-01-16', true],
  ['2025-01-01', '2026-01-17', false],
  ['', '2026-01-01', false],
  ['2026-01-01', '', false],
])('a log from %j until %j: %p', (from, until, may) => expect(isLogRange(from, until)).toBe(may));
