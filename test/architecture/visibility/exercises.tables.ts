import { randomUUID } from 'node:crypto';
import type { Insert, Seat, WalledTable } from './walled-table';

const NOW = '2026-11-20T18:00:00Z';
const SEALED = Buffer.alloc(40);

/** One assignment with one occurrence, and everything that both partners and the clinician can make of it. */
function everything(insert: Insert, { couple, partners, clinician }: Seat): void {
  const [assignment, occurrence] = [randomUUID(), randomUUID()];
  insert('exercises.assignment', {
    id: assignment, couple_id: couple, exercise: 'E2', definition_version: 1, variant: 'standard', short: false, first_on: '2026-11-20', rhythm: 'once', sentence: SEALED,
    tried_on: '2026-11-20', asked_alone: true, assigned_by: clinician, assigned_at: NOW,
  });
  insert('exercises.occurrence', {
    id: occurrence, couple_id: couple, assignment_id: assignment, number: 1, sitting: 1, variant: 'standard', short: false, opens_on: '2026-11-20', closes_on: '2026-11-27',
  });
  insert('exercises.room_record', {
    couple_id: couple, exercise: 'E2', definition_version: 1, variant: 'standard', short: false, done_on: '2026-11-20', recorded_by: clinician, recorded_at: NOW,
  });
  insert('exercises.reveal', { occurrence_id: occurrence, couple_id: couple, opened_by: clinician, opened_at: NOW });
  for (const compartment of partners) {
    const run = randomUUID();
    const own = { couple_id: couple, compartment };
    insert('exercises.run', { id: run, ...own, occurrence_id: occurrence, state: 'finished', started_at: NOW, ended_at: NOW });
    insert('exercises.answer', { run_id: run, field: 'before', ...own, audience: 'care', number: 4, version: 1, saved_at: NOW });
    insert('exercises.answer', { run_id: run, field: 'thanks', ...own, audience: 'both', body: SEALED, version: 1, saved_at: NOW });
    insert('exercises.unsafe_report', { ...own, run_id: run, reported_at: NOW });
    insert('exercises.trigger_card', { ...own, body: SEALED, written_at: NOW });
    insert('exercises.reveal_choice', { occurrence_id: occurrence, ...own, agrees: true, chosen_at: NOW });
  }
}

/** What was opened at its moment is read by a function of its own; the rows stay their writer's. */
export const EXERCISES_TABLES: WalledTable[] = [
  { table: 'exercises.assignment', holds: 'own', seed: everything },
  { table: 'exercises.occurrence', holds: 'own' },
  { table: 'exercises.room_record', holds: 'care' },
  { table: 'exercises.reveal', holds: 'care' },
  { table: 'exercises.run', holds: 'own' },
  { table: 'exercises.answer', holds: 'own', audience: 't.audience' },
  { table: 'exercises.unsafe_report', holds: 'safety' },
  { table: 'exercises.trigger_card', holds: 'own' },
  { table: 'exercises.reveal_choice', holds: 'own' },
];
