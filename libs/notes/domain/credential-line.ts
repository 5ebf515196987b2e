/** A name with the licence or registration that stands behind it on a day; null where none is entered. */
export interface Credentialed {
  title: string | null;
  givenName: string;
  familyName: string;
  type: string | null;
  number: string | null;
}

/**
 * What is printed under a note: "Maya Lopez, APCC no. 1234, supervised by Dr. Hannah Chen, LPCC no. 99". An associate's
 * supervisor is named with them (`clinical.md` 2.2; A08).
 */
export function credentialLine(author: Credentialed, supervisor: Credentialed | null): string {
  return supervisor ? `${named(author)}, supervised by ${named(supervisor)}` : named(author);
}

function named({ title, givenName, familyName, type, number }: Credentialed): string {
  const name = [title, givenName, familyName].filter(Boolean).join(' ');
  return type && number ? `${name}, ${type} no. ${number}` : name;
}
