import { secondsToWait, throttleDelay, triesNow } from './throttle';

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 4],
  [10, 32],
  [11, 60],
  [12, 60],
  [10_000, 60],
])('after %i failures on an account one waits %i s', (failures, seconds) => {
  expect(throttleDelay(failures, 'account')).toBe(seconds);
});

test('a known device and a network have more free tries', () => {
  expect(throttleDelay(9, 'device')).toBe(0);
  expect(throttleDelay(10, 'device')).toBe(1);
  expect(throttleDelay(39, 'network')).toBe(0);
  expect(throttleDelay(46, 'network')).toBe(60);
});

const now = new Date('2026-11-23T10:00:00Z');

test.each([
  [{ failures: 0, lastAt: null }, 0],
  [{ failures: 4, lastAt: '2026-11-23T10:00:00Z' }, 0],
  [{ failures: 8, lastAt: '2026-11-23T09:59:55Z' }, 3],
  [{ failures: 8, lastAt: '2026-11-23T09:59:52Z' }, 0],
  [{ failures: 500, lastAt: '2026-11-23T09:59:59Z' }, 59],
  [{ failures: 500, lastAt: '2026-11-23T09:00:00Z' }, 0],
])('%j waits %i s', (tries, seconds) => {
  expect(secondsToWait(tries, 'account', now)).toBe(seconds);
});

test('an hour without a failure is forgotten', () => {
  expect(triesNow({ failures: 500, lastAt: '2026-11-23T09:00:00Z' }, now)).toEqual({ failures: 0, lastAt: null });
});

test('an attacker who never rests has fewer than 100 tries on an account in an hour', () => {
  let clock = Date.parse('2026-11-23T10:00:00Z');
  const end = clock + 3_600_000;
  let failures = 0;
  while (clock < end) {
    failures += 1;
    clock += Math.max(throttleDelay(failures, 'account'), 0.001) * 1000;
  }
  expect(failures).toBeLessThan(100);
});
