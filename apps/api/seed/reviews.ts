import { anchorOf, type NoteContent, riskRank, sentencesOf } from '@attune/notes/domain';
import type { Loading } from './loading';
import type { NoteInFile } from './practice-file';
import { after } from './times';

/** The way of a submitted note through its supervisor, with what the supervisor wrote at a sentence. */
export async function putReview(load: Loading, content: NoteContent, note: NoteInFile, written: string): Promise<void> {
  const supervisorId = load.supervisorOf(content.authorId);
  if (!supervisorId) return;
  const state = note.state === 'final' ? 'approved' : note.state === 'returned' ? 'returned' : 'open';
  const decided = state === 'open' ? null : after(written, 60 * 20);
  await load.put('supervision.review', [{
    id: load.id(), note_id: content.id, couple_id: content.coupleId, compartment: content.compartment, associate_id: content.authorId, submission: 1, submitted_at: written,
    risk: Math.max(...content.sections.map(({ risk }) => riskRank(risk))), state, decided_by: decided && supervisorId, decided_at: decided, version: 1,
  }]);
  for (const comment of note.comments ?? []) await putThread(load, content, comment, { supervisorId, at: decided ?? written });
}

async function putThread(load: Loading, content: NoteContent, { section: key, text }: { section: string; text: string }, { supervisorId, at }: { supervisorId: string; at: string }): Promise<void> {
  const section = content.sections.find((each) => each.key === key);
  const [span] = sentencesOf(section?.text ?? '');
  const anchor = section && span && anchorOf(section.text, span);
  if (!section || !anchor) return;
  const [threadId, commentId] = [load.id(), load.id()];
  const own = { couple_id: content.coupleId, compartment: section.compartment, associate_id: content.authorId };
  await load.put('supervision.thread', [{
    id: threadId, note_id: content.id, ...own, section_id: section.id,
    anchor: await load.seal({ table: 'supervision.thread', id: threadId, column: 'anchor', version: 1 }, JSON.stringify(anchor)),
    submission: 1, state: 'open', opened_by: supervisorId, opened_at: at, version: 1,
  }]);
  await load.put('supervision.comment', [{
    id: commentId, thread_id: threadId, ...own, author_id: supervisorId, written_at: at,
    body: await load.seal({ table: 'supervision.comment', id: commentId, column: 'body', version: 1 }, text),
  }]);
}
