import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OpenedAdministration } from '@attune/measures/domain';
import { LocalDrafts, ME, talkToServer } from '@attune/ui';
import { ReadingLanguage, WORDS_PROVIDERS } from '../../words/language';
import { Answering } from './answering';

export const BASE = '/api/portal/measures/administrations/m1';
const options = ['Never', 'Often'].map((label, value) => ({ value, label: { en: label } }));
const item = (number: number, more: object = {}) => ({ number, linkId: `${number}`, text: { en: `Question ${number}?` }, options, ...more });
export const opened = (change: object = {}): OpenedAdministration => ({
  id: 'm1', version: 1, closesOn: '2026-11-29', answered: [], care: { clinician: 'Maya', supervisors: ['Dr. Chen'], supervisorsEs: ['la Dra. Chen'] },
  asked: { instruction: { en: 'Over the last 2 weeks' }, instructed: 2, credit: 'By its authors.', alone: true, items: [item(1), item(2, { heading: { en: 'First impressions' } }), item(3)] }, ...change,
});

export const crisis = { words: { en: 'You do not have to be alone with this.', es: '' }, numbers: [{ name: { en: 'Day and night', es: '' }, call: '988' }] };

/** What this device keeps, without the browser's own store. */
export const kept = new Map<string, string>();
export const drafts = {
  isOpenFor: () => true,
  put: async (name: string, text: string) => (kept.set(name, text), true),
  get: async (name: string) => kept.get(name) ?? null,
  remove: async (name: string) => void kept.delete(name),
  names: async (prefix: string) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
};

/** @param connected null leaves it while it opens */
export async function page(change: object = {}, language = 'en', connected: boolean | null = true) {
  localStorage.setItem('language', language);
  window.scrollTo = () => undefined;
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]), provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(),
      { provide: ME, useValue: { me: () => ({ personId: 'x' }) } }, { provide: LocalDrafts, useValue: drafts }, ...WORDS_PROVIDERS,
    ],
  });
  TestBed.inject(ReadingLanguage);
  const fixture = TestBed.createComponent(Answering);
  fixture.componentRef.setInput('administrationId', 'm1');
  const [http, shown] = [TestBed.inject(HttpTestingController), fixture.nativeElement as HTMLElement];
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  const title = () => shown.querySelector('h1')?.textContent?.trim();
  const button = (label: string) => [...shown.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
  const press = async (label: string) => {
    const found = button(label);
    if (!found) throw new Error(`No button "${label}" on: ${shown.textContent}`);
    found.click();
    await settle();
  };
  const reply = async (path: string, body: object | null, status = 200) => {
    const asked = http.expectOne(`${BASE}/${path}`);
    if (status === 0) asked.error(new ProgressEvent('offline'));
    else asked.flush(body, { status, statusText: '' });
    await settle();
    return asked.request;
  };
  const saved = (version: number) => reply('answers', { version, crisis: null });
  await settle();
  if (connected !== null) await reply('open', opened(change), connected ? 200 : 0);
  return { fixture, shown, http, settle, title, button, press, reply, saved };
}
