/** Shortest password where it is the only factor (NIST SP 800-63B-4, 3.1.1.2). */
export const PASSWORD_MIN_ALONE = 15;
/** Shortest password where a second factor stands beside it (same source). */
export const PASSWORD_MIN_WITH_SECOND_FACTOR = 8;
/** Longest password, in characters as people count them; nothing is ever cut off (ASVS 6.2.8, 6.2.9). */
export const PASSWORD_MAX = 128;

export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'names';

export interface PasswordContext {
  /** Whether the account is asked for a second factor at each sign-in. */
  secondFactor: boolean;
  /** Names a stranger would try first: of the practice, the person, the partner, and the address. */
  words: readonly string[];
  /** Whether this text stands on the list of common passwords; absent where the list is not at hand (on screens). */
  isCommon?: (text: string) => boolean;
}

/** Letters that must be left when the names are taken out of a password. */
const OWN_LETTERS = 6;

/**
 * Why this password cannot be taken, or null. No rules of composition and no expiry; any Unicode. Refused are common
 * passwords, also with digits around them, repeated or two in a row, runs such as `abcdefgh`, and names with a year
 * (NIST SP 800-63B-4 3.1.1.2; ASVS 6.2.1, 6.2.4, 6.2.11; R056, R057).
 */
export function passwordProblem(password: string, context: PasswordContext): PasswordProblem | null {
  const text = password.normalize('NFC');
  const length = [...text].length;
  if (length < passwordMinimum(context.secondFactor)) return 'too-short';
  if (length > PASSWORD_MAX) return 'too-long';
  const folded = fold(text);
  if (isRun(folded) || isCommonAtHeart(folded, context.isCommon ?? (() => false))) return 'common';
  return mostlyNames(folded, context.words) ? 'names' : null;
}

/** Fewest characters for an account with or without a second factor. */
export function passwordMinimum(secondFactor: boolean): number {
  return secondFactor ? PASSWORD_MIN_WITH_SECOND_FACTOR : PASSWORD_MIN_ALONE;
}

/** What to tell the person: what is wrong and what would help. */
export function passwordAdvice(problem: PasswordProblem, secondFactor: boolean): string {
  switch (problem) {
    case 'too-short':
      return `Please use at least ${passwordMinimum(secondFactor)} characters. Four or five words that do not belong together are easy to keep.`;
    case 'too-long':
      return `Please use at most ${PASSWORD_MAX} characters.`;
    case 'common':
      return 'This password is on the lists that strangers try first. Please choose another.';
    case 'names':
      return 'This password is mostly a name from here, which is easy to guess. Please add words of your own.';
  }
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isCommonAtHeart(folded: string, isCommon: (text: string) => boolean): boolean {
  // Spaces and dashes make no other password of it; where little else is left, it was made of them.
  const bare = folded.replace(/[^\p{L}\p{N}]/gu, '');
  return [folded, ...(bare.length > folded.length / 2 ? [bare] : [])].some((text) => {
    const heart = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
    const unit = repeatedUnit(text);
    return isCommon(text) || (heart !== '' && isCommon(heart)) || (unit !== text && (unit.length < 6 || isCommon(unit))) || isTwoCommon(heart, isCommon);
  });
}

function isTwoCommon(text: string, isCommon: (text: string) => boolean): boolean {
  return Array.from({ length: text.length }, (_, at) => at).some((at) => at > 0 && isCommon(text.slice(0, at)) && isCommon(text.slice(at)));
}

/** `abab` is `ab` said twice; a text that repeats nothing is its own unit. */
function repeatedUnit(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const unit = text.slice(0, length);
    if (unit.repeat(Math.ceil(text.length / length)).startsWith(text)) return unit;
  }
  return text;
}

/** `12345678`, `abcdefgh` and the same backwards; 0 follows 9. */
function isRun(text: string): boolean {
  const codes = [...text].map((char) => char.codePointAt(0) as number);
  const steps = codes.slice(1).map((code, index) => {
    const step = code - (codes[index] as number);
    return Math.abs(step) === 9 ? -Math.sign(step) : step;
  });
  return steps.length > 0 && steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

function mostlyNames(folded: string, words: readonly string[]): boolean {
  let left = folded;
  // The longest first: a name within an address must not hide the address.
  for (const word of words.flatMap((each) => namesIn(fold(each))).filter((each) => each.length >= 3).sort((a, b) => b.length - a.length)) {
    left = left.replaceAll(word, ' ');
  }
  return left !== folded && left.replace(/[^\p{L}]/gu, '').length < OWN_LETTERS;
}

/** An address is a name as a whole, too; its last label is none: `com` stands in many a word. */
function namesIn(text: string): string[] {
  const split = (of: string) => of.split(/[^\p{L}]+/u);
  return text.includes('@') ? [text, ...split(text.replace(/\.[^.@]*$/, ''))] : split(text);
}
