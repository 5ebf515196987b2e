import { invitationExpires, invitationState } from './invitation';

const open = { expiresAt: '2026-11-26T10:00:00.000Z', usedAt: null, revokedAt: null, codeFailures: 0 };
const now = new Date('2026-11-23T10:00:00Z');

test.each([
  [open, 'open'],
  [{ ...open, codeFailures: 4 }, 'open'],
  [{ ...open, codeFailures: 5 }, 'void'],
  [{ ...open, usedAt: '2026-11-23T09:00:00.000Z' }, 'used'],
  [{ ...open, revokedAt: '2026-11-23T09:00:00.000Z' }, 'revoked'],
  [{ ...open, expiresAt: '2026-11-23T10:00:00.000Z' }, 'expired'],
  [{ ...open, expiresAt: '2026-11-23T10:00:00.001Z' }, 'open'],
  [{ ...open, usedAt: '2026-11-23T09:00:00.000Z', revokedAt: '2026-11-23T09:30:00.000Z' }, 'used'],
])('%j is %s', (times, state) => {
  expect(invitationState(times, now)).toBe(state);
});

test('an invitation holds for three days', () => {
  expect(invitationExpires(now)).toBe('2026-11-26T10:00:00.000Z');
});
