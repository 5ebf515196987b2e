import { conflictWords, slotWords } from './words';

const LA = 'America/Los_Angeles';
const slot = (day: string) => ({ startsAt: `2026-12-${day}T18:00:00.000Z`, endsAt: `2026-12-${day}T18:50:00.000Z` });

describe('the words of a double booking', () => {
  it('say a slot on the practice’s clock', () => expect(slotWords(slot('07'), LA)).toBe('Mon 7 Dec 2026, 10:00–10:50'));

  it('name the other time, not whose it is', () => {
    expect(conflictWords([slot('07')], LA, true)).toBe('Already taken: Mon 7 Dec 2026, 10:00–10:50. Choose another time, or leave such a date out.');
    expect(conflictWords([slot('07')], LA, false)).toBe('Already taken: Mon 7 Dec 2026, 10:00–10:50. Choose another time.');
  });

  it('name at most three', () => {
    expect(conflictWords(['07', '14', '21', '28'].map(slot), LA, true)).toContain('Mon 21 Dec 2026, 10:00–10:50 and 1 more.');
  });
});
