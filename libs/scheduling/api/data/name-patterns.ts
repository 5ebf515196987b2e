import { plainName } from '@attune/couples/domain';

/** LIKE patterns for the words of a name, any order, against a couple's list name; null when nothing is asked. */
export function namePatterns(text: string | undefined): string[] | null {
  const words = plainName(text ?? '').split(' ').filter(Boolean);
  return words.length ? words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`) : null;
}
