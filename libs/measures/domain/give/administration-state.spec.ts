import { ADMINISTRATION_STATES, afterAdministrationAct, isDue } from './administration-state';

const window = { opensOn: '2026-11-27', closesOn: '2026-12-03' };
const after = (...[state, act, today]: [Parameters<typeof afterAdministrationAct>[0], Parameters<typeof afterAdministrationAct>[1], string]) => {
  const result = afterAdministrationAct(state, act, window, today);
  return result.ok ? result.value : result.reason;
};

describe('afterAdministrationAct', () => {
  it.each([
    ['given', 'answer', '2026-11-27', 'in-progress'],
    ['given', 'answer', '2026-11-26', 'not-open'],
    ['in-progress', 'answer', '2026-12-03', 'in-progress'],
    ['in-progress', 'finish', '2026-12-03', 'finished'],
    ['in-progress', 'finish', '2026-12-04', 'not-open'],
    ['finished', 'finish', '2026-12-09', 'finished'],
    ['finished', 'answer', '2026-11-28', 'not-in-this-state'],
    ['finished', 'withdraw', '2026-11-28', 'not-in-this-state'],
    ['finished', 'close', '2026-12-04', 'finished'],
    ['given', 'close', '2026-12-04', 'expired'],
    ['in-progress', 'close', '2026-12-04', 'expired'],
    ['given', 'close', '2026-12-03', 'not-open'],
    ['in-progress', 'withdraw', '2026-11-28', 'withdrawn'],
    ['withdrawn', 'answer', '2026-11-28', 'not-in-this-state'],
    ['expired', 'finish', '2026-12-05', 'not-in-this-state'],
  ] as const)('%s, %s on %s: %s', (state, act, today, expected) => expect(after(state, act, today)).toBe(expected));
});

it('is due on the days of its window until it is finished', () => {
  expect(ADMINISTRATION_STATES.filter((state) => isDue(state, window, '2026-11-30'))).toEqual(['given', 'in-progress']);
  expect(['2026-11-26', '2026-11-27', '2026-12-03', '2026-12-04'].map((today) => isDue('given', window, today))).toEqual([false, true, true, false]);
});
