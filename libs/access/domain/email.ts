/** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3: a path of 256 octets with its brackets). */
export const EMAIL_MAX = 254;

/** Hours in which the old address of an account can take a change back (R064). */
export const ADDRESS_UNDO_HOURS = 72;

const SHAPE = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]{2,}$/u;

/**
 * The one form in which an address is kept and compared: trimmed, NFC, lower case. Null for what is no single address,
 * so that lists, display names and line breaks never reach the mail (R062, R082).
 */
export function readEmail(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > 2 * EMAIL_MAX) return null;
  const email = text.normalize('NFC').trim().toLowerCase();
  return email.length <= EMAIL_MAX && SHAPE.test(email) ? email : null;
}
