import { bothNames, owedWords } from './words';

describe('words about couples', () => {
  const names = { a: 'Ana', b: 'Tom' };

  it.each([
    [{ what: 'held' }, 'A safety hold is open.'],
    [{ what: 'screening', seat: 'b' }, 'Tom has not been seen alone.'],
    [{ what: 'screening-expired', seat: 'a' }, 'Ana was last seen alone more than six months ago.'],
    [{ what: 'extra-question', seat: 'a', question: 'touch' }, 'Ana has not been asked about: touch that is not wanted.'],
    [{ what: 'supervisor-answer' }, 'The supervisor has not answered yet.'],
  ] as const)('%j', (owed, words) => expect(owedWords(owed, names)).toBe(words));

  it('names both beside each other', () =>
    expect(bothNames([{ givenName: 'Ana', familyName: 'Núñez' }, { givenName: 'Tom', familyName: 'Reed' }])).toBe('Ana Núñez and Tom Reed'));
});
