import { randomUUID } from 'node:crypto';
import { anAppointment } from './scheduling.tables';
import { compartmentsOf, type Insert, type Seat, type WalledTable } from './walled-table';

const NOW = '2026-11-20T18:00:00Z';
const SEALED = Buffer.alloc(40);

function review(insert: Insert, seat: Seat, compartment: string | null): void {
  const { couple, clinician } = seat;
  const [note, thread] = [randomUUID(), randomUUID()];
  const of = { couple_id: couple, compartment, associate_id: clinician };
  insert('notes.session_note', {
    id: note, couple_id: couple, appointment_id: anAppointment(insert, seat, compartment), author_id: clinician, compartment, state: 'submitted', held_on: '2026-11-20',
    template: 'couples', template_version: 1, created_at: NOW, saved_at: NOW,
  });
  insert('notes.note_submission', { note_id: note, number: 1, couple_id: couple, compartment, submitted_by: clinician, submitted_at: NOW, facts: {}, hash: Buffer.alloc(32) });
  insert('supervision.review', { note_id: note, ...of, submission: 1, submitted_at: NOW });
  insert('supervision.thread', { id: thread, note_id: note, ...of, submission: 1, opened_by: clinician, opened_at: NOW });
  insert('supervision.comment', { thread_id: thread, ...of, author_id: clinician, written_at: NOW, body: SEALED });
  if (compartment === null) insert('supervision.review_item', { couple_id: couple, source: 'settling', occasions: [note], last_on: '2026-11-20', opened_at: NOW });
  if (compartment) {
    // Passed on already: the look for overdue items, which goes on meanwhile, must not rewrite a row between two readings.
    insert('supervision.urgent_item', { couple_id: couple, compartment, source: 'note-risk', source_id: note, opened_at: NOW, due_at: NOW, escalated_at: NOW });
  }
}

/** Talks are between an associate and whoever supervises them, whatever became of the note. */
const between = (table: string): WalledTable => ({ table, holds: 'care', author: 't.associate_id', stage: { column: `'talk'`, of: { talk: 'in review' } } });

export const SUPERVISION_TABLES: WalledTable[] = [
  { ...between('supervision.review'), seed: (insert, seat) => compartmentsOf(seat).forEach((compartment) => review(insert, seat, compartment)) },
  { ...between('supervision.thread'), holds: 'talk' },
  { ...between('supervision.comment'), holds: 'talk' },
  { table: 'supervision.urgent_item', holds: 'safety' },
  { table: 'supervision.review_item', holds: 'safety' },
];
