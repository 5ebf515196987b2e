import type { Language } from '@attune/exercises/domain';
import type { Texts } from '@attune/measures/domain';

/** In which language a text of a measure is read: the reader's, or the only one that its authors gave it. */
export function languageOf(texts: Texts, reads: Language): Language {
  return texts[reads] === undefined ? (reads === 'es' ? 'en' : 'es') : reads;
}

/** The text in that language. */
export function textOf(texts: Texts, reads: Language): string {
  return texts[languageOf(texts, reads)] ?? '';
}
