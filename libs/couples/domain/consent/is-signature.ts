import { nameFault } from '../record/names';
import { SIGNED_NAME_MAX } from './documents';

/** Whether typed text can stand as a signature: 2 to SIGNED_NAME_MAX characters, a letter or a digit among them, none that shows nothing. Whose name it is, is asked elsewhere. */
export function isSignature(typed: string): boolean {
  return typed.trim().length >= 2 && typed.length <= SIGNED_NAME_MAX && nameFault(typed) !== 'unprintable' && /[\p{L}\p{N}]/u.test(typed);
}
