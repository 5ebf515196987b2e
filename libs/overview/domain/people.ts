/** A partner as the composed screens name them; the seat is the order of entry and means nothing else. */
export interface Partner {
  id: string;
  seat: 'a' | 'b';
  givenName: string;
  familyName: string;
}

/** In whose compartment something is: one partner's, or both's. */
export type LaneSeat = 'a' | 'b' | 'joint';

/** The lane of a row by its compartment. What is of neither partner here counts as joint only when it has no compartment. */
export function laneOf(partners: readonly Partner[], compartment: string | null): LaneSeat {
  if (compartment === null) return 'joint';
  return partners.find((each) => each.id === compartment)?.seat ?? 'joint';
}

/** "Ana & Ben", or only the one whose own it is. */
export function namesOf(partners: readonly Partner[], compartment: string | null = null): string {
  return partners.filter((each) => compartment === null || each.id === compartment).map((each) => each.givenName).join(' & ');
}
