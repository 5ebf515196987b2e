import type { Modality, NoteView } from '@attune/notes/domain';
import type { Presence } from '@attune/scheduling/domain';

export const MODALITY_WORDS: Record<Modality, string> = { in_person: 'In person', video: 'By video' };

export const PRESENCE_WORDS: Record<Presence, string> = { whole: 'there', part: 'there for a part', absent: 'not there' };

/** Whose a note is: "Joint", or one partner's and what it belongs to. */
export function whoseWords({ compartment, belongs, partners }: Pick<NoteView, 'compartment' | 'belongs' | 'partners'>): string {
  if (compartment === null) return 'Joint';
  const name = partners.find((each) => each.id === compartment)?.givenName ?? 'One partner';
  return belongs === 'unit' ? `${name} alone, belongs to the couple` : `${name} alone, held individually`;
}
