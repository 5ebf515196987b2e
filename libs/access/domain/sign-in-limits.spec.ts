import { signInEnds, signInExpires, signInHolds, stepUpHolds } from './sign-in-limits';

const nine = '2026-11-23T09:00:00.000Z';

test.each([
  ['staff', nine, nine, '2026-11-23T09:15:00.000Z'],
  ['staff', nine, '2026-11-23T20:55:00.000Z', '2026-11-23T21:00:00.000Z'],
  ['partner', nine, nine, '2026-11-23T09:30:00.000Z'],
  ['partner', nine, '2026-11-24T08:45:00.000Z', '2026-11-24T09:00:00.000Z'],
] as const)('a %s sign-in of %s, last seen %s, ends %s', (kind, startedAt, lastSeenAt, ends) => {
  expect(signInEnds({ kind, startedAt, lastSeenAt })).toBe(ends);
});

test('the last moment is out', () => {
  const times = { kind: 'staff', startedAt: nine, lastSeenAt: nine } as const;
  expect(signInHolds(times, new Date('2026-11-23T09:14:59.999Z'))).toBe(true);
  expect(signInHolds(times, new Date('2026-11-23T09:15:00.000Z'))).toBe(false);
});

test('a busy day ends all the same', () => {
  expect(signInExpires('staff', new Date(nine))).toBe('2026-11-23T21:00:00.000Z');
  expect(signInExpires('partner', new Date(nine))).toBe('2026-11-24T09:00:00.000Z');
});

test.each([
  [null, false],
  ['2026-11-23T08:55:00.001Z', true],
  ['2026-11-23T08:55:00.000Z', false],
  ['2026-11-23T09:00:00.000Z', true],
  ['2026-11-23T09:00:01.000Z', false],
])('a password given again at %s counts at nine: %s', (stepUpAt, holds) => {
  expect(stepUpHolds(stepUpAt, new Date(nine))).toBe(holds);
});
