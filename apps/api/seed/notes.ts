import { createHash } from 'node:crypto';
import { canonicalAddendum, noteHash, type NoteContent, sectionPlaces, templateOf } from '@attune/notes/domain';
import type { LoadedCouple } from './couples';
import type { Loading } from './loading';
import type { AppointmentInFile, CoupleInFile, NoteInFile, PracticeFile } from './practice-file';
import { putReview } from './reviews';
import { after, evening } from './times';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

type Held = AppointmentInFile & { id: string; note: NoteInFile; startsAt: string };

/** One session note in its state: parts sealed, copies frozen and signed over their very bytes. */
export async function loadNote(load: Loading, file: PracticeFile, couple: CoupleInFile, loaded: LoadedCouple, held: Held): Promise<void> {
  const { note } = held;
  const template = templateOf(note.template);
  if (!template) throw new Error(`No note template ${note.template}`);
  // Of a meeting with one partner, every part is in that partner's compartment.
  const own = held.who === 'joint' ? null : loaded.partners[held.who];
  const content: NoteContent = {
    id: load.id(), coupleId: loaded.id, appointmentId: held.id, authorId: loaded.clinicianId, compartment: own, belongs: 'unit',
    heldOn: load.day(held.on), startedAt: after(held.startsAt, 1), stoppedAt: after(held.startsAt, held.minutes), modality: 'in_person',
    attendance: Object.entries(held.attendance).map(([seat, presence]) => ({ partnerId: loaded.partners[seat as 'a' | 'b'], presence })),
    template: { id: template.id, version: template.version },
    sections: sectionPlaces(template).filter(({ seat }) => held.who === 'joint' || seat === null || seat === held.who).map(({ key, seat }) => ({
      id: load.id(), key, compartment: seat ? loaded.partners[seat] : own,
      text: key === 'risk' && seat ? (note.risk[seat]?.text ?? '') : (note.sections[seat ? `${key}.${seat}` : key] ?? ''),
      risk: key === 'risk' && seat ? (note.risk[seat]?.level ?? null) : null,
    })),
  };
  const written = evening(load, held.on, note.writtenDaysLater);
  await putHead(load, content, note, written);
  if (note.state !== 'draft') await putFrozen(load, file, couple, content, note, written);
}

async function putHead(load: Loading, content: NoteContent, note: NoteInFile, written: string): Promise<void> {
  const final = note.state === 'final';
  await load.put('notes.session_note', [{
    id: content.id, couple_id: content.coupleId, appointment_id: content.appointmentId, author_id: content.authorId, compartment: content.compartment, belongs: 'unit', state: note.state, version: 1,
    held_on: content.heldOn, template: content.template.id, template_version: content.template.version, started_at: content.startedAt, stopped_at: content.stoppedAt,
    modality: content.modality, attendance: content.attendance, submission: note.state === 'draft' ? 0 : 1, created_at: content.stoppedAt, saved_at: written,
    submitted_at: note.state === 'draft' ? null : written, final_at: final ? after(written, 60 * 20) : null, final_hash: final ? `\\x${noteHash(sha256, content)}` : null,
  }]);
  await load.put('notes.note_section', await Promise.all(content.sections.map(async ({ id, key, compartment, text, risk }, position) => ({
    id, note_id: content.id, couple_id: content.coupleId, compartment, key, position,
    body: text === '' ? null : await load.seal({ table: 'notes.note_section', id, column: 'body', version: 1 }, text), body_version: 1, risk,
  }))));
}

async function putFrozen(load: Loading, file: PracticeFile, couple: CoupleInFile, content: NoteContent, note: NoteInFile, written: string): Promise<void> {
  const hash = `\\x${noteHash(sha256, content)}`;
  const { id: noteId, coupleId } = content;
  await load.put('notes.note_submission', [{
    note_id: noteId, number: 1, couple_id: coupleId, compartment: content.compartment, submitted_by: content.authorId, submitted_at: written, hash,
    facts: { startedAt: content.startedAt, stoppedAt: content.stoppedAt, modality: content.modality, attendance: content.attendance },
  }]);
  await load.put('notes.submitted_section', await Promise.all(content.sections.map(async ({ id: sectionId, key, compartment, text, risk }, position) => {
    const id = load.id();
    const body = text === '' ? null : await load.seal({ table: 'notes.submitted_section', id, column: 'body', version: 1 }, text);
    return { id, note_id: noteId, number: 1, couple_id: coupleId, compartment, section_id: sectionId, key, position, body, risk };
  })));
  const supervisorId = load.supervisorOf(content.authorId);
  const signature = (kind: string, signer: string, at: string) => ({
    id: load.id(), note_id: noteId, couple_id: coupleId, compartment: content.compartment, kind, signer_id: signer, signed_at: at, submission: 1, hash, credential_line: credentialLine(file, load, signer),
  });
  await load.put('notes.signature', [
    signature('author', content.authorId, written),
    ...(note.state === 'final' && supervisorId ? [signature('approval', supervisorId, after(written, 60 * 20))] : []),
  ]);
  await putReview(load, content, note, written);
  if (note.addendum) await putAddendum(load, file, content, note.addendum, written);
}

async function putAddendum(load: Loading, file: PracticeFile, content: NoteContent, { kind, text, reason }: NonNullable<NoteInFile['addendum']>, written: string): Promise<void> {
  const id = load.id();
  const ref = (column: string) => ({ table: 'notes.addendum', id, column, version: 1 });
  await load.put('notes.addendum', [{
    id, note_id: content.id, couple_id: content.coupleId, kind, author_id: content.authorId, written_at: after(written, 60 * 44),
    body: await load.seal(ref('body'), text), reason: await load.seal(ref('reason'), reason),
    hash: `\\x${sha256(canonicalAddendum(noteHash(sha256, content), { id, kind, compartment: null, text, reason }))}`, credential_line: credentialLine(file, load, content.authorId),
  }]);
}

function credentialLine(file: PracticeFile, load: Loading, staffId: string): string {
  const line = (id: string | undefined) => {
    const member = file.staff.find((each) => load.person(each.key) === id);
    const licence = member?.licences[0];
    return member ? [[member.title, member.given, member.family].filter(Boolean).join(' '), licence && `${licence.type} ${licence.number}`].filter(Boolean).join(', ') : '';
  };
  const supervisor = load.supervisorOf(staffId);
  return supervisor ? `${line(staffId)}, supervised by ${line(supervisor)}` : line(staffId);
}
