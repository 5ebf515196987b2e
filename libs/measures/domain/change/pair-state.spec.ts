import { PHQ_9 } from '../definitions/phq-9.data';
import type { Administered } from './course';
import { discrepancies, PAIR_STATES, PAIR_WORDS, pairState } from './pair-state';

const day = (index: number) => new Date(Date.UTC(2026, 0, 5 + index)).toISOString().slice(0, 10);
const on = (totals: readonly (number | null)[], days = totals.map((_, index) => 14 * index)): Administered[] =>
  totals.map((exact, index) => ({ on: day(days[index] ?? 0), answered: exact !== null, exact }));
const [better, worse, same, silent, early] = [on([14, 4]), on([4, 14]), on([8, 9]), on([8, null, null]), on([8])];

describe('pairState', () => {
  it.each([
    ['both-better', better, better], ['one-better', better, same], ['no-change', same, same], ['split', better, worse], ['one-worse', worse, same],
    ['both-worse', worse, worse], ['one-silent', silent, better], ['one-silent', silent, early], ['both-silent', silent, silent],
    ['too-early', early, better], ['too-early', early, []],
  ] as const)('%s', (state, a, b) => {
    expect(pairState(PHQ_9, { a, b }, '2026-06-01').state).toBe(state);
    expect(pairState(PHQ_9, { a: b, b: a }, '2026-06-01').state).toBe(state);
  });

  it('keeps each one’s own course, and how far apart they are at last', () =>
    expect(pairState(PHQ_9, { a: better, b: worse }, '2026-06-01')).toEqual({ state: 'split', course: { a: 'better', b: 'worse' }, discrepancy: { on: day(14), points: 10 } }));

  it('says nothing of an older pair once one has a newer total', () => {
    const pair = (a: Administered[], b: Administered[]) => pairState(PHQ_9, { a, b }, '2026-06-01').discrepancy;
    expect(pair(on([2, 19], [0, 14]), on([2], [1]))).toEqual({ on: day(14), points: 17 });
    expect(pair(on([2, 19], [0, 40]), on([2], [1]))).toBeNull();
    expect(pair(on([2], [0]), on([null], [0]))).toBeNull();
  });

  it('is said in words that compare nobody', () => expect(PAIR_STATES.filter((state) => !PAIR_WORDS[state] || /\bthan (the other|their partner)/.test(PAIR_WORDS[state]))).toEqual([]));
});

describe('discrepancies', () => {
  it('belong to totals of the same fortnight, each used once, and do not say whose is higher', () => {
    const a = on([10, 12, 14], [0, 14, 60]);
    const b = on([13, 7, 3], [2, 15, 90]);
    const expected = [{ on: day(2), points: 3 }, { on: day(15), points: 5 }];
    expect(discrepancies({ a, b })).toEqual(expected);
    expect(discrepancies({ a: b, b: a })).toEqual(expected);
  });
  it('are none without totals', () => expect(discrepancies({ a: on([null]), b: on([3]) })).toEqual([]));
  it('reach two weeks and not a day more', () => expect([discrepancies({ a: on([5]), b: on([7], [14]) }).length, discrepancies({ a: on([5]), b: on([7], [15]) }).length]).toEqual([1, 0]));
});
