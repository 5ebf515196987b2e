import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { NoteView } from '@attune/notes/domain';
import type { ReviewQueue, ReviewRow, ReviewView, Thread } from '@attune/supervision/domain';
import { Confirm, LocalDrafts, ME, OPEN_STREAM, PracticeTime, SignedOut, type SignedIn } from '@attune/ui';
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
export class Host {
  desk!: ReviewDeskStore;
  show(desk: ReviewDeskStore): string {
    this.desk = desk;
    return `note of ${desk.open()?.note.id}`;
  }
}

export const row = (id: string, change: Partial<ReviewRow> = {}): ReviewRow => ({
  id, version: 1, noteId: `note-${id}`, coupleId: 'c1', compartment: null, initials: `${id.toUpperCase()} & B`, associate: { id: 'a1', name: 'Maya Ortiz' }, heldOn: '2026-11-20',
  submittedAt: '2026-11-21T18:00:00.000Z', submission: 1, belongs: 'unit', risk: [], urgentOpen: false, openThreads: 0, cover: false, ...change,
});
export const talk: Thread = {
  id: 't1', version: 1, noteId: 'note-a', state: 'open', sectionId: 'plan', compartment: null, anchor: { before: '', quote: 'twice', after: '' }, submission: 1,
  openedBy: 's1', openedAt: '2026-11-21T19:00:00.000Z', comments: [{ id: 'm1', authorId: 's1', authorName: 'Dr. Chen', writtenAt: '2026-11-21T19:00:00.000Z', text: 'Why twice?' }],
};
export const review = (id: string, change: Partial<ReviewView> = {}): ReviewView => ({
  id, version: 1, state: 'open', submission: 1, hash: 'ab'.repeat(32), yes: 'approve', openRisk: false, authorTreats: true, associate: { id: 'a1', name: 'Maya Ortiz' },
  note: { id: `note-${id}`, appointmentId: 'p1', coupleId: 'c1', sections: [{ id: 'plan', key: 'plan', compartment: null, text: 'Listening, twice.', risk: null }] } as unknown as NoteView,
  previous: null, threads: [], ...change,
});

export const ask = jest.fn();
// jsdom lays nothing out.
export const inSight = jest.fn();
Element.prototype.scrollIntoView = function () {
  inSight(this.textContent);
};
export const password = jest.fn();
export const device = new Map<string, string>();

/** The desk before a supervisor with this queue; the first note is open where it is given. @param kept what their device kept of an earlier visit */
export async function open(queue: ReviewQueue, first?: ReviewView, kept: [string, string][] = []) {
  ask.mockReset().mockResolvedValue(true);
  password.mockReset().mockResolvedValue(true);
  device.clear();
  for (const [name, words] of kept) device.set(name, words);
  const me = signal<SignedIn>({ personId: 's1', name: 'Dr. Chen', roles: ['supervisor'], conjoint: false, practice: { name: 'Harbour', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]),
      { provide: ME, useValue: { me, may: () => true } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
      { provide: Confirm, useValue: { ask } },
      { provide: LocalDrafts, useValue: { names: async (at: string) => [...device.keys()].filter((name) => name.startsWith(at)), get: async (name: string) => device.get(name) ?? null, put: async (name: string, text: string) => device.set(name, text), remove: async (name: string) => device.delete(name) } },
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
  const setConjoint = async (conjoint: boolean) => {
    me.update((who) => ({ ...who, conjoint }));
    fixture.detectChanges();
    await settle();
  };
  return { fixture, http, reply, page, press, settle, setConjoint, desk: fixture.componentInstance };
}

export const twoOf = (change: Partial<ReviewRow> = {}): ReviewQueue => ({ items: [row('a', change), row('b')], nextCursor: null, drafts: 5 });
