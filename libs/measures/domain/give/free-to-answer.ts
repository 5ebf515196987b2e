import type { Language } from '@attune/couples/domain';

/** Whether a person could answer alone and freely. Skipped is null. */
export const FREELY = ['yes', 'partly', 'no'] as const;
export type Freely = (typeof FREELY)[number];

/** The last question of every measure (N16). It may be skipped; the wording is our own, so it stands in both languages. */
export const FREE_TO_ANSWER: {
  ask: Readonly<Record<Language, string>>;
  hint: Readonly<Record<Language, string>>;
  options: readonly { value: Freely; label: Readonly<Record<Language, string>> }[];
} = {
  ask: { en: 'Were you able to answer alone and freely?', es: '¿Pudiste responder a solas y con libertad?' },
  hint: { en: 'Your partner never sees this.', es: 'Tu pareja nunca verá esto.' },
  options: [
    { value: 'yes', label: { en: 'Yes', es: 'Sí' } },
    { value: 'partly', label: { en: 'Not quite', es: 'No del todo' } },
    { value: 'no', label: { en: 'No', es: 'No' } },
  ],
};

/** What staff read beside the score. Skipping says nothing. */
export const FREELY_WORDS: Readonly<Record<Freely, string>> = {
  yes: 'Says they could answer alone and freely.',
  partly: 'Says they could not quite answer alone and freely. You may ask about it when you see them alone.',
  no: 'Says they could not answer alone and freely. Ask about it when you see them alone, and read the score with that in mind.',
};

/** Whether the answer is told to staff as something to ask about. */
export function isFlagged(freely: Freely | null): boolean {
  return freely === 'partly' || freely === 'no';
}
