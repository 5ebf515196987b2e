import { randomUUID } from 'node:crypto';
import type { NoteSection, NoteView } from '@attune/notes/domain';
import type { Practice } from '@attune/testing';

type Of = { couple?: string; clinician?: string; compartment?: string; at?: string };

/** An appointment that was held this morning, an hour before the clock's start; individual where a partner is named. */
export async function anAppointment(practice: Practice, { couple = '1', clinician = 'a1', compartment, at = '2026-11-23T17:00:00.000Z' }: Of = {}): Promise<string> {
  const id = randomUUID();
  const { [`c${couple}`]: coupleId = '', [`x${couple}`]: x = '', [`y${couple}`]: y = '', [clinician]: staffId = '' } = practice.ids;
  const own = compartment ? practice.ids[compartment] : undefined;
  const times = { starts_at: at, ends_at: later(at, 50), started_at: at, stopped_at: later(at, 50) };
  await practice.rows((rows) => {
    rows.insert('scheduling.appointment', { id, couple_id: coupleId, compartment: own ?? null, staff_id: staffId, status: 'held', ...times });
    for (const partner of own ? [own] : [x, y]) {
      rows.insert('scheduling.attendance', { appointment_id: id, partner_id: partner, couple_id: coupleId, compartment: own ?? null, presence: 'whole' });
    }
  });
  return id;
}

/** A draft begun by a clinician through the API, as its author reads it. */
export async function aDraft(practice: Practice, of: Of & { template?: string; belongs?: 'unit' | 'held' } = {}): Promise<NoteView> {
  const { clinician = 'a1', template = 'couples', belongs } = of;
  const author = practice.as(clinician);
  const appointmentId = await anAppointment(practice, of);
  const begun = await author.post('/api/notes', { appointmentId, template, ...(belongs ? { belongs } : {}) }, { idempotencyKey: key() });
  if (begun.status !== 201) throw new Error(`The note was not begun: ${begun.status} ${begun.text}`);
  return (await author.get(`/api/notes/${begun.body.id}`)).body as NoteView;
}

/** A draft with nothing missing; every part holds a text that only care may see, and the `readers` whose relation is to its author; each partner's parts not in conjoint mode. */
export async function aWholeDraft(practice: Practice, of: Parameters<typeof aDraft>[1] & { readers?: string[] } = {}): Promise<NoteView> {
  const { clinician = 'a1', readers = [] } = of;
  const draft = await aDraft(practice, of);
  const saved = await save(practice, clinician, draft, { sections: draft.sections.map((each) => words(practice, draft, each, readers)) });
  if (saved.status !== 200) throw new Error(`The draft was not saved: ${saved.status} ${saved.text}`);
  return (await practice.as(clinician).get(`/api/notes/${draft.id}`)).body as NoteView;
}

/** A note that a1 submitted to s1; licensed `t1` gets it signed. */
export async function aSubmittedNote(practice: Practice, of: Parameters<typeof aWholeDraft>[1] = {}): Promise<NoteView> {
  return act(practice, of.clinician ?? 'a1', await aWholeDraft(practice, of), 'submit');
}

/** A final note of the licensed therapist t1, who treats a couple of their own. */
export async function aFinalNote(practice: Practice): Promise<NoteView> {
  if (!practice.ids['c3']) await practice.addCouple('3', { clinician: practice.ids['t1'] ?? '' });
  return act(practice, 't1', await aWholeDraft(practice, { couple: '3', clinician: 't1' }), 'sign');
}

/** Has the author submit or sign, and reads the note again. */
export async function act(practice: Practice, who: string, { id, version }: { id: string; version: number }, what: 'submit' | 'sign'): Promise<NoteView> {
  const author = practice.as(who, { stepUp: true });
  const done = await author.post(`/api/notes/${id}/${what}`, undefined, { ifMatch: version, idempotencyKey: key() });
  if (done.status !== 200) throw new Error(`It did not ${what}: ${done.status} ${done.text}`);
  return (await author.get(`/api/notes/${id}`)).body as NoteView;
}

export const save = (practice: Practice, who: string, note: { id: string; version: number }, change: object, idempotencyKey = key()) =>
  practice.as(who).put(`/api/notes/${note.id}/draft`, change, { ifMatch: note.version, idempotencyKey });

export const key = (): string => randomUUID();

/** A part by its key, of a partner or joint. */
export function part(note: NoteView, name: string, compartment: string | null = null): NoteSection {
  const found = note.sections.find((each) => each.key === name && each.compartment === compartment);
  if (!found) throw new Error(`The note has no part ${name}`);
  return found;
}

function words(practice: Practice, note: NoteView, { id, key: name, compartment }: NoteSection, readers: string[]) {
  const named = readers.map((who) => ({ to: 'person' as const, id: practice.ids[who] ?? '' }));
  const rule = { coupleId: note.coupleId, ...(compartment ? { compartment } : {}), grants: [{ to: 'care' as const }, ...named] };
  const text = practice.lay('note_section', `body_${name}`, rule);
  return { id, text, ...(name === 'risk' ? { risk: 'none' } : {}) };
}

const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();
