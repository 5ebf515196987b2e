import fc from 'fast-check';
import { agreement } from './attunement/agreement';
import { bias } from './attunement/bias';
import { similarity } from './attunement/similarity';
import { truthAndBias } from './attunement/truth-and-bias';
import { carryingOver } from './coupling/carrying-over';
import { movingTogether } from './coupling/moving-together';
import type { Metric } from './numbers/metric';
import { settling } from './settling/settling';
import { trend } from './settling/trend';

const rating = fc.option(fc.integer({ min: 0, max: 10 }));
const anything = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));
const rows = (value: fc.Arbitrary<number | null>, columns: number) =>
  fc.array(fc.array(value, { minLength: columns, maxLength: columns }), { maxLength: 30 }).map((all) => Array.from({ length: columns }, (_, column) => all.map((row) => row[column] ?? null)));
type Columns = [(number | null)[], (number | null)[], (number | null)[]];

const all = (x: Columns): Metric<string>[] => [
  settling({ A: x[0][0] ?? null, B: x[0][1] ?? null }, { A: x[1][0] ?? null, B: x[1][1] ?? null }),
  bias(x[0], x[1]),
  similarity(...x),
  agreement(x[0], x[1]),
  truthAndBias(...x),
  carryingOver(x[0], x[1]),
  movingTogether(x[0], x[1]),
  trend(x[0]),
];

describe('whatever is put in', () => {
  it.each([
    ['ratings', rating],
    ['any numbers at all', anything],
  ])('%s: each value is finite or null with its reason, and what is not shown says why', (_, value) => {
    fc.assert(
      fc.property(rows(value, 3), (columns) => {
        for (const { values, why, shown, reason } of all(columns as Columns)) {
          for (const [key, found] of Object.entries(values)) expect(found === null ? typeof why[key] : Number.isFinite(found)).toBe(found === null ? 'string' : true);
          expect(shown).toBe(reason === null);
          if (shown) expect(Object.values(values).some((found) => found !== null)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('correlations stay between -1 and 1, accuracy of ratings between 0 and 100', () => {
    fc.assert(
      fc.property(rows(rating, 3), (columns) => {
        const [P, T, N] = columns as Columns;
        const { accuracy, profile, distinctive } = similarity(P, T, N).values;
        const { icc, ccc } = agreement(P, T).values;
        for (const r of [profile, distinctive, icc, ccc, movingTogether(P, T).values.r]) expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        expect(accuracy === null || (accuracy >= 0 && accuracy <= 100)).toBe(true);
      }),
    );
  });
});

const near = (one: number | null | undefined, other: number | null | undefined) => {
  if (one === null || one === undefined || other === null || other === undefined) expect([one ?? null, other ?? null]).toEqual([null, null]);
  else expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(one)));
};

describe('changing the places of the two', () => {
  it('changes no figure that is of both', () => {
    fc.assert(
      fc.property(rows(rating, 2), fc.tuple(rating, rating, rating, rating), (columns, [a, b, c, d]) => {
        const [A, B] = columns as Columns;
        for (const key of ['icc', 'ccc'] as const) near(agreement(A, B).values[key], agreement(B, A).values[key]);
        near(similarity(A, B, null).values.profile, similarity(B, A, null).values.profile);
        near(movingTogether(A, B).values.r, movingTogether(B, A).values.r);
        near(bias(A, B).values.mae, bias(B, A).values.mae);
        const [one, other] = [settling({ A: a, B: b }, { A: c, B: d }), settling({ A: b, B: a }, { A: d, B: c })];
        expect([one.pattern, one.values.dyad, one.values.convergence]).toEqual([other.pattern, other.values.dyad, other.values.convergence]);
      }),
    );
  });

  it('turns the sign of the bias, and the names of who carries over', () => {
    fc.assert(
      fc.property(rows(rating, 2), (columns) => {
        const [A, B] = columns as Columns;
        near(bias(A, B).values.bias, bias(A, B).values.bias === null ? null : -(bias(B, A).values.bias ?? NaN));
        const [one, other] = [carryingOver(A, B).values, carryingOver(B, A).values];
        near(one.own_A, other.own_B);
        near(one.from_B, other.from_A);
      }),
    );
  });
});

it('a trend turns with its series and does not mind its height', () => {
  fc.assert(
    fc.property(fc.array(rating, { maxLength: 20 }), fc.integer({ min: -5, max: 5 }), (y, height) => {
      const { slope } = trend(y).values;
      near(trend([...y].reverse()).values.slope, slope === null ? null : -slope);
      near(trend(y.map((each) => (each === null ? null : each + height))).values.slope, slope);
    }),
  );
});
