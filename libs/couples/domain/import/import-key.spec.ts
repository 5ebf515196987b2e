import type { ImportedPerson } from './fields';
import { importKey } from './import-key';

const person = (givenName: string, familyName: string, email: string | null = null): ImportedPerson => ({ givenName, familyName, email, phone: null, language: 'en' });
const ana = person('Ana', 'Núñez', 'ana@example.org');
const tom = person('Tom', 'Reed');

describe('the key of a couple in a file', () => {
  it('is the same for the same couple, however it is written and seated', () => {
    expect(importKey('12', ana, tom)).toBe('12|nunez ana|reed tom');
    expect(importKey(' 12', tom, person('ANA', 'Nunez'))).toBe('12|nunez ana|reed tom');
    expect(importKey('', ana, tom)).toBe(importKey('', tom, ana));
  });

  it('tells couples of one name apart by their key, or else by their addresses', () => {
    expect(importKey('12', ana, tom)).not.toBe(importKey('13', ana, tom));
    expect(importKey('', ana, tom)).not.toBe(importKey('', { ...ana, email: 'other@example.org' }, tom));
  });
});
