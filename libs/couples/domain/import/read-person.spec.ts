import { readPerson } from './read-person';

function read(cells: Record<string, string>) {
  const remarks: string[] = [];
  const person = readPerson('a', (field) => cells[field] ?? '', (field, kind, message) => remarks.push(`${field} ${kind}: ${message}`));
  return { person, remarks };
}

describe('one person out of a row', () => {
  it('takes the whole name when its parts are missing', () =>
    expect(read({ 'a.name': 'Lopez, Ana María', 'a.language': 'Español', 'a.phone': '(415) 555-0132' })).toEqual({
      person: { givenName: 'Ana María', familyName: 'Lopez', email: null, phone: '(415) 555-0132', language: 'es' }, remarks: [],
    }));

  it('says everything that is wrong at once, at the cell where it is', () =>
    expect(read({ 'a.given': 'x'.repeat(81), 'a.family': '', 'a.email': 'ana', 'a.phone': 'none' }).remarks).toEqual([
      'a.given error: The first name is longer than 80 characters.',
      'a.family error: The last name is empty.',
      'a.email error: “ana” cannot be an email address. Correct it or empty the cell.',
      'a.phone error: “none” cannot be a telephone number. Correct it or empty the cell.',
    ]));
});
