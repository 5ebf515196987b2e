import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Me } from '@attune/access/domain';
import { Confirm, Live, LocalDrafts } from '@attune/ui';
import { NEVER } from 'rxjs';
import { exitIsOwed, payExit } from '../shell/owed-exit';
import { ReadingLanguage, WORDS_PROVIDERS } from '../words/language';
import { Here } from './here';

const ME = '/api/portal/access/me';
const rosa = { personId: 'rosa', language: 'en', owes: null, roles: ['partner'], signIn: { endsAt: '2026-11-23T18:15:00Z' } } as unknown as Me;

function page() {
  localStorage.setItem('language', 'es');
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), ...WORDS_PROVIDERS,
      { provide: LocalDrafts, useValue: { unlock: async () => undefined, clear: async () => undefined } },
      { provide: Live, useValue: { on: () => NEVER } },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    TestBed.tick();
    await new Promise((done) => setTimeout(done));
    for (const asked of http.match('/api/portal/access/draft-key')) asked.flush({ key: 'a2V5' });
  };
  return { here: TestBed.inject(Here), language: TestBed.inject(ReadingLanguage), http, settle };
}

describe('the language of whoever is here', () => {
  it('is that of the account at first, and what is chosen on a page becomes that of the account', async () => {
    const { here, language, http, settle } = page();
    void here.take(rosa);
    await settle();
    expect(language.current()).toBe('en');
    http.expectNone(ME);

    language.choose('es');
    await settle();
    const sent = http.expectOne(ME);
    expect([sent.request.method, sent.request.body]).toEqual(['PATCH', { language: 'es' }]);
    sent.flush({ ...rosa, language: 'es' });
    await settle();
    expect(here.me()?.language).toBe('es');
    http.expectNone(ME);
  });

  it('is only the browser’s while nobody is signed in', async () => {
    const { language, http, settle } = page();
    language.choose('en');
    await settle();
    http.expectNone(ME);
  });
});

describe('signing out', () => {
  it.each([['here', '/current'], ['everywhere', '']] as const)('(%s) without a connection is owed as it was meant, so that it comes before anything else', async (which, path) => {
    const asked = jest.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue({ status: 204 });
    globalThis.fetch = asked;
    const { here, http } = page();
    const left = jest.spyOn(here as unknown as { leave(path: string): void }, 'leave').mockReturnValue();
    jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(true);
    const out = here.signOut(which);
    await new Promise((done) => setTimeout(done));
    await out;
    http.expectNone(({ method }) => method === 'DELETE');
    expect([exitIsOwed(), left.mock.calls]).toEqual([true, [['/sign-in']]]);
    await payExit();
    expect([exitIsOwed(), asked.mock.calls.map(([url]) => url)]).toEqual([false, Array(2).fill(`/api/portal/access/sign-ins${path}`)]);
    localStorage.clear();
  });
});
