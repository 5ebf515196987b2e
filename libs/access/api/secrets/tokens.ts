import { createHash, randomBytes, randomInt } from 'node:crypto';

/** A new secret of 256 bits: the text goes to its bearer, once; only its hash is kept. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
}

/** How a token is kept. 256 random bits need no salt and no slow hash. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** Six digits, each as likely as any. */
export function sixDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

/** Six digits to tell in person, and their hash, bound to the invitation they belong to. */
export function newCode(invitationId: string): { code: string; hash: Buffer } {
  const code = sixDigits();
  return { code, hash: hashToken(`${invitationId}:${code}`) };
}

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** A recovery code of 16 letters and digits that are hard to mistake (79 bits), in groups of four. */
export function newRecoveryCode(): string {
  const text = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return text.replace(/.{4}(?=.)/g, '$&-');
}

/** As typed, with or without dashes, spaces and capitals. */
export function hashRecoveryCode(code: string): Buffer {
  return hashToken(code.toLowerCase().replace(/[^0-9a-z]/g, ''));
}
