import { isEmail, isPhone } from '../record/contact';
import { nameFault, plainName, splitName, type NameFault } from '../record/names';
import type { ImportedPerson, Person, PersonField } from './fields';
import { LANGUAGE_WORDS } from './headings.data';

/** One cell as the mapping finds it, trimmed; '' where there is no such column. Remarks are made about the column it came from. */
export type CellOf = (field: `${Person}.${PersonField}`) => string;
export type Remark = (field: `${Person}.${PersonField}`, kind: 'error' | 'note', message: string) => void;

const NAME_FAULTS: Record<NameFault, string> = {
  empty: 'is empty',
  'too-long': 'is longer than 80 characters',
  unprintable: 'has characters that cannot be shown',
};

/** One person out of a row, with every remark made on the way. What cannot be right is an error; what was settled for them is a note. */
export function readPerson(who: Person, cell: CellOf, remark: Remark): ImportedPerson {
  return { ...readName(who, cell, remark), email: readEmail(who, cell, remark), phone: readPhone(who, cell, remark), language: readLanguage(who, cell, remark) };
}

function readName(who: Person, cell: CellOf, remark: Remark): { givenName: string; familyName: string } {
  const whole = cell(`${who}.name`);
  const apart = { givenName: cell(`${who}.given`), familyName: cell(`${who}.family`) };
  const useWhole = whole !== '' && (!apart.givenName || !apart.familyName);
  const split = useWhole ? splitName(whole) : apart;
  if (!split) {
    remark(`${who}.name`, 'error', `“${whole}” is one word. Give a first and a last name.`);
    return apart;
  }
  const faults = { given: nameFault(split.givenName), family: nameFault(split.familyName) };
  for (const part of ['given', 'family'] as const) {
    const fault = faults[part];
    if (fault) remark(useWhole ? `${who}.name` : `${who}.${part}`, 'error', `The ${part === 'given' ? 'first' : 'last'} name ${NAME_FAULTS[fault]}.`);
  }
  return split;
}

function readEmail(who: Person, cell: CellOf, remark: Remark): string | null {
  const email = cell(`${who}.email`);
  if (email && !isEmail(email)) remark(`${who}.email`, 'error', `“${email}” cannot be an email address. Correct it or empty the cell.`);
  return email || null;
}

function readPhone(who: Person, cell: CellOf, remark: Remark): string | null {
  const phone = cell(`${who}.phone`);
  if (phone && !isPhone(phone)) remark(`${who}.phone`, 'error', `“${phone}” cannot be a telephone number. Correct it or empty the cell.`);
  return phone || null;
}

function readLanguage(who: Person, cell: CellOf, remark: Remark): 'en' | 'es' {
  const word = cell(`${who}.language`);
  const language = LANGUAGE_WORDS[plainName(word)];
  if (!language) remark(`${who}.language`, 'note', `The portal does not speak “${word}” yet; this person gets English.`);
  return language ?? 'en';
}
