import { bias } from './bias';

describe('bias', () => {
  it.each([
    ['reads too much', [7, 8], [5, 5], { bias: 2.5, mae: 2.5, accuracy: 75 }],
    ['reads too little', [1, 3], [5, 3], { bias: -2, mae: 2, accuracy: 80 }],
    ['misses both ways', [0, 10], [10, 0], { bias: 0, mae: 10, accuracy: 0 }],
    ['hits', [4], [4], { bias: 0, mae: 0, accuracy: 100 }],
    ['pairs with a gap are dropped', [4, null, 9], [5, 5, null], { bias: -1, mae: 1, accuracy: 90 }],
    ['nothing', [], [], { bias: null, mae: null, accuracy: null }],
    ['gaps only', [null, 3], [2, null], { bias: null, mae: null, accuracy: null }],
  ])('%s', (_, P, T, values) => expect(bias(P, T).values).toEqual(values));

  it('says that there was nothing', () => expect(bias([null], [3])).toMatchObject({ n: 0, shown: false, reason: 'Nothing was given.', why: { bias: 'not-given' } }));
  it('is shown from one pair', () => expect(bias([3], [3])).toMatchObject({ n: 1, shown: true, reason: null }));
});
