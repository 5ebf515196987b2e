import { randomUUID } from 'node:crypto';
import type { Practice } from '@attune/testing';

export { anAppointment } from '../scheduling/appointments';

const care = (practice: Practice, couple: string) => ({ coupleId: practice.ids[couple], grants: [{ to: 'care' as const }] });

export interface NoteGiven {
  id: string;
  appointment: string;
  heldOn: string;
  couple?: string;
  author?: string;
  state?: 'draft' | 'submitted' | 'returned' | 'final';
  compartment?: string;
  /** Lays a canary as its plan. */
  plan?: boolean;
  risk?: Record<string, string>;
}

/** A session note with its plan and its risks; gives the words of the plan. */
export async function aNote(practice: Practice, given: NoteGiven): Promise<string> {
  const { appointment, heldOn, couple = 'c1', author = 'a1', state = 'draft', compartment, plan = false, risk = {} } = given;
  const id = randomUUID();
  const sectionId = randomUUID();
  practice.ids[given.id] = id;
  const own = compartment ? practice.ids[compartment] : null;
  const text = plan ? practice.lay('note_section', 'body', { ...care(practice, couple), ...(own ? { compartment: own } : {}) }) : '';
  const body = plan ? await practice.house.seal(practice.id, { table: 'notes.note_section', id: sectionId, column: 'body', version: 1 }, text) : null;
  const at = `${heldOn}T20:00:00Z`;
  await practice.rows((rows) => {
    rows.insert('notes.session_note', {
      id, couple_id: practice.ids[couple], appointment_id: appointment, author_id: practice.ids[author], compartment: own, state, held_on: heldOn, template: 'couples',
      template_version: 1, created_at: at, saved_at: at, submitted_at: state === 'draft' ? null : at, final_at: state === 'final' ? at : null,
      final_hash: state === 'final' ? Buffer.alloc(32, 1) : null,
    });
    rows.insert('notes.note_section', { id: sectionId, note_id: id, couple_id: practice.ids[couple], compartment: own, key: 'plan', position: 90, body });
    for (const [partner, level] of Object.entries(risk)) {
      rows.insert('notes.note_section', {
        id: randomUUID(), note_id: id, couple_id: practice.ids[couple], compartment: practice.ids[partner], key: 'risk', position: partner.startsWith('x') ? 80 : 81, risk: level,
      });
    }
  });
  return text;
}

export interface OccurrenceGiven {
  couple?: string;
  exercise?: string;
  opensOn?: string;
  closesOn?: string;
  revealAt?: string;
}

/** An exercise given to a couple with one due window; gives the occurrence's id. */
export async function anOccurrence(practice: Practice, given: OccurrenceGiven = {}): Promise<string> {
  const { couple = 'c1', exercise = 'E1', opensOn = '2026-11-16', closesOn = '2026-11-29', revealAt } = given;
  const [assignmentId, occurrenceId] = [randomUUID(), randomUUID()];
  practice.ids['assignment'] = assignmentId;
  const sentence = practice.lay('assignment', 'sentence', { coupleId: practice.ids[couple], grants: [{ to: 'care' }, { to: 'partners' }] });
  const sealed = await practice.house.seal(practice.id, { table: 'exercises.assignment', id: assignmentId, column: 'sentence', version: 1 }, sentence);
  await practice.rows((rows) => {
    rows.insert('exercises.assignment', {
      id: assignmentId, couple_id: practice.ids[couple], exercise, definition_version: 1, variant: 'gaze', short: false, first_on: opensOn, rhythm: 'once',
      sentence: sealed, tried_on: opensOn, asked_alone: true, assigned_by: practice.ids['a1'], assigned_at: `${opensOn}T18:00:00Z`,
    });
    rows.insert('exercises.occurrence', {
      id: occurrenceId, couple_id: practice.ids[couple], assignment_id: assignmentId, number: 1, sitting: 1, variant: 'gaze', short: false, opens_on: opensOn,
      closes_on: closesOn, reveal_at: revealAt ?? null,
    });
  });
  return occurrenceId;
}

