import { signsAsRecorded } from './signs-as-recorded';

describe('a typed signature', () => {
  it.each([
    ['Bob Testa', true],
    ['bob  TESTA', true],
    ['Robert J. Testa', true],
    ['B. Testa', true],
    ['Testa, Bob', true],
    ['Robert', false],
    ['Bob', false],
    ['Testa', false],
    ['Bob Test', false],
    ['yes', false],
  ])('%j of Bob Testa: %s', (typed, near) => {
    expect(signsAsRecorded(typed, { givenName: 'Bob', familyName: 'Testa' })).toBe(near);
    expect(signsAsRecorded(typed, 'Bob Testa')).toBe(near);
  });

  it('knows either of two last names, without accents, and a name of one word', () => {
    expect(signsAsRecorded('Ana Nunez', { givenName: 'Ana María', familyName: 'Núñez Vega' })).toBe(true);
    expect(signsAsRecorded('Ana Vega', 'Ana Núñez Vega')).toBe(true);
    expect(signsAsRecorded('Madhuri', 'Madhuri')).toBe(true);
  });
});
