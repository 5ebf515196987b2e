import type { Practice } from '@attune/testing';
import { act, aWholeDraft, key, part, save } from '../notes/a-note';

/** A submitted note that names an urgent risk for one partner; `again` takes it back and submits it once more. */
export async function anUrgentItem(practice: Practice, { at = '2026-11-23T17:00:00.000Z', partner = 'x1' } = {}) {
  const draft = await aWholeDraft(practice, { at });
  const saved = await save(practice, 'a1', draft, { sections: [{ id: part(draft, 'risk', practice.ids[partner]).id, risk: 'urgent' }] });
  const note = await act(practice, 'a1', { id: draft.id, version: saved.body.version }, 'submit');
  await practice.jobs.drain();
  const again = async () => {
    const { body } = await practice.as('a1').post(`/api/notes/${note.id}/withdraw`, undefined, { ifMatch: note.version, idempotencyKey: key() });
    await act(practice, 'a1', { id: note.id, version: body.version }, 'submit');
    await practice.jobs.drain();
  };
  const { body } = await practice.as('s1').get('/api/supervision/urgent');
  return { noteId: note.id, id: body.items[0].id as string, again };
}
