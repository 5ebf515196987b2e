import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Confirm, Live } from '@attune/ui';
import { NEVER } from 'rxjs';
import { WORDS_PROVIDERS } from '../../words/language';
import { Entries } from './entries';

const entry = (runId: string, change: object = {}) => ({
  runId, occurrenceId: `o-${runId}`, mayChoose: true, exercise: 'E3', definitionVersion: 1, sitting: 1, title: { en: 'Listening', es: '' }, on: '2026-11-24', answers: { aside: 'Only here.' }, ...change,
});
const card = { id: 'k1', version: 1, state: 'approved', trigger: 'Doors', bodySign: '', helps: '', makesWorse: '' };

async function opened(items: object[], cards: object[] = []) {
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), { provide: Live, useValue: { on: () => NEVER } }, ...WORDS_PROVIDERS] });
  const fixture = TestBed.createComponent(Entries);
  const http = TestBed.inject(HttpTestingController);
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  const press = async (label: string, nth = 0) => {
    const found = [...page.querySelectorAll('button')].filter((each) => each.textContent?.trim() === label)[nth];
    if (!found) throw new Error(`No button "${label}" on: ${page.textContent}`);
    found.click();
    await settle();
  };
  await settle();
  http.expectNone('/api/portal/exercises/entries');
  const form = page.querySelector('form');
  form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settle();
  http.expectNone('/api/portal/access/step-up');
  expect(form?.textContent).toContain('Please type the password of this account.');
  (page.querySelector('input[type=password]') as HTMLInputElement).value = 'quiet harbour';
  form?.dispatchEvent(new Event('submit', { cancelable: true }));
  http.expectOne('/api/portal/access/step-up').flush(null);
  await settle();
  http.expectOne('/api/portal/exercises/entries').flush({ items, nextCursor: null });
  for (const each of http.match('/api/portal/exercises/cards')) each.flush({ items: cards });
  await settle();
  return { page, http, settle, press };
}

describe('my entries', () => {
  it('let a choice be changed until the moment, and never show what it was', async () => {
    const { page, http, settle, press } = await opened([entry('r1'), entry('r2', { mayChoose: false })]);
    expect(page.querySelectorAll('att-choose-again')).toHaveLength(1);
    await press('May your partner read this?');
    const buttons = [...page.querySelectorAll('.two button')];
    expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual([null, null]);
    await press('No, my partner may not');
    const sent = http.expectOne('/api/portal/exercises/occurrences/o-r1/reveal-choice');
    expect([sent.request.method, sent.request.body]).toEqual(['PUT', { agrees: false, again: true }]);
    sent.flush(null);
    await settle();
    expect(page.querySelector('att-choose-again')?.textContent).toContain('Saved');
  });

  it('shut again when the password has held its time, although nobody touched the page', async () => {
    const timers = jest.spyOn(globalThis, 'setInterval');
    const { page, settle } = await opened([entry('r1')]);
    const [look] = timers.mock.calls.find(([, every]) => every === 5000) ?? [];
    const shown = async () => {
      look?.();
      await settle();
      return page.textContent?.includes('Only here.');
    };
    expect([look === undefined, await shown()]).toEqual([false, true]);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 300_000);
    expect([await shown(), page.querySelector('input[type=password]') !== null]).toEqual([false, true]);
    clock.mockRestore();
    timers.mockRestore();
  });

  it('shut when a phone wakes after that time, in which its timers stood still', async () => {
    const { page, settle } = await opened([entry('r1')]);
    const wake = async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      await settle();
      return page.textContent?.includes('Only here.');
    };
    expect(await wake()).toBe(true);
    const later = Date.now() + 300_000;
    const clock = jest.spyOn(Date, 'now').mockReturnValue(later);
    expect(await wake()).toBe(false);
    clock.mockRestore();
  });

  it('tell tension before from tension after', async () => {
    const { page } = await opened([entry('r1', { answers: { 'tension-before': 6, 'tension-after': 3 } })]);
    expect([...page.querySelectorAll('article h3')].map((each) => each.textContent)).toEqual(['Before: How tense is your body right now?', 'After: How tense is your body right now?']);
  });

  it('say that nothing was kept when the moment came meanwhile', async () => {
    const { page, http, settle, press } = await opened([entry('r1')]);
    await press('May your partner read this?');
    await press('Yes, my partner may read it');
    http.expectOne('/api/portal/exercises/occurrences/o-r1/reveal-choice').flush({ type: 'urn:attune:too-late' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('This was not kept');
  });

  it('let a card be taken back', async () => {
    const { page, http, settle, press } = await opened([], [card, { ...card, id: 'k2', state: 'recalled' }]);
    expect(page.querySelectorAll('att-card-text')).toHaveLength(1);
    // An opened card stays readable for the day, and the writer is told so before.
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    await press('Take it back');
    expect(ask.mock.calls[0]?.[0].text).toContain('that ends tomorrow');
    http.expectNone('/api/portal/exercises/cards/k1/recall');
    ask.mockResolvedValue(true);
    await press('Take it back');
    http.expectOne('/api/portal/exercises/cards/k1/recall').flush(null);
    await settle();
    http.expectOne('/api/portal/exercises/cards').flush({ items: [] });
    await settle();
    expect(page.querySelector('att-card-text')).toBeNull();
  });
});
