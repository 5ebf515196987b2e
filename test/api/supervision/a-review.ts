import type { Practice } from '@attune/testing';
import type { ReviewView, Thread } from '@attune/supervision/domain';
import { aSubmittedNote, key, part } from '../notes/a-note';

type Of = Parameters<typeof aSubmittedNote>[1];

/** A note that a1 submitted, opened by s1 in the queue. */
export async function aReview(practice: Practice, of: Of & { supervisor?: string } = {}): Promise<ReviewView> {
  const { supervisor = 's1', ...how } = of;
  const note = await aSubmittedNote(practice, how);
  await practice.jobs.drain();
  const { body } = await practice.as(supervisor).get('/api/supervision/reviews');
  const row = body.items.find((each: { noteId: string }) => each.noteId === note.id);
  if (!row) throw new Error('The note is not in the queue');
  return (await practice.as(supervisor).get(`/api/supervision/reviews/${row.id}`)).body as ReviewView;
}

export const approve = (practice: Practice, who: string, { id, version, hash }: ReviewView, change: object = {}, how: object = { stepUp: true }, idempotencyKey = key()) =>
  practice.as(who, how).post(`/api/supervision/reviews/${id}/approve`, { hash, read: true, confirmed: false, ...change }, { ifMatch: version, idempotencyKey });

export const sendBack = (practice: Practice, who: string, { id, version, hash }: ReviewView, text = 'Name the risk you asked about.', idempotencyKey = key()) =>
  practice.as(who).post(`/api/supervision/reviews/${id}/return`, { hash, text }, { ifMatch: version, idempotencyKey });

/** A comment of s1 on a stretch of the plan, as its reader gets it. */
export async function aThread(practice: Practice, review: ReviewView): Promise<Thread> {
  const plan = part(review.note, 'plan');
  const body = { noteId: review.note.id, sectionId: plan.id, anchor: { before: '', quote: plan.text.slice(0, 12), after: plan.text.slice(12, 44) }, text: words(practice, review) };
  const made = await practice.as('s1').post('/api/supervision/threads', body, { idempotencyKey: key() });
  if (made.status !== 201) throw new Error(`No thread: ${made.status} ${made.text}`);
  const { body: threads } = await practice.as('s1').get(`/api/supervision/threads?noteId=${review.note.id}`);
  return threads.items.find((each: Thread) => each.id === made.body.id) as Thread;
}

/** Words between supervisor and associate alone. */
export function words(practice: Practice, { note }: ReviewView): string {
  const grants = ['a1', 's1'].map((who) => ({ to: 'person' as const, id: practice.ids[who] ?? '' }));
  return practice.lay('comment', 'body', { talk: true, coupleId: note.coupleId, grants });
}
