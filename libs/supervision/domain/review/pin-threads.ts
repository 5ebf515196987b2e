import { findAnchor, type Anchor, type NoteSection, type Span } from '@attune/notes/domain';
import type { Thread } from './thread';

/** A talk at its place in the note as it stands. */
export interface PinnedThread {
  thread: Thread;
  /** Where its words are now; null for a talk about the whole note, and where the words were removed. */
  span: Span | null;
  /** Whether it was pinned to words that are no longer there: it is shown as about text since removed, never dropped. */
  removed: boolean;
}

/** Talks in the order of the note: about the whole first, then by part and place; within a part those whose words are gone come last. */
export function pinThreads(threads: readonly Thread[], sections: readonly Pick<NoteSection, 'id' | 'text'>[]): PinnedThread[] {
  const place = new Map(sections.map((each, index) => [each.id, { index, text: each.text }]));
  const pinned = threads.map((thread) => {
    const section = place.get(thread.sectionId ?? '');
    const span = section && thread.anchor ? findAnchor(section.text, thread.anchor) : null;
    const removed = thread.anchor !== null && span === null;
    return { thread, span, removed, order: [section?.index ?? -1, span?.start ?? Number.MAX_SAFE_INTEGER] as const };
  });
  const sorted = pinned.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1] || (a.thread.openedAt < b.thread.openedAt ? -1 : 1));
  return sorted.map(({ thread, span, removed }) => ({ thread, span, removed }));
}

/** What is marked in the note: the words of open talks. */
export function marksOf(threads: readonly Thread[]): { id: string; sectionId: string; anchor: Anchor }[] {
  return threads.flatMap(({ id, state, sectionId, anchor }) => (state === 'open' && sectionId && anchor ? [{ id, sectionId, anchor }] : []));
}
