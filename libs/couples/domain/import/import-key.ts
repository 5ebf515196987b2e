import { plainName } from '../record/names';
import type { ImportedPerson } from './fields';

/**
 * The key by which a couple is known again when the same file comes a second time: its key in the file, if any, and both people. Neither the order
 * of rows or seats nor case and accents change it; without a key in the file the addresses tell two couples of one name apart,
 * as far as both files had them (`couples.known_import_keys`).
 */
export function importKey(coupleKey: string, a: ImportedPerson, b: ImportedPerson): string {
  const people = [a, b].map((person) => {
    const name = plainName(`${person.familyName} ${person.givenName}`);
    return coupleKey ? name : `${name} ${plainName(person.email ?? '')}`.trim();
  });
  return [plainName(coupleKey), ...people.sort()].join('|');
}
