import type { ValidationError } from '@angular/forms/signals';
import { fill, type UiWords } from '../layout/words';

const TEXTS: Record<string, keyof UiWords> = {
  required: 'missing',
  minLength: 'tooShort',
  maxLength: 'tooLong',
  min: 'tooSmall',
  max: 'tooLarge',
  email: 'email',
  pattern: 'pattern',
};

/** What is wrong with a field and what would help, naming it. A validator's own message goes first. */
export function errorWords(error: ValidationError, label: string, words: UiWords): string {
  if (error.message) return error.message;
  const limits = error as { minLength?: number; maxLength?: number; min?: number; max?: number };
  const n = limits.minLength ?? limits.maxLength ?? limits.min ?? limits.max ?? '';
  return fill(words[TEXTS[error.kind] ?? 'pattern'], { label, n });
}
