import { changeStatus, COUPLE_STATUSES, STATUS_ACTS, STATUS_REASONS, type StatusFacts } from './couple-status';

const ready: StatusFacts = { agreementComplete: true, policiesDiffer: false, assigned: true };

describe('the status of a couple', () => {
  it.each([
    ['invited', 'activate', 'active'],
    ['invited', 'close', 'closed'],
    ['invited', 'pause', 'not-from-here'],
    ['invited', 'reopen', 'not-from-here'],
    ['active', 'activate', 'not-from-here'],
    ['active', 'pause', 'paused'],
    ['active', 'close', 'closed'],
    ['active', 'reopen', 'not-from-here'],
    ['paused', 'activate', 'active'],
    ['paused', 'pause', 'not-from-here'],
    ['paused', 'close', 'closed'],
    ['paused', 'reopen', 'not-from-here'],
    ['closed', 'activate', 'not-from-here'],
    ['closed', 'pause', 'not-from-here'],
    ['closed', 'close', 'not-from-here'],
    ['closed', 'reopen', 'invited'],
  ] as const)('%s, %s: %s', (from, act, expected) => {
    const result = changeStatus(from, act, ready);
    expect(result.ok ? result.value : result.reason).toBe(expected);
  });

  it('covers every status and act above', () => expect(COUPLE_STATUSES.length * STATUS_ACTS.length).toBe(16));

  it.each([
    ['not both signed', { agreementComplete: false }, 'not-signed'],
    ['two policies', { agreementComplete: false, policiesDiffer: true }, 'policies-differ'],
    ['nobody treats them', { assigned: false }, 'no-clinician'],
  ] as const)('cannot become active, nor again, when %s', (_, over, reason) => {
    for (const from of ['invited', 'paused'] as const) expect(changeStatus(from, 'activate', { ...ready, ...over })).toEqual({ ok: false, reason });
    expect(STATUS_REASONS[reason]).toMatch(/\.$/);
  });

  it('may always be paused or closed, whatever is signed', () => {
    const nothing: StatusFacts = { agreementComplete: false, policiesDiffer: false, assigned: false };
    expect(changeStatus('active', 'pause', nothing)).toEqual({ ok: true, value: 'paused' });
    expect(changeStatus('active', 'close', nothing)).toEqual({ ok: true, value: 'closed' });
  });
});
