import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { LocalDrafts, ME } from '@attune/ui';
import { WORDS_PROVIDERS } from '../../words/language';
import { Player } from './player';

export const OCCURRENCE = '/api/portal/exercises/occurrences/o1';
export const RUN = '/api/portal/exercises/runs/r1';
const CARDS = '/api/portal/exercises/cards';
export const run = (step: string) => ({ id: 'r1', version: 1, state: 'in-progress', step, answered: [] as string[] });
const reply = (step: string, change: object = {}) => ({
  occurrenceId: 'o1', exercise: 'E3', definitionVersion: 1, variant: 'usual', short: false, sitting: 1, closesOn: '2026-11-29', sentence: '', sentenceBy: null,
  names: { a: 'Ana', b: 'Tom' }, you: 'a', care: { clinician: 'Maya', supervisors: ['Dr. Chen'], supervisorsEs: ['la Dra. Chen'] }, bringing: 'ask-first', reveal: { how: 'appointment' }, cards: [], run: run(step), ...change,
});

/** What this phone keeps between two visits; names and texts, without the sealing. */
export function aPhone(): Map<string, string> & { drafts: Partial<LocalDrafts> } {
  const kept = new Map<string, string>();
  const drafts: Partial<LocalDrafts> = {
    get: async (name) => kept.get(name) ?? null,
    put: async (name, text) => kept.set(name, text) !== undefined,
    remove: async (name) => void kept.delete(name),
    names: async (prefix = '') => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  };
  return Object.assign(kept, { drafts });
}

/** The player of a partner in the middle of an exercise, its server played by the spec; for specs of this folder only. */
export async function play(step: string, change: object = {}, { phone = aPhone(), cards = [] as { id: string }[], said = {}, connected = true } = {}) {
  TestBed.resetTestingModule();
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting(), { provide: ME, useValue: { me: () => null } }, { provide: LocalDrafts, useValue: phone.drafts }, ...WORDS_PROVIDERS],
  });
  const fixture = TestBed.createComponent(Player);
  fixture.componentRef.setInput('occurrenceId', 'o1');
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  const arrive = () => http.expectOne(OCCURRENCE).flush(reply(step, { cards: cards.map(({ id }) => id), ...change }));
  if (connected) arrive();
  else http.expectOne(OCCURRENCE).error(new ProgressEvent('offline'));
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    const button = [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
    if (!button) throw new Error(`No button "${label}" on: ${page.textContent}`);
    button.click();
    await settle();
  };
  /** @param status what the server answers; 0 is no answer at all */
  const password = async (status = 200) => {
    (page.querySelector('input[type=password]') as HTMLInputElement).value = 'mine';
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
    const asked = http.expectOne({ method: 'POST', url: '/api/portal/access/step-up' });
    if (status === 0) asked.error(new ProgressEvent('offline'));
    else asked.flush(null, { status, statusText: '' });
    await settle();
    for (const read of http.match(CARDS)) read.flush({ items: cards });
    await settle();
    for (const read of http.match(`${RUN}/answers`)) read.flush({ answers: said });
    await settle();
  };
  const overTheTable = async () => {
    const offers = (label: string) => [...page.querySelectorAll('button')].some((each) => each.textContent?.trim() === label);
    if (offers('Start the timer')) await press('Start the timer');
    while (offers('On to the next step')) await press('On to the next step');
  };
  const type = async (text: string, nth = 0) => {
    const field = page.querySelectorAll<HTMLInputElement>('textarea, input')[nth];
    if (!field) throw new Error(`No field ${nth} on: ${page.textContent}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const offline = async (url: string) => {
    http.expectOne(url).error(new ProgressEvent('offline'));
    await settle();
  };
  const answer = async (url: string, body: object | null = null) => {
    const asked = http.expectOne(url);
    asked.flush(body);
    await settle();
    return asked.request;
  };
  const title = () => page.querySelector('h1')?.textContent?.trim();
  return { arrive, page, http, settle, press, password, overTheTable, type, offline, answer, title, phone, fixture };
}
