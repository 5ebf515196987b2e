import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Live, ME, PracticeTime } from '@attune/ui';
import { NEVER } from 'rxjs';
import { UnsentAnswers } from '../measures/answering/waiting/unsent-answers';
import { WORDS_PROVIDERS } from '../words/language';
import { Home } from './home';
import { Unsent } from './player/kept/unsent';

const signed = { kind: 'treatment', signed: { on: '2026-11-24' } };

const send = jest.fn(async () => undefined);
const ends = signal(0);
const sent = signal(0);
const me = signal<object | null>({ personId: 'x', conjoint: false });

async function home() {
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), provideHttpClient(), provideHttpClientTesting(),
      { provide: Live, useValue: { on: () => NEVER } }, { provide: ME, useValue: { me } }, { provide: Unsent, useValue: { send, ends } }, { provide: UnsentAnswers, useValue: { sent } }, ...WORDS_PROVIDERS,
    ],
  });
  const fixture = TestBed.createComponent(Home);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  const answer = async (path: string, body: object | null) => {
    const asked = http.expectOne((request) => request.urlWithParams.startsWith(`/api/portal/${path}`));
    if (body) asked.flush(body);
    else asked.error(new ProgressEvent('offline'));
    await settle();
  };
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const row = (label: string) => {
    const found = [...page.querySelectorAll('.row')].find((each) => each.textContent?.includes(label));
    return found?.textContent?.replace(label, '').trim();
  };
  const card = () => page.querySelector('.card')?.textContent?.trim() ?? '';
  const press = async (label: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)?.click();
    await settle();
  };
  return { answer, row, card, press, page, http, settle };
}

const exercise = { occurrenceId: 'o1', title: { en: 'Listening', es: '' }, summary: { en: 'A while each.', es: '' }, minutes: 12, place: 'home', closesOn: '2026-11-29', begun: false };
const questions = { administrationId: 'm1', items: 9, minutes: 3, closesOn: '2026-11-28', begun: false };

describe('home', () => {
  it('sends what was written without a connection', async () => {
    await home();
    expect(send).toHaveBeenCalled();
  });

  it('offers an exercise no longer once its end, which waited on this phone, was sent', async () => {
    const { answer, card, settle } = await home();
    await answer('exercises/due', { due: exercise });
    await answer('measures/due', { due: null });
    expect(card()).toContain('Listening');
    ends.update((count) => count + 1);
    await settle();
    await answer('exercises/due', { due: null });
    expect(card()).not.toContain('Listening');
    ends.set(0);
  });

  it('says of questions that they were begun once answers that waited on this phone were sent', async () => {
    const { answer, card, settle } = await home();
    await answer('exercises/due', { due: null });
    await answer('measures/due', { due: questions });
    expect(card()).toContain('Start');
    sent.update((count) => count + 1);
    await settle();
    await answer('measures/due', { due: { ...questions, begun: true } });
    expect(card()).toContain('Go on');
    sent.set(0);
  });

  it('leads to what is to be signed, and only then', async () => {
    const first = await home();
    expect(first.row('Agreements')).toBe('');
    await first.answer('couples/agreements', { items: [signed, { kind: 'confidentiality', signed: null }] });
    expect(first.row('Agreements')).toBe('To read and sign');

    TestBed.resetTestingModule();
    const later = await home();
    await later.answer('couples/agreements', { items: [signed] });
    expect(later.row('Agreements')).toBe('');
  });

  it('does not say that nothing waits while something is to be signed', async () => {
    const { answer, card, page } = await home();
    await answer('measures/due', { due: null });
    await answer('exercises/due', { due: null });
    await answer('couples/agreements', { items: [{ kind: 'treatment', signed: null }] });
    expect(card()).toMatch(/^To read and sign/);
    expect(page.querySelector('.card a')?.getAttribute('href')).toBe('/agreements');
  });

  it('does not say that no appointment is planned before it knows', async () => {
    const { answer, row } = await home();
    expect(row('Next appointment')).toBe('–');
    await answer('scheduling/appointments', null);
    expect(row('Next appointment')).toBe('–');

    TestBed.resetTestingModule();
    const online = await home();
    await online.answer('scheduling/appointments', { items: [] });
    expect(online.row('Next appointment')).toBe('None planned');
  });

  it('says no hour of it before it knows the practice’s zone, which comes with the person', async () => {
    me.set(null);
    const { answer, row, settle } = await home();
    await answer('scheduling/appointments', { items: [{ id: 'a', startsAt: '2026-12-07T02:25:00.000Z' }] });
    expect(row('Next appointment')).toBe('–');
    TestBed.inject(PracticeTime).zone.set('America/Los_Angeles');
    me.set({ personId: 'x', conjoint: false });
    await settle();
    expect(row('Next appointment')).toContain('6 December at 18:25');
  });

  it('shows one card once it knows of both, and none takes the place of another', async () => {
    const { answer, card, page } = await home();
    await answer('exercises/due', { due: exercise });
    expect(card()).toBe('');
    await answer('measures/due', { due: questions });
    expect(card()).toContain('About 3 minutes, for you alone');
    expect(card()).not.toContain('Listening');
    expect(page.querySelector('.card a')?.getAttribute('href')).toBe('/questions/m1');
  });

  it('puts questions off till another day, in the words that an exercise has', async () => {
    const { answer, card, press, http, settle } = await home();
    await answer('exercises/due', { due: null });
    await answer('measures/due', { due: questions });
    await press('Not now');
    http.expectOne('/api/portal/measures/administrations/m1/later').flush(null);
    await settle();
    await answer('measures/due', { due: null });
    await answer('couples/agreements', { items: [signed] });
    expect(card()).toMatch(/^Not now is fine/);
  });

  it('says that it is put off where something else waits still', async () => {
    const { answer, card, press, http, settle } = await home();
    await answer('exercises/due', { due: exercise });
    await answer('measures/due', { due: questions });
    expect(card()).not.toContain('Not now is fine');
    await press('Not now');
    http.expectOne('/api/portal/measures/administrations/m1/later').flush(null);
    await settle();
    await answer('exercises/due', { due: exercise });
    await answer('measures/due', { due: null });
    expect(card()).toMatch(/^Not now is fine.*Listening/);
  });

  it('says that nothing waits when neither does, and that there is no connection when either cannot be read', async () => {
    const first = await home();
    await first.answer('measures/due', { due: null });
    await first.answer('exercises/due', { due: null });
    expect(first.card()).toBe('');
    await first.answer('couples/agreements', { items: [signed] });
    expect(first.card()).toBe('Nothing is waiting for you.');

    TestBed.resetTestingModule();
    const later = await home();
    await later.answer('exercises/due', { due: exercise });
    await later.answer('measures/due', null);
    expect(later.card()).toMatch(/^No connection/);
  });
});
