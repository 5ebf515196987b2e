import { TestBed } from '@angular/core/testing';
import type { Thread } from '@attune/supervision/domain';
import { Undo } from '@attune/ui';
import { ask, open, review, row, talk, twoOf } from './desk.fixture';

/** The first note lies open, and a comment on it is half written. */
async function halfWritten(threads: Thread[] = []) {
  const screen = await open(twoOf(), review('a', { threads }));
  const field = () => screen.page.querySelector<HTMLTextAreaElement>('att-new-comment textarea');
  screen.desk.desk.picked.set({ sectionId: 'plan', anchor: { before: 'Listening, ', quote: 'twice', after: '.' } });
  await screen.press('c');
  (field() as HTMLTextAreaElement).value = 'Why tw';
  field()?.dispatchEvent(new Event('input'));
  await screen.settle();
  return { ...screen, field };
}

describe('comments at the review desk', () => {
  it('pins a comment to the picked words with C', async () => {
    const { desk, page, press, reply, settle } = await open(twoOf(), review('a'));
    await press('c');
    expect(page.querySelector('att-new-comment')).toBeNull();
    desk.desk.picked.set({ sectionId: 'plan', anchor: { before: 'Listening, ', quote: 'twice', after: '.' } });
    await press('c');
    const field = page.querySelector<HTMLTextAreaElement>('att-new-comment textarea');
    if (!field) throw new Error('There is no place to comment');
    expect(document.activeElement).toBe(field);
    field.value = 'Why twice?';
    field.dispatchEvent(new Event('input'));
    await settle();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }));
    const sent = await reply('/api/supervision/threads', { id: 't1' });
    expect(sent?.body).toEqual({ noteId: 'note-a', sectionId: 'plan', anchor: { before: 'Listening, ', quote: 'twice', after: '.' }, text: 'Why twice?' });
    await reply('/api/supervision/reviews/a', review('a', { threads: [talk] }));
    expect(page.querySelectorAll('att-thread')).toHaveLength(1);
  });

  it('are hidden in conjoint mode like all of the desk, and what is being written is there again afterwards', async () => {
    const { field, page, press, reply, settle, setConjoint, http } = await halfWritten([talk]);
    await setConjoint(true);
    expect([page.textContent?.trim(), field(), page.querySelector('att-thread')]).toEqual([expect.stringMatching(/^Review.*Hidden in conjoint mode\.$/s), null, null]);
    for (const key of ['j', 'r', 'a', 'c']) await press(key);
    http.expectNone('/api/supervision/reviews');
    await setConjoint(false);
    await reply('/api/supervision/reviews', twoOf());
    await reply('/api/supervision/reviews/a', review('a', { threads: [talk] }));
    await settle();
    expect([field()?.value, page.querySelectorAll('att-thread').length, page.textContent?.includes('left your list')]).toEqual(['Why tw', 1, false]);
  });

  it('keeps a comment with its note when that leaves the list, and opens the next one without it', async () => {
    const { field, desk, page, press, reply, settle } = await halfWritten();
    desk.desk.queue.reload();
    await settle();
    await reply('/api/supervision/reviews', { items: [row('b')], nextCursor: null, drafts: 5 });
    expect([field(), page.textContent?.includes('A & B left your list'), document.activeElement?.textContent]).toEqual([null, true, expect.stringContaining('is kept')]);
    // Keys that were on their way decide about no other note.
    for (const key of ['j', 'r', 'a', 'c', ' ']) await press(key);
    expect([desk.desk.chosenId(), desk.desk.wantsWords()]).toEqual([null, false]);
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes('To the next note'))?.click();
    await settle();
    await reply('/api/supervision/reviews/b', review('b'));
    expect(field()).toBeNull();
    desk.desk.queue.reload();
    await settle();
    await reply('/api/supervision/reviews', twoOf());
    desk.desk.choose('a');
    await settle();
    await reply('/api/supervision/reviews/a', review('a'));
    await settle();
    expect([field()?.value, page.textContent?.includes('left your list')]).toEqual(['Why tw', false]);
  });

  it('stays with the note that is read when something more pressing comes in', async () => {
    const { desk, reply, settle } = await open(twoOf(), review('a'));
    desk.desk.queue.reload();
    await settle();
    await reply('/api/supervision/reviews', { items: [row('c', { urgentOpen: true }), row('a'), row('b')], nextCursor: null, drafts: 5 });
    expect(desk.desk.chosenId()).toBe('a');
  });

  it('says of no note that it left which was decided here, nor where the list could not be read', async () => {
    const { desk, http, page, press, reply, settle } = await open(twoOf(), review('a'));
    desk.desk.sawAll();
    await press('a');
    await reply('/api/access/me', { stepUpUntil: null });
    TestBed.inject(Undo).settle();
    await settle();
    await reply('/api/supervision/reviews/a/approve', { version: 2, state: 'approved' });
    await reply('/api/supervision/reviews', { items: [row('b')], nextCursor: null, drafts: 5 });
    expect([desk.desk.chosenId(), desk.desk.left()]).toEqual(['b', '']);
    await reply('/api/supervision/reviews/b', review('b'));
    desk.desk.queue.reload();
    await settle();
    for (const each of http.match(({ url }) => url === '/api/supervision/reviews')) each.error(new ProgressEvent('offline'));
    await settle();
    desk.desk.queue.reload();
    await settle();
    await reply('/api/supervision/reviews', { items: [row('c'), row('b')], nextCursor: null, drafts: 5 });
    expect([desk.desk.chosenId(), desk.desk.left(), page.textContent?.includes('left your list')]).toEqual(['b', '', false]);
  });

  it('asks before a decision takes a comment with it that was not sent', async () => {
    const { desk, press } = await open(twoOf(), review('a'));
    desk.desk.sawAll();
    desk.desk.picked.set({ sectionId: 'plan', anchor: { before: 'Listening, ', quote: 'twice', after: '.' } });
    desk.desk.comment();
    desk.desk.writeComment('Why');
    ask.mockResolvedValue(false);
    await press('a');
    expect(ask.mock.calls[0]?.[0].heading).toBe('Decide without your comment?');
    expect([desk.desk.chosenId(), desk.desk.commenting()?.text]).toEqual(['a', 'Why']);
  });
});
