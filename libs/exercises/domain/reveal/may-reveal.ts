/** One partner's part in a reveal, as it stood at the moment. Instants in UTC, null = it did not happen. */
export interface Part {
  finishedAt: string | null;
  /** The last choice made before the moment; null = none was made, which is a no. */
  choice: { agrees: boolean; at: string } | null;
  /** With trigger cards: was the chosen card approved by the clinician, and not taken back? */
  cardApproved?: boolean;
}

export interface RevealCase {
  now: string;
  /** When the clinician opened it in the appointment, or the fixed hour; null = not yet in the appointment. */
  moment: string | null;
  withheld: boolean;
  /** Was a pause or hold in force at the moment? A later one does not take back what was opened. */
  heldAtMoment: boolean;
  parts: readonly [Part, Part];
}

/**
 * `too-early`: the moment has not come; nothing is said. `open`: both read the other's answers marked for both.
 * `unavailable`: "Not available this time", one sentence for missed, refused, skipped, stopped, late, withheld, paused and held.
 * All or nothing. Practice policy (C04, R035).
 */
export function mayReveal({ now, moment, withheld, heldAtMoment, parts }: RevealCase): 'too-early' | 'open' | 'unavailable' {
  if (moment === null || now < moment) return 'too-early';
  const agreed = parts.every(
    (part) =>
      part.finishedAt !== null && part.finishedAt <= moment && part.choice?.agrees === true && part.choice.at <= moment && part.cardApproved !== false,
  );
  return agreed && !withheld && !heldAtMoment ? 'open' : 'unavailable';
}

/** Whether a choice may still be changed: until the moment, without limit. */
export function mayChoose(now: string, moment: string | null): boolean {
  return moment === null || now < moment;
}
