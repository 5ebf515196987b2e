import { CaseError } from '@attune/util';
import { evaluateDyad } from './evaluate-dyad';

const P = [5, 3, 4, 1, 3, 5];
const T = [6, 5, 2, 1, 3, 4];
const ten = { T: [4, 6, 3, 7, 5, 2, 6, 4, 8, 5], S: [3, 5, 3, 6, 6, 2, 4, 5, 7, 4], P: [3, 5, 3, 5, 6, 2, 5, 4, 6, 4] };
const twelve = { A: [5, 6, 4, 5, 3, 4, 3, 2, 3, 2, 4, 3], B: [7, 5, 6, 4, 5, 3, 4, 3, 2, 3, 2, 3] };

// The worked numbers of `clinical.md` 4.1.
describe('the worked numbers', () => {
  it.each([
    ['both calm', { metric: 'D1', before: { A: 8, B: 6 }, after: { A: 4, B: 4 } }, { sh_A: 4, sh_B: 2, dyad: 3, convergence: 2, pattern: 'mutual settling', shown: true }],
    ['one calms, one rises', { metric: 'D1', before: { A: 8, B: 3 }, after: { A: 3, B: 5 } }, { sh_A: 5, sh_B: -2, dyad: 1.5, convergence: 3, pattern: 'transfer', shown: true }],
    ['both rise', { metric: 'D1', before: { A: 4, B: 5 }, after: { A: 7, B: 8 } }, { sh_A: -3, sh_B: -3, dyad: -3, convergence: 0, pattern: 'mutual escalation', shown: true }],
    ['one missing', { metric: 'D1', before: { A: 8, B: 6 }, after: { A: 4, B: null } }, { sh_A: 4, sh_B: null, dyad: null, convergence: null, pattern: null, shown: true }],
    ['nobody', { metric: 'D1', before: { A: null, B: 6 }, after: { A: 4 } }, { sh_A: null, sh_B: null, dyad: null, convergence: null, pattern: null, shown: false, reason: 'Nothing was given.' }],
    ['bias, error, accuracy', { metric: 'D2', P, T }, { bias: 0, mae: 1, accuracy: 90, shown: true }],
  ])('%s', (_, entry, expected) => expect(evaluateDyad({ id: 'x', ...entry })).toEqual({ id: 'x', ...expected }));

  it.each([
    ['D3', { metric: 'D3', P, T }, { accuracy: 90, profile: 0.6697, distinctive: null }, true],
    ['D3 with what anybody feels', { metric: 'D3', P, T, N: [3, 3, 3, 2, 5, 5] }, { accuracy: 90, profile: 0.6697, distinctive: 0.7071 }, true],
    ['D4', { metric: 'D4', P, T }, { icc: 0.6552, ccc: 0.6552 }, true],
    ['D5', { metric: 'D5', ...ten }, { b0: -0.7, t: 0.2225, s: 0.5602 }, true],
    ['simple tracking, which D5 takes apart', { metric: 'D3', P: ten.P, T: ten.T }, { profile: 0.8645 }, true],
    ['D6, twelve occasions', { metric: 'D6', ...twelve }, { own_A: -0.042, from_B: 0.6315, own_B: 0.1094, from_A: 0.9155 }, false],
    ['D8', { metric: 'D8', y: [0, 1, 1, 2, 2, 3, 2, 3] }, { slope: 0.4143 }, true],
  ])('%s', (_, entry, expected, shown) => {
    const result = evaluateDyad({ id: 'x', ...entry });
    for (const [key, value] of Object.entries(expected)) {
      if (value === null) expect(result[key]).toBeNull();
      else expect(result[key]).toBeCloseTo(value as number, 4);
    }
    expect([result.shown, result.reason === undefined]).toEqual([shown, shown]);
  });

  it('says why the twelve occasions are held back', () => expect(evaluateDyad({ id: 'x', metric: 'D6', ...twelve }).reason).toBe('Needs 20 pairs in a row, 11 so far.'));
});

describe('the metric', () => {
  const y = [1, 2];
  it.each([[{ metric: 'D8' }], [{ metric: 'd8' }], [{ kind: 'D8' }], [{ dyad: 'D8' }], [{ type: 'D8' }], [{ measure: 'D8' }], [{ id: 'D8' }], [{ id: 'D8-two occasions' }]])('is named by %j', (named) =>
    expect(evaluateDyad({ id: 'x', ...named, y })['slope']).toBe(1));
});

describe('a wrong case names its field', () => {
  it.each([
    ['no metric', { y: [1] }, 'metric'],
    ['a metric that is not here', { metric: 'D9', y: [1] }, 'metric'],
    ['one that does not exist', { id: 'D12', y: [1] }, 'metric'],
    ['a metric that is no text', { metric: 8, y: [1] }, 'metric'],
    ['one named elsewhere', { kind: 'trend', y: [1] }, 'kind'],
    ['no series', { metric: 'D7', A: [1, 2] }, 'B'],
    ['a text among numbers', { metric: 'D7', A: [1, 2], B: [1, '2'] }, 'B[1]'],
    ['unequal length', { metric: 'D2', P, T: [1] }, 'T'],
    ['a third series of unequal length', { metric: 'D3', P, T, N: [1] }, 'N'],
    ['no numbers after', { metric: 'D1', before: { A: 1, B: 2 } }, 'after'],
    ['partners called otherwise', { metric: 'D1', before: { a: 1, b: 2 }, after: { A: 1, B: 2 } }, 'before'],
    ['a rating as text', { metric: 'D1', before: { A: '8', B: 2 }, after: { A: 1, B: 2 } }, 'before.A'],
  ])('%s', (_, entry, field) => {
    expect.assertions(1);
    try {
      evaluateDyad({ id: 'x', ...entry });
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      expect(error.field).toBe(field);
    }
  });
});
