import type { Texts } from '../definitions/definition';

/** The authors' names of ranges in Spanish, in the feminine of "escala" and without a judgement of the person; our own words for a reader, not part of any measure. */
const IN_SPANISH: Readonly<Record<string, string>> = {
  minimal: 'mínima',
  mild: 'leve',
  moderate: 'moderada',
  'moderately severe': 'moderadamente grave',
  severe: 'grave',
  'notable dissatisfaction': 'insatisfacción notable',
  'not in the dissatisfied range': 'fuera del rango de insatisfacción',
};

/** A range by its name for a partner who reads it; one that a practice imported stands as its authors wrote it. */
export function bandInWords(label: string): Texts {
  return { en: label, es: IN_SPANISH[label] ?? label };
}
