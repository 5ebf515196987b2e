import { randomUUID } from 'node:crypto';
import { anAppointment } from './scheduling.tables';
import { compartmentsOf, type Insert, type Seat, type WalledTable } from './walled-table';

const NOW = '2026-11-20T18:00:00Z';
const HASH = Buffer.alloc(32);
const STATES = ['draft', 'submitted', 'returned', 'final'] as const;
const OF_NOTE = (column: string) => `(SELECT n.${column} FROM notes.session_note n WHERE n.practice_id = t.practice_id AND n.id = t.note_id)`;
const STAGES = { draft: 'draft', submitted: 'in review', returned: 'in review', final: 'record' } as const;

/** One note in each state, of one compartment, with each kind of part in each of its compartments. */
function notes(insert: Insert, seat: Seat, compartment: string | null): void {
  const { couple, clinician } = seat;
  for (const state of STATES) {
    const id = randomUUID();
    const final = state === 'final' ? { final_at: NOW, final_hash: HASH } : {};
    insert('notes.session_note', {
      id, couple_id: couple, appointment_id: anAppointment(insert, seat, compartment), author_id: clinician, compartment, state, held_on: '2026-11-20', template: 'couples',
      template_version: 1, created_at: NOW, saved_at: NOW, ...final,
    });
    const parts = compartment === null ? compartmentsOf(seat) : [compartment];
    parts.forEach((part, position) => insert('notes.note_section', { note_id: id, couple_id: couple, compartment: part, key: 'plan', position }));
    if (state === 'draft') continue;
    insert('notes.note_submission', { note_id: id, number: 1, couple_id: couple, compartment, submitted_by: clinician, submitted_at: NOW, facts: {}, hash: HASH });
    parts.forEach((part, position) =>
      insert('notes.submitted_section', { note_id: id, number: 1, couple_id: couple, compartment: part, section_id: randomUUID(), key: 'plan', position }));
    insert('notes.signature', { note_id: id, couple_id: couple, compartment, kind: 'author', signer_id: clinician, signed_at: NOW, submission: 1, hash: HASH, credential_line: 'x' });
    if (state === 'final') {
      insert('notes.addendum', {
        note_id: id, couple_id: couple, compartment, kind: 'addendum', author_id: clinician, written_at: NOW, body: HASH, reason: HASH, hash: HASH, credential_line: 'x',
      });
    }
  }
}

/** What is ready for a note: of the couple, and of an appointment of each compartment. Its author's alone, like a draft. */
function preparations(insert: Insert, seat: Seat): void {
  const { couple, clinician } = seat;
  const lay = (more: object) => insert('notes.preparation', { couple_id: couple, staff_id: clinician, version: 1, changed_at: NOW, ...more });
  lay({});
  for (const compartment of compartmentsOf(seat)) lay({ compartment, appointment_id: anAppointment(insert, seat, compartment) });
}

const part = (table: string): WalledTable => ({ table, holds: 'care', author: OF_NOTE('author_id'), stage: { column: OF_NOTE('state'), of: STAGES } });

export const NOTES_TABLES: WalledTable[] = [
  {
    table: 'notes.session_note', holds: 'care', author: 't.author_id', stage: { column: 't.state', of: STAGES },
    seed: (insert, seat) => compartmentsOf(seat).forEach((compartment) => notes(insert, seat, compartment)),
  },
  part('notes.note_section'), part('notes.note_submission'), part('notes.submitted_section'), part('notes.signature'), part('notes.addendum'),
  { table: 'notes.preparation', holds: 'care', author: 't.staff_id', stage: { column: "'draft'", of: STAGES }, seed: preparations },
];
