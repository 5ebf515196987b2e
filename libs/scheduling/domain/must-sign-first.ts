/** One partner whom an appointment with an associate is for, as far as the disclosure goes. */
export interface DisclosureFacts {
  seat: 'a' | 'b';
  /** Whether an appointment for this partner with this associate was held before. */
  metBefore: boolean;
  /** The edition of the disclosure naming this associate that the partner signed last; null: none, or it names somebody else. */
  signedEdition: number | null;
  /** The edition in force; null: the practice has no such document yet. */
  edition: number | null;
}

/**
 * Whose signature a first appointment with an associate still waits for: each client is told before the first service who is unlicensed and
 * who supervises (A08; Cal. Bus. & Prof. Code § 4999.46.1). Whoever has met the associate is not asked again: a newer edition is owed, and
 * stops no treatment that has begun. A practice without the document lets nobody begin.
 * @param partners those whom the appointment is for; none where it is not with an associate
 * @returns their seats, in the order given
 */
export function mustSignFirst(partners: readonly DisclosureFacts[]): ('a' | 'b')[] {
  return partners.filter(({ metBefore, signedEdition, edition }) => !metBefore && (edition === null || signedEdition !== edition)).map(({ seat }) => seat);
}
