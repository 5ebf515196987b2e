/** How one partner may safely be reached. Days as ISO counts them, Monday 1 to Sunday 7; hours 'HH:MM' in the practice's zone, null = any hour. */
export interface SafeContact {
  email: string | null;
  phone: string | null;
  mayMail: boolean;
  safeDays: readonly number[];
  safeFrom: string | null;
  safeUntil: string | null;
}

export const EMAIL_MAX = 254;
export const PHONE_MAX = 40;

export type ContactFault = 'email' | 'phone' | 'mail-without-address' | 'days' | 'hours' | 'shared-address';

/** Whether the text can be an email address: one @, a dot in what follows it, nothing that could break a header. */
export function isEmail(text: string): boolean {
  return text.length <= EMAIL_MAX && /^[^\s@,;<>()"'\\]+@[^\s@,;<>()"'\\]+\.[^\s@,;<>()"'\\.]{2,}$/.test(text) && !/\p{Cc}/u.test(text);
}

/** Whether the text can be a telephone number: 7 to 20 digits among blanks, dashes, dots, brackets, a leading + and an extension. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return text.length <= PHONE_MAX && digits >= 7 && digits <= 20 && /^\+?[\d\s().\-/]+(?:(?:ext\.?|x)\s*\d+)?$/i.test(text);
}

/** Whether two addresses reach the same mailbox as far as we can tell. Two partners never share one. */
export function sameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Everything wrong with a contact as entered; `otherEmail` is the other partner's, which must not be the same (R025). */
export function contactFaults(contact: SafeContact, otherEmail: string | null): ContactFault[] {
  const faults: ContactFault[] = [];
  if (contact.email !== null && !isEmail(contact.email)) faults.push('email');
  if (contact.phone !== null && !isPhone(contact.phone)) faults.push('phone');
  if (contact.mayMail && contact.email === null) faults.push('mail-without-address');
  if (!contact.safeDays.length || contact.safeDays.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) faults.push('days');
  if ((contact.safeFrom === null) !== (contact.safeUntil === null) || (contact.safeFrom ?? '') > (contact.safeUntil ?? '')) faults.push('hours');
  if (sameAddress(contact.email, otherEmail)) faults.push('shared-address');
  return faults;
}

export const CONTACT_FAULTS: Readonly<Record<ContactFault, { field: keyof SafeContact; message: string }>> = {
  email: { field: 'email', message: 'This cannot be an email address. Check it with the person.' },
  phone: { field: 'phone', message: 'This cannot be a telephone number.' },
  'mail-without-address': { field: 'mayMail', message: 'Enter the safe address first, or leave mail off.' },
  days: { field: 'safeDays', message: 'Choose at least one safe day.' },
  hours: { field: 'safeFrom', message: 'Give both hours, the earlier one first, or neither.' },
  'shared-address': {
    field: 'email',
    message: 'The other partner has this address. Each needs one that only they read; leave it empty until you have it.',
  },
};
