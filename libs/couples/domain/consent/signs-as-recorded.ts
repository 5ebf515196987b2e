import { plainName } from '../record/names';

/**
 * Whether a typed signature is near enough to the person's recorded name to be taken without asking: two words or more, one of them out of the recorded last name.
 * A first name of everyday use, initials, a second first name pass; case and accents do not count. Whoever signs otherwise is asked once and never refused: a
 * signature is what somebody means as one (15 USC 7006(5)).
 */
export function signsAsRecorded(typed: string, recorded: { givenName: string; familyName: string } | string): boolean {
  const words = (text: string) => plainName(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const whole = typeof recorded === 'string' ? words(recorded) : [...words(recorded.givenName), ...words(recorded.familyName)];
  // Of a name in one piece the first word is the given one; the rest may each be the last name.
  const family = typeof recorded === 'string' ? whole.slice(1) : words(recorded.familyName);
  const signed = words(typed);
  if (family.length === 0) return signed.join(' ') === whole.join(' ');
  return signed.length > 1 && signed.some((word) => family.includes(word));
}
