import { emptyDayWords, owedWords } from './empty-words';

describe('an empty day', () => {
  it.each([
    [['2026-11-16', '2026-11-20'], null, 'No appointments today. Two notes are owed, oldest Mon 16 Nov.'],
    [['2026-11-17', '2026-11-20'], null, 'No appointments today. Two notes are owed, oldest Tuesday.'],
    [['2026-11-22'], '2026-11-24', 'No appointments today. The next is on Tuesday. One note is owed, of Sunday.'],
    [[], '2026-12-07', 'No appointments today. The next is on Mon 7 Dec.'],
    [[], null, 'No appointments today.'],
  ])('%j', (heldOn, nextOn, words) => expect(emptyDayWords(heldOn, '2026-11-23', nextOn)).toBe(words));

  it('counts in figures beyond ten', () => expect(owedWords(Array.from({ length: 12 }, () => '2026-11-23'), '2026-11-23')).toBe('12 notes are owed, oldest today.'));
});