export interface RunGiven {
  partner: string;
  at: string;
  couple?: string;
  occurrence?: string;
  state?: string;
  /** A canary in this field, for both once revealed. */
  line?: string;
  agrees?: boolean;
  tension?: [before: number, after: number];
}

/** One partner's run of an occurrence (of a new one when none is named); gives the line they wrote. */
export async function aRun(practice: Practice, given: RunGiven): Promise<string> {
  const { partner, at, couple = 'c1', state = 'finished', line, agrees, tension } = given;
  const occurrence = given.occurrence ?? (await anOccurrence(practice, { couple }));
  const id = randomUUID();
  const row = { couple_id: practice.ids[couple], compartment: practice.ids[partner] };
  const text = line ? practice.lay('answer', 'body', { ...care(practice, couple), compartment: practice.ids[partner] }) : '';
  const body = line ? await practice.house.seal(practice.id, { table: 'exercises.answer', id: `${id}/${line}`, column: 'body', version: 1 }, JSON.stringify(text)) : null;
  await practice.rows((rows) => {
    rows.insert('exercises.run', { id, ...row, occurrence_id: occurrence, state, started_at: at, ended_at: state === 'in-progress' ? null : at });
    if (line) rows.insert('exercises.answer', { run_id: id, field: line, ...row, audience: 'both', body, version: 1, saved_at: at });
    for (const [index, field] of ['tension-before', 'tension-after'].entries()) {
      if (tension) rows.insert('exercises.answer', { run_id: id, field, ...row, audience: 'care', number: tension[index], version: 1, saved_at: at });
    }
    if (agrees !== undefined) rows.insert('exercises.reveal_choice', { occurrence_id: occurrence, ...row, agrees, chosen_at: at });
  });
  practice.ids['run'] = id;
  return text;
}

/** What the supervisor said about a note, in a talk that is open; gives the words. */
export async function aComment(practice: Practice, given: { note: string; at: string; by?: string; couple?: string }): Promise<string> {
  const { note, at, by = 's1', couple = 'c1' } = given;
  const [threadId, id] = [randomUUID(), randomUUID()];
  const text = practice.lay('comment', 'body', care(practice, couple));
  const body = await practice.house.seal(practice.id, { table: 'supervision.comment', id, column: 'body', version: 1 }, text);
  const row = { couple_id: practice.ids[couple], associate_id: practice.ids['a1'] };
  await practice.rows((rows) => {
    rows.insert('supervision.thread', { id: threadId, note_id: note, ...row, submission: 1, opened_by: practice.ids[by], opened_at: at });
    rows.insert('supervision.comment', { id, thread_id: threadId, ...row, author_id: practice.ids[by], written_at: at, body });
  });
  return text;
}

/** Something that somebody must take up now. */
export async function anUrgentItem(practice: Practice, given: { partner: string; at: string; couple?: string }): Promise<void> {
  const { partner, at, couple = 'c1' } = given;
  await practice.rows((rows) =>
    rows.insert('supervision.urgent_item', {
      couple_id: practice.ids[couple], compartment: practice.ids[partner], source: 'unsafe-report', source_id: randomUUID(), opened_at: at, due_at: at, told: [practice.ids['a1']],
    }),
  );
}

/** Something that the next supervision should look at. */
export async function aReviewItem(practice: Practice, given: { on: string; occasions: number; couple?: string }): Promise<void> {
  const { on, occasions, couple = 'c1' } = given;
  const id = (practice.ids['reviewItem'] = randomUUID());
  await practice.rows((rows) =>
    rows.insert('supervision.review_item', {
      id, couple_id: practice.ids[couple], source: 'settling', occasions: Array.from({ length: occasions }, () => randomUUID()), last_on: on, opened_at: `${on}T18:00:00Z`,
    }),
  );
}
