import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import type { CouplePage as Page, TimelineItem } from '@attune/overview/domain';
import { Live, LocalDrafts, ME } from '@attune/ui';
import { EMPTY } from 'rxjs';
import { CouplePage } from './couple-page';
import { isId } from './is-id';

@Component({ template: '' })
class Elsewhere {}

const ID = '0193f0a0-0000-7000-8000-000000000001';
const item = (over: object) => ({ id: 'i', at: '2026-11-16T18:00:00.000Z', on: '2026-11-16', lane: 'joint', ...over }) as TimelineItem;
const held = item({ id: 'held', kind: 'appointment', status: 'held', startsAt: '2026-11-16T18:00:00.000Z', endsAt: '2026-11-16T18:50:00.000Z', startedAt: null, stoppedAt: null, by: 'Maya Ortiz' });
const run = item({ id: 'run', kind: 'run', lane: 'b', exercise: 'E1', title: 'Noticing', state: 'finished', on: '2026-11-19' });
const couple = (over: Partial<Page> = {}): Page => ({
  coupleId: ID, status: 'active', partners: [{ id: 'x', seat: 'a', givenName: 'Ana', familyName: 'Nunez' }, { id: 'y', seat: 'b', givenName: 'Tom', familyName: 'Reed' }],
  care: [{ part: 'clinician', id: 'a1', name: 'Maya Ortiz' }, { part: 'supervisor', id: 's1', name: 'Dr. Ruth Chen' }], policy: 'no-secrets', policyAgreedOn: '2026-01-12', mayTreat: true, conjoint: false,
  next: { id: 'next', startsAt: '2026-11-30T18:00:00.000Z', endsAt: '2026-11-30T18:50:00.000Z', compartment: null }, plan: { noteId: 'n', heldOn: '2026-11-16', text: 'Go on with listening.' },
  exercises: [{ id: 'e', exercise: 'E1', title: 'Noticing', rhythm: 'weekly', firstOn: '2026-11-16', until: '2026-12-14', window: { opensOn: '2026-11-23', closesOn: '2026-11-29' } }],
  toWrite: { noteId: null, appointmentId: 'held', compartment: null }, timeline: { items: [run, held], nextCursor: null }, ...over,
});

let kept: string | null = null;
const setConjoint = jest.fn(async () => undefined);

async function open(known: Page, roles = ['associate'], query = '') {
  TestBed.configureTestingModule({
    deferBlockBehavior: DeferBlockBehavior.Manual,
    providers: [
      { provide: LocalDrafts, useValue: { isOpenFor: () => true, get: async (name: string) => (name.endsWith('/plan') ? kept : null), put: async () => true, remove: async () => void (kept = null) } },
      provideHttpClient(), provideHttpClientTesting(),
      provideRouter([{ path: 'couples/:id', canMatch: [isId], component: CouplePage }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
      { provide: Live, useValue: { on: () => EMPTY } },
      { provide: ME, useValue: { me: signal({ personId: 'a1', roles, conjoint: known.conjoint }), may: (permission: Permission) => may(roles, permission), setConjoint } },
    ],
  });
  const harness = await RouterTestingHarness.create(`/couples/${ID}${query}`);
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(`/api/overview/couples/${ID}`).flush(known);
  await harness.fixture.whenStable();
  const page = harness.fixture.nativeElement as HTMLElement;
  const button = (name: string) => [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(name));
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  return { http, page, button, settle, text: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('the couple’s page', () => {
  it('names two people side by side, who cares for them and what they agreed', async () => {
    const { page, text } = await open(couple());
    expect(page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim()).toBe('Ana Nunez and Tom Reed');
    for (const fact of ['Maya Ortiz', 'Supervised by Dr. Ruth Chen', 'Mon 12 Jan', 'Go on with listening.', 'Noticing']) expect(text()).toContain(fact);
    expect(text()).not.toMatch(/primary|score/i);
  });

  it('says whose the next appointment is, where it is with one alone', async () => {
    const next = { id: 'next', startsAt: '2026-11-30T18:00:00.000Z', endsAt: '2026-11-30T18:50:00.000Z', compartment: 'y' };
    expect((await open(couple({ next }))).text()).toMatch(/Next: Mon 30 Nov[^A-Z]*, Tom alone/);
    TestBed.resetTestingModule();
    expect((await open(couple())).page.querySelector('.next')?.textContent).not.toContain('alone');
  });

  it('of a couple that is not active yet leads to what is owed', async () => {
    const owed = (page: HTMLElement) => [...page.querySelectorAll('a')].filter((each) => each.textContent === 'What is still owed').map((each) => each.getAttribute('href'));
    expect(owed((await open(couple({ status: 'invited', toWrite: null }))).page)).toEqual([`/couples/${ID}/administration`]);
    TestBed.resetTestingModule();
    expect(owed((await open(couple())).page)).toEqual([]);
  });

  it('puts each entry into its lane, and the record below the history', async () => {
    const { page } = await open(couple());
    expect([...page.querySelectorAll('att-timeline li')].map((each) => each.className)).toEqual(['b', 'joint']);
    expect([...page.querySelectorAll('a')].at(-1)?.textContent).toBe('Record, consents and contact');
  });

  it('writes the note of the appointment that has none, with what waits for its plan', async () => {
    // A line that could not be sent when it was given: it goes to the server first, beside what waits there.
    kept = JSON.stringify({ version: -1, text: 'Noticing, every week' });
    const { http, button, settle } = await open(couple());
    button('Write note')?.click();
    await settle();
    const url = `/api/notes/preparations/${ID}`;
    http.expectOne(url).flush({ version: 2, text: 'Settling, once', conjoint: false });
    await settle();
    const put = http.expectOne(url);
    expect([put.request.method, put.request.body]).toEqual(['PUT', { text: 'Settling, once\nNoticing, every week' }]);
    put.flush({ version: 3 });
    await settle();
    expect(kept).toBeNull();
    expect(http.expectOne('/api/notes').request.body).toEqual({ appointmentId: 'held', template: 'couples', prepared: true });
  });

  it('keeps the side lanes in place and empty in conjoint mode', async () => {
    const { page, button } = await open(couple({ conjoint: true, timeline: { items: [held], nextCursor: null } }));
    expect(page.querySelectorAll('.lanes .head')).toHaveLength(3);
    expect(page.querySelector('.lanes')?.classList).toContain('conjoint');
    expect(button('Assign')?.disabled).toBe(false);
  });

  it('turns to older entries without losing the newer', async () => {
    const { http, page, button, settle } = await open(couple({ timeline: { items: [run], nextCursor: 'more' } }));
    button('Older')?.click();
    http.expectOne(({ url, params }) => url.endsWith('/timeline') && params.get('cursor') === 'more').flush({ items: [held], nextCursor: null });
    await settle();
    expect(page.querySelectorAll('att-timeline li')).toHaveLength(2);
    expect(button('Older')).toBeUndefined();
  });

  it('is worked with N and P', async () => {
    const { http, settle } = await open(couple());
    const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('n');
    await settle();
    http.expectOne('/api/notes').flush({ id: 'n2', version: 1 });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/notes/n2');
  });

  it('lets a supervisor read and not write', async () => {
    const { button } = await open(couple({ mayTreat: false, toWrite: null }), ['supervisor']);
    expect([button('Write note'), button('Assign')]).toEqual([undefined, undefined]);
  });
});
