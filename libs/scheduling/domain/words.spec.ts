import { conflictWords, slotWords, statusWords } from './words';

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

describe('the words of a status', () => {
  const held = { status: 'held' as const, startedAt: '2026-12-07T18:02:00.000Z', stoppedAt: null, endsAt: '2026-12-07T18:50:00.000Z' };
  it.each([
    ['goes on', held, '2026-12-07T18:30:00.000Z', 'Running'],
    ['was stopped', { ...held, stoppedAt: '2026-12-07T18:20:00.000Z' }, '2026-12-07T18:30:00.000Z', 'Held'],
    ['is at its end', held, '2026-12-07T18:50:00.000Z', 'Held'],
    ['was marked as held', { ...held, startedAt: null }, '2026-12-07T18:30:00.000Z', 'Held'],
    ['is planned', { ...held, status: 'planned' as const, startedAt: null }, '2026-12-07T18:30:00.000Z', 'Planned'],
  ])('one that %s', (_, appointment, now, words) => expect(statusWords(appointment, now)).toBe(words));
});
