import { recoveryIsOpen, recoveryTimes } from './recovery';

test('opens a day after it was begun, and is over three days later', () => {
  expect(recoveryTimes(new Date('2026-11-23T18:00:00Z'))).toEqual({ opensAt: '2026-11-24T18:00:00.000Z', expiresAt: '2026-11-27T18:00:00.000Z' });
});

test('a day is 24 hours, also in the night when clocks go back', () => {
  expect(recoveryTimes(new Date('2026-11-01T07:30:00Z')).opensAt).toBe('2026-11-02T07:30:00.000Z');
});

test.each([
  ['2026-11-24T17:59:59.999Z', false],
  ['2026-11-24T18:00:00.000Z', true],
  ['2026-12-24T18:00:00.000Z', true],
])('at %s it is open: %s', (now, open) => {
  expect(recoveryIsOpen('2026-11-24T18:00:00.000Z', new Date(now))).toBe(open);
});
