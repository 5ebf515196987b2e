import { NAME_MAX } from './couple';

export interface FullName {
  givenName: string;
  familyName: string;
}

/** The name for comparing and sorting: no case, no accents, single blanks. 'Núñez  Ana' and 'nunez ana' are one. */
export function plainName(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What a couple is sorted and searched by: both names, family name first, in the order of the seats. */
export function listName(a: FullName, b: FullName): string {
  return [a, b].map(({ givenName, familyName }) => plainName(`${familyName} ${givenName}`)).join(' & ');
}

/** Both people's initials, for places where a name would say too much: 'AL & TR'. */
export function initials(a: FullName, b: FullName): string {
  return [a, b].map(({ givenName, familyName }) => `${firstOf(givenName)}${firstOf(familyName)}`).join(' & ');
}

export type NameFault = 'empty' | 'too-long' | 'unprintable';

/** Control characters, and those that show nothing and can turn what stands around them about (a name on screen is to be the name that is stored). */
const UNPRINTABLE = /\p{Cc}|\p{Cs}|[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\u2800\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u;

/** What is wrong with one part of a name (1 to NAME_MAX characters, all of them printable), or null. */
export function nameFault(name: string): NameFault | null {
  if (!name.trim()) return 'empty';
  if (UNPRINTABLE.test(name) || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(name)) return 'unprintable';
  return [...name].length > NAME_MAX ? 'too-long' : null;
}

/** Given and family name out of one field: 'Lopez, Ana' by its comma, 'Ana María Lopez' by its last blank; null when there is only one word. */
export function splitName(name: string): FullName | null {
  const [family, given] = name.split(',').map((part) => part.trim());
  if (family && given) return { givenName: given, familyName: family };
  const words = name.trim().split(/\s+/);
  const last = words.pop();
  return last && words.length ? { givenName: words.join(' '), familyName: last } : null;
}

const firstOf = (name: string) => ([...name.trim()][0] ?? '').toUpperCase();
