import { plainName } from '../record/names';
import { COUPLE_FIELDS, PERSON_FIELDS, type CoupleField, type ImportField, type ImportMapping, type PersonField } from './fields';
import { COUPLE_HEADINGS, PERSON_HEADINGS, SIDE_MARKS } from './headings.data';

interface Guess {
  couple?: CoupleField;
  person?: PersonField;
  side: 'a' | 'b' | null;
}

/**
 * What each column seems to hold, from its heading alone: a proposal that a person looks over. A file with a second person's name in the row
 * is a row a couple; otherwise a row a person. Of two columns that seem to hold the same, the first is taken.
 */
export function guessMapping(headings: readonly string[]): ImportMapping {
  const guesses = headings.map(guessColumn);
  const second = guesses.some(({ person, side }) => side === 'b' && (person === 'given' || person === 'name'));
  const shape = second ? 'couple-a-row' : 'person-a-row';
  const taken = new Set<ImportField>();
  const columns = guesses.map((guess) => {
    const field = fieldOf(guess, second);
    if (!field || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
  return { shape, columns: dropRedundant(columns) };
}

function fieldOf({ couple, person, side }: Guess, second: boolean): ImportField | null {
  if (couple) return couple;
  if (!person) return null;
  return second ? `${side ?? 'a'}.${person}` : `person.${person}`;
}

/** Where given and family name have columns of their own, a column with the whole name is not needed. */
function dropRedundant(columns: (ImportField | null)[]): (ImportField | null)[] {
  return columns.map((field) => {
    const [who, what] = field?.split('.') ?? [];
    const parts = [`${who}.given`, `${who}.family`] as ImportField[];
    return what === 'name' && parts.every((part) => columns.includes(part)) ? null : field;
  });
}

function guessColumn(heading: string): Guess {
  const words = plainName(heading.replace(/([a-z])([A-Z0-9])/g, '$1 $2')).split(/[^a-z0-9]+/).filter(Boolean);
  const couple = COUPLE_FIELDS.find((field) => COUPLE_HEADINGS[field].includes(words.join('')));
  if (couple) return { couple, side: null };
  const side = sideOf(words);
  const rest = words.filter((word) => !SIDE_MARKS.some(({ marks }) => marks.includes(word))).join('');
  const person = [words.join(''), rest].flatMap((text) => PERSON_FIELDS.filter((field) => PERSON_HEADINGS[field].includes(text)))[0];
  if (person) return { person, side };
  return { couple: COUPLE_FIELDS.find((field) => COUPLE_HEADINGS[field].includes(rest)), side };
}

function sideOf(words: readonly string[]): 'a' | 'b' | null {
  const found = SIDE_MARKS.filter(({ marks }) => words.some((word) => marks.includes(word)));
  return (found.find(({ strong }) => strong) ?? found[0])?.side ?? null;
}
