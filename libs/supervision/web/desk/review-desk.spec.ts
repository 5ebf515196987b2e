import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { NoteView } from '@attune/notes/domain';
import type { ReviewQueue, ReviewRow, ReviewView, Thread } from '@attune/supervision/domain';
import { Confirm, LocalDrafts, ME, OPEN_STREAM, PracticeTime, SignedOut, type SignedIn, Undo } from '@attune/ui';
import { ReviewDesk } from './review-desk';
import type { ReviewDeskStore } from './review-desk-store';

@Component({
  selector: 'att-host',
  imports: [ReviewDesk],
  template: `
    <att-review-desk [paper]="paper" [facts]="facts" />
    <ng-template #paper let-desk>
      <p class="paper">{{ show(desk) }}</p>
      <div role="group" tabindex="0" aria-label="Cycle"></div>
      <div role="group" tabindex="0" aria-label="Plan"></div>
    </ng-template>
    <ng-template #facts let-desk><p class="facts">of {{ desk.open()?.note.id }}</p></ng-template>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Host {
  desk!: ReviewDeskStore;
  show(desk: ReviewDeskStore): string {
    this.desk = desk;
    return `note of ${desk.open()?.note.id}`;
  }
}

const row = (id: string, change: Partial<ReviewRow> = {}): ReviewRow => ({
  id, version: 1, noteId: `note-${id}`, coupleId: 'c1', compartment: null, initials: `${id.toUpperCase()} & B`, associate: { id: 'a1', name: 'Maya Ortiz' }, heldOn: '2026-11-20',
  submittedAt: '2026-11-21T18:00:00.000Z', submission: 1, belongs: 'unit', risk: [], urgentOpen: false, openThreads: 0, cover: false, ...change,
});
const talk: Thread = {
  id: 't1', version: 1, noteId: 'note-a', state: 'open', sectionId: 'plan', compartment: null, anchor: { before: '', quote: 'twice', after: '' }, submission: 1,
  openedBy: 's1', openedAt: '2026-11-21T19:00:00.000Z', comments: [{ id: 'm1', authorId: 's1', authorName: 'Dr. Chen', writtenAt: '2026-11-21T19:00:00.000Z', text: 'Why twice?' }],
};
const review = (id: string, change: Partial<ReviewView> = {}): ReviewView => ({
  id, version: 1, state: 'open', submission: 1, hash: 'ab'.repeat(32), yes: 'approve', openRisk: false, associate: { id: 'a1', name: 'Maya Ortiz' },
  note: { id: `note-${id}`, appointmentId: 'p1', coupleId: 'c1', sections: [{ id: 'plan', key: 'plan', compartment: null, text: 'Listening, twice.', risk: null }] } as unknown as NoteView,
  previous: null, threads: [], ...change,
});

const ask = jest.fn();
// jsdom lays nothing out.
const inSight = jest.fn();
Element.prototype.scrollIntoView = function () {
  inSight(this.textContent);
};
const password = jest.fn();
const device = new Map<string, string>();

async function open(queue: ReviewQueue, first?: ReviewView) {
  ask.mockReset().mockResolvedValue(true);
  password.mockReset().mockResolvedValue(true);
  device.clear();
  const me = signal<SignedIn>({ personId: 's1', name: 'Dr. Chen', roles: ['supervisor'], conjoint: false, practice: { name: 'Harbour', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]),
      { provide: ME, useValue: { me, may: () => true } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
      { provide: Confirm, useValue: { ask } },
      { provide: LocalDrafts, useValue: { get: async (name: string) => device.get(name) ?? null, put: async (name: string, text: string) => device.set(name, text), remove: async (name: string) => device.delete(name) } },
      { provide: SignedOut, useValue: { ask: password } },
    ],
  });
  TestBed.inject(PracticeTime).zone.set('UTC');
  const fixture: ComponentFixture<Host> = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
  };
  const reply = async (url: string, body: object) => {
    const found: TestRequest[] = http.match((request) => request.url === url);
    if (found.length === 0) throw new Error(`Nobody asked for ${url}`);
    for (const each of found) each.flush(body);
    await settle();
    return found.at(-1)?.request;
  };
  fixture.detectChanges();
  await reply('/api/supervision/reviews', queue);
  if (first) await reply(`/api/supervision/reviews/${first.id}`, first);
  const page = fixture.nativeElement as HTMLElement;
  const press = async (key: string) => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await settle();
  };
  return { fixture, http, reply, page, press, settle, desk: fixture.componentInstance };
}

const twoOf = (change: Partial<ReviewRow> = {}): ReviewQueue => ({ items: [row('a', change), row('b')], nextCursor: null, drafts: 5 });
const shortly = { stepUpUntil: new Date(Date.now() + 240_000).toISOString() };

describe('the review desk', () => {
  it('leads with the arrow keys from the note into its text and from part to part, and C into it where nothing is selected', async () => {
    const { page, press } = await open(twoOf(), review('a'));
    const note = page.querySelector<HTMLElement>('[aria-label="The note"]') as HTMLElement;
    const keys: string[] = [];
    for (const part of page.querySelectorAll('[role=group]')) part.addEventListener('keydown', (event) => keys.push(`${part.getAttribute('aria-label')} ${(event as KeyboardEvent).key} ${event.bubbles}`));
    const at = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return [document.activeElement?.getAttribute('aria-label'), event.defaultPrevented];
    };
    note.focus();
    expect(at('ArrowUp')).toEqual(['The note', false]);
    expect(at('ArrowDown')).toEqual(['Cycle', true]);
    expect(at('ArrowDown')).toEqual(['Plan', true]);
    expect(at('ArrowDown')).toEqual(['Plan', false]);
    expect(at('ArrowUp')).toEqual(['Cycle', true]);
    // What leads into a part is given to it, and goes no further.
    expect(keys.filter((each) => each.endsWith('false'))).toEqual(['Cycle ArrowDown false', 'Plan ArrowDown false', 'Cycle ArrowUp false']);
    // A part that takes the key for its own next sentence keeps it.
    const cycle = document.activeElement as HTMLElement;
    cycle.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    expect(at('ArrowDown')).toEqual(['Cycle', true]);
    expect(at('ArrowDown')).toEqual(['Plan', true]);
    // C leads back to where one read last.
    note.focus();
    await press('c');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Plan');
  });

  it('says what is reviewed and what it did not check', async () => {
    const { page } = await open({ items: [], nextCursor: null, drafts: 5 });
    expect(page.textContent).toContain('All reviewed. Not checked here: five drafts not yet submitted.');
  });

  it('shows why each note is here, and the first one open', async () => {
    const { page } = await open(twoOf({ risk: [{ initial: 'A', level: 'concern' }], submission: 2 }), review('a', { threads: [talk] }));
    expect([...page.querySelectorAll('att-review-row')].map((each) => each.querySelectorAll('li').length)).toEqual([2, 0]);
    expect(page.textContent).toContain('A: a concern');
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-a');
    expect(page.querySelector('att-thread')?.textContent).toContain('Why twice?');
  });

  it('unfolds what is known of the couple, and keeps it unfolded at the next note', async () => {
    const { page, press, reply, settle } = await open(twoOf(), review('a'));
    expect(page.querySelector('.facts')).toBeNull();
    const fold = [...page.querySelectorAll('details')].find((each) => each.textContent.includes('The couple')) as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await settle();
    expect(page.querySelector('.facts')?.textContent).toBe('of note-a');
    await press('j');
    await reply('/api/supervision/reviews/b', review('b'));
    expect(page.querySelector('.facts')?.textContent).toBe('of note-b');
  });

  it('goes on with J and back with K', async () => {
    const { page, press, reply } = await open(twoOf(), review('a'));
    await press('j');
    await reply('/api/supervision/reviews/b', review('b'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-b');
    await press('j');
    expect(page.querySelector('[aria-current=true]')?.textContent).toContain('B & B');
    expect(inSight).toHaveBeenLastCalledWith(expect.stringContaining('B & B'));
    await press('k');
    await reply('/api/supervision/reviews/a', review('a'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-a');
  });

  it('asks once about text not in sight, then the next note is there; U takes it back', async () => {
    const { page, press, reply, http, settle } = await open(twoOf(), review('a'));
    await press('a');
    expect(ask).toHaveBeenCalledTimes(1);
    await reply('/api/access/me', shortly);
    expect(page.textContent).not.toContain('A & B');
    await reply('/api/supervision/reviews/b', review('b'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-b');
    http.expectNone('/api/supervision/reviews/a/approve');
    TestBed.inject(Undo).takeBack();
    await settle();
    await reply('/api/supervision/reviews/a', review('a'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-a');
    expect(page.textContent).toContain('A & B');
  });

  it('sends the approval with the bytes that were shown, once it can no longer be undone', async () => {
    const { desk, press, reply, settle } = await open(twoOf(), review('a'));
    desk.desk.sawAll();
    await press('a');
    expect(ask).not.toHaveBeenCalled();
    await reply('/api/access/me', { stepUpUntil: null });
    expect(password).toHaveBeenCalledWith('step-up');
    TestBed.inject(Undo).settle();
    await settle();
    const sent = await reply('/api/supervision/reviews/a/approve', { version: 2, state: 'approved' });
    expect(sent?.body).toEqual({ hash: 'ab'.repeat(32), read: true, confirmed: false });
  });

  it('does not approve when the password is not given', async () => {
    const { desk, page, press, reply } = await open(twoOf(), review('a'));
    desk.desk.sawAll();
    password.mockResolvedValue(false);
    await press('a');
    await reply('/api/access/me', { stepUpUntil: null });
    expect(page.textContent).toContain('A & B');
  });

  it('returns with words: R asks for them where nothing is said yet', async () => {
    const { page, press, reply, settle } = await open(twoOf(), review('a'));
    await press('r');
    expect(page.textContent).toContain('Say what should change');
    expect(document.activeElement?.id).toBe('att-return-words');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The note');
    const words = page.querySelector<HTMLTextAreaElement>('#att-return-words');
    if (!words) throw new Error('There is no place for words');
    words.value = 'Name the risk you asked about.';
    words.dispatchEvent(new Event('input'));
    words.blur();
    await press('r');
    TestBed.inject(Undo).settle();
    await settle();
    const sent = await reply('/api/supervision/reviews/a/return', { version: 2, state: 'returned' });
    expect(sent?.body).toEqual({ hash: 'ab'.repeat(32), text: 'Name the risk you asked about.' });
  });

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

  it('keeps a comment with its note when that leaves the list, and opens the next one without it', async () => {
    const { desk, page, press, reply, settle } = await open(twoOf(), review('a'));
    desk.desk.picked.set({ sectionId: 'plan', anchor: { before: 'Listening, ', quote: 'twice', after: '.' } });
    await press('c');
    const field = () => page.querySelector<HTMLTextAreaElement>('att-new-comment textarea');
    (field() as HTMLTextAreaElement).value = 'Why tw';
    field()?.dispatchEvent(new Event('input'));
    await settle();
    desk.desk.queue.reload();
    await settle();
    await reply('/api/supervision/reviews', { items: [row('b')], nextCursor: null, drafts: 5 });
    await reply('/api/supervision/reviews/b', review('b'));
    expect([field(), page.textContent?.includes('A & B left your list')]).toEqual([null, true]);
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
});
