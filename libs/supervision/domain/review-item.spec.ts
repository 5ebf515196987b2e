import { REVIEW_ITEM_SOURCES, reviewItemWords } from './review-item';

it('says why a couple is to be looked at, of every source, with how often and nobody’s name', () => {
  for (const source of REVIEW_ITEM_SOURCES) expect(reviewItemWords({ source, occasions: 3 })).toMatch(/\b3 occasions\b/);
  expect(reviewItemWords({ source: 'settling', occasions: 2 })).toBe('On 2 occasions somebody rose instead of settling. Look at it before exercises are given again.');
});
