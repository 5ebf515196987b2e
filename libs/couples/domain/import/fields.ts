import type { Language } from '../record/couple';

/** Two shapes of file that practices have: a row a couple, or a row a person with a column that says who belongs together. */
export type ImportShape = 'couple-a-row' | 'person-a-row';

export const PERSON_FIELDS = ['given', 'family', 'name', 'email', 'phone', 'language'] as const;
export type PersonField = (typeof PERSON_FIELDS)[number];
export type Person = 'a' | 'b' | 'person';
export const COUPLE_FIELDS = ['coupleKey', 'clinician', 'status'] as const;
export type CoupleField = (typeof COUPLE_FIELDS)[number];

/** What a column of the file holds; `a.` and `b.` when a row is a couple, `person.` when it is one person. */
export type ImportField = CoupleField | `${Person}.${PersonField}`;

/** Which field each column of the file is, in the order of the file; null = not taken over. */
export interface ImportMapping {
  shape: ImportShape;
  columns: (ImportField | null)[];
}

export interface ImportedPerson {
  givenName: string;
  familyName: string;
  email: string | null;
  phone: string | null;
  language: Language;
}

/** One couple as the file has it. `rows` are counted as a person counts in a spreadsheet: the heading is row 1. */
export interface ImportedCouple {
  rows: number[];
  key: string;
  a: ImportedPerson;
  b: ImportedPerson;
  staffId: string | null;
  closed: boolean;
}

/** What is to be said of a row. An `error` keeps the row out; a `note` lets it in and says what was done. */
export interface RowRemark {
  row: number;
  column: number | null;
  kind: 'error' | 'note';
  message: string;
}

/** Most rows a file may have. */
export const IMPORT_ROWS_MAX = 10_000;
export const IMPORT_COLUMNS_MAX = 100;
export const CELL_MAX = 2_000;

/** All fields that a mapping of this shape may name, in the order of the screen. */
export function fieldsOf(shape: ImportShape): ImportField[] {
  const people: Person[] = shape === 'couple-a-row' ? ['a', 'b'] : ['person'];
  return [...people.flatMap((person) => PERSON_FIELDS.map((field): ImportField => `${person}.${field}`)), ...COUPLE_FIELDS];
}
