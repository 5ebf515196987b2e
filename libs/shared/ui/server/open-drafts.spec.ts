import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LocalDrafts } from './local-drafts';
import { ME } from './me';
import { DRAFT_KEY_URL, openDrafts } from './open-drafts';
import { talkToServer } from './sending';

const unlock = jest.fn(async (_: string, personId: string) => void (open = personId));
let open = '';

function opener(personId: string | null) {
  open = '';
  unlock.mockClear();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(),
      { provide: ME, useValue: { me: signal(personId && { personId }) } },
      { provide: LocalDrafts, useValue: { unlock, isOpenFor: (id: string) => open === id } },
      { provide: DRAFT_KEY_URL, useValue: '/api/portal/access/draft-key' },
    ],
  });
  return { drafts: TestBed.runInInjectionContext(() => openDrafts()), server: TestBed.inject(HttpTestingController) };
}

describe('this device’s drafts', () => {
  it('are opened with the person’s own key, asked for once', async () => {
    const { drafts, server } = opener('ana');
    const first = drafts();
    server.expectOne('/api/portal/access/draft-key').flush({ key: 'a2V5' });
    await first;
    expect(unlock).toHaveBeenCalledWith('a2V5', 'ana');
    await drafts();
    server.expectNone(() => true);
  });

  it('stay shut without a key, and nobody is asked to sign in for it', async () => {
    const { drafts, server } = opener('ana');
    const first = drafts();
    server.expectOne(() => true).flush(null, { status: 401, statusText: '' });
    await first;
    expect(unlock).not.toHaveBeenCalled();
  });

  it('are opened for whoever it turns out to be, where the page was opened without a connection', async () => {
    const { drafts, server } = opener(null);
    const here = TestBed.inject(ME) as unknown as { me: ReturnType<typeof signal<{ personId: string } | null>>; known: () => Promise<void> };
    here.known = async () => here.me.set({ personId: 'ana' });
    const first = drafts();
    await Promise.resolve();
    await Promise.resolve();
    server.expectOne('/api/portal/access/draft-key').flush({ key: 'a2V5' });
    await first;
    expect(unlock).toHaveBeenCalledWith('a2V5', 'ana');
  });

  it('stay shut while nobody is signed in', async () => {
    const { drafts, server } = opener(null);
    await drafts();
    server.expectNone(() => true);
  });
});
