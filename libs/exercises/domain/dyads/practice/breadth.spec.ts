import { breadth } from './breadth';

const none = { sad: null, anxious: null, angry: null, ashamed: null, calm: null, close: null };

describe('breadth', () => {
  it.each([
    ['nothing rated', {}, { felt: null, negative: null }],
    ['all at 0', { sad: 0, calm: 0 }, { felt: 0, negative: false }],
    ['from 3 on', { sad: 2, anxious: 3, calm: 9 }, { felt: 2, negative: true }],
    ['good ones only', { sad: 2, calm: 5, close: 3 }, { felt: 2, negative: false }],
  ])('%s', (_, rated, expected) => expect(breadth({ ...none, ...rated })).toEqual(expected));
});
