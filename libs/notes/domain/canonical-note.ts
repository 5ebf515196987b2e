import type { NoteContent } from './note';

/**
 * The exact text that a signature is over: facts, then every section in order, as JSON of fixed arrays, so that no two
 * notes share it and bytes cannot move between fields. `v1` names this layout; a new layout gets a new name.
 */
export function canonicalNote(note: NoteContent): string {
  const { template, startedAt, stoppedAt, modality } = note;
  const attendance = note.attendance.map(({ partnerId, presence }) => [partnerId, presence]).sort(([a], [b]) => compare(a, b));
  return JSON.stringify([
    'attune-note-v1', note.id, note.coupleId, note.appointmentId, note.authorId, note.compartment, note.belongs, note.heldOn,
    startedAt, stoppedAt, modality, attendance, template.id, template.version,
    note.sections.map(({ key, compartment, risk, text }) => [key, compartment, risk, text]),
  ]);
}

/** The text that an addendum's signature is over; bound to the note as it was signed. */
export function canonicalAddendum(noteHash: string, addendum: { id: string; kind: string; compartment: string | null; text: string; reason: string }): string {
  return JSON.stringify(['attune-addendum-v1', noteHash, addendum.id, addendum.kind, addendum.compartment, addendum.reason, addendum.text]);
}

/**
 * One hash over a whole note.
 * @param hash of a text's UTF-8 bytes, in hex; SHA-256 in the product
 */
export function noteHash(hash: (text: string) => string, note: NoteContent): string {
  return hash(canonicalNote(note));
}

function compare(a: string | undefined, b: string | undefined): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
