import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Thread } from '@attune/supervision/domain';
import { ThreadCard } from './thread-card';

const THREAD: Thread = {
  id: 't1', version: 4, noteId: 'n', state: 'open', sectionId: 'plan', compartment: null, anchor: { before: '', quote: 'twice', after: '' }, submission: 1, openedBy: 's1',
  openedAt: '2026-11-21T19:00:00.000Z', comments: [{ id: 'm1', authorId: 's1', authorName: 'Dr. Chen', writtenAt: '2026-11-21T19:00:00.000Z', text: 'Why twice?' }],
};

async function show(thread: Thread, removed = false) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(ThreadCard);
  fixture.componentRef.setInput('thread', thread);
  fixture.componentRef.setInput('removed', removed);
  let changed = 0;
  fixture.componentInstance.changed.subscribe(() => (changed += 1));
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent.trim() === words)?.click();
    await fixture.whenStable();
  };
  return { fixture, page, press, settle, http: TestBed.inject(HttpTestingController), changes: () => changed };
}

describe('a talk', () => {
  it('is answered, and what was typed stays until it was taken', async () => {
    const { fixture, page, press, settle, http, changes } = await show(THREAD);
    await press('Answer');
    const field = page.querySelector('textarea') as HTMLTextAreaElement;
    expect(document.activeElement).toBe(field);
    field.value = 'Once is too little.';
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    await press('Answer');
    http.expectOne('/api/supervision/threads/t1/comments').flush({ title: 'Something failed.' }, { status: 503, statusText: '' });
    await settle();
    expect([field.value, page.querySelector('[role=alert]')?.textContent?.includes('Something failed.'), changes()]).toEqual(['Once is too little.', true, 0]);
    await press('Answer');
    http.expectOne('/api/supervision/threads/t1/comments').flush({ id: 'm2' });
    await settle();
    expect([changes(), page.querySelector('textarea')]).toEqual([1, null]);
  });

  it('is resolved as it was seen, and opened again', async () => {
    const { fixture, http, press, settle, changes } = await show(THREAD);
    await press('Resolve');
    http.expectOne('/api/supervision/threads/t1/resolve').flush({ version: 5, state: 'resolved' });
    await settle();
    expect(changes()).toBe(1);
    fixture.componentRef.setInput('thread', { ...THREAD, state: 'resolved' });
    await fixture.whenStable();
    await press('Open again');
    http.expectOne('/api/supervision/threads/t1/reopen').flush({ version: 6, state: 'open' });
  });

  it('is never dropped when its words are gone', async () => {
    const { page } = await show(THREAD, true);
    expect(page.textContent).toContain('About text since removed');
    expect(page.querySelector('blockquote')?.textContent).toBe('twice');
  });
});
