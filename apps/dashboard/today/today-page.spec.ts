import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import type { DayAppointment, Today } from '@attune/overview/domain';
import type { UrgentItem } from '@attune/supervision/domain';
import { Live, LocalDrafts, ME } from '@attune/ui';
import { EMPTY } from 'rxjs';
import { TodayPage } from './today-page';

@Component({ template: '' })
class Elsewhere {}

const partners = [
  { id: 'x', seat: 'a', givenName: 'Ana', familyName: 'Nunez' },
  { id: 'y', seat: 'b', givenName: 'Tom', familyName: 'Reed' },
] as Today['appointments'][number]['partners'];
const appointment = (over: Partial<DayAppointment> = {}): DayAppointment => ({
  id: 'one', coupleId: 'c', compartment: null, partners, startsAt: '2026-11-23T18:00:00.000Z', endsAt: '2026-11-23T18:50:00.000Z', status: 'planned', startedAt: null, stoppedAt: null,
  note: null, marks: [], lastStatus: 'held', lastMetOn: '2026-11-16', cameIn: false, ...over,
});
const day = (over: Partial<Today> = {}): Today => ({ date: '2026-11-23', now: '2026-11-23T17:00:00.000Z', appointments: [], notesOwed: [], cameIn: [], asked: [], nextOn: null, ...over });

/** The page as somebody with these roles opens it, with nothing answered yet. */
async function arrive(roles: string[], conjoint = false) {
  const me = signal({ personId: 'me', roles, conjoint });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'today', component: TodayPage }, { path: '**', component: Elsewhere }]),
      { provide: Live, useValue: { on: () => EMPTY } }, { provide: LocalDrafts, useValue: { isOpenFor: () => true, get: async () => null } },
      { provide: ME, useValue: { me, may: (permission: Permission) => may(roles, permission) } },
    ],
  });
  const harness = await RouterTestingHarness.create('/today');
  const page = harness.fixture.nativeElement as HTMLElement;
  document.body.append(page);
  return { harness, page, me, http: TestBed.inject(HttpTestingController), text: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

async function open(today: Today, owed: unknown[] = [], urgent: unknown[] = [], hours: unknown[] = []) {
  const it = await arrive(['associate']);
  it.http.expectOne('/api/overview/today').flush(today);
  it.http.expectOne('/api/couples/owed').flush({ items: owed });
  it.http.expectOne('/api/supervision/urgent').flush({ items: urgent });
  await new Promise((resolve) => setTimeout(resolve));
  it.harness.detectChanges();
  it.http.expectOne('/api/supervision/hours/this-week').flush({ items: hours });
  await it.harness.fixture.whenStable();
  return it;
}

describe('Today', () => {
  it('leads somewhere where nothing has begun yet, and an owner always', async () => {
    const links = (page: HTMLElement) => [...page.querySelectorAll('att-begin-here a')].map((link) => link.getAttribute('href'));
    expect(links((await open(day())).page)).toEqual(['/couples/new', '/couples/import']);
    TestBed.resetTestingModule();
    expect(links((await open(day({ nextOn: '2026-11-30' }))).page)).toEqual([]);
    TestBed.resetTestingModule();
    const { http, harness, page } = await arrive(['owner']);
    http.expectOne('/api/overview/today').flush(day({ nextOn: '2026-11-30' }));
    await harness.fixture.whenStable();
    expect(links(page)).toEqual(['/practice', '/couples/new', '/couples/import']);
  });

  it('does not ask for what is owed while both look at the screen', async () => {
    const { http, harness } = await arrive(['associate'], true);
    http.expectOne('/api/overview/today').flush(day());
    harness.detectChanges();
    await new Promise((resolve) => setTimeout(resolve));
    http.expectNone('/api/couples/owed');
  });

  it('says who comes, the line to know and how the note stands, and offers Prep first', async () => {
    const { page, text } = await open(day({ appointments: [appointment(), appointment({ id: 'two', startsAt: '2026-11-23T20:00:00.000Z', endsAt: '2026-11-23T20:50:00.000Z', status: 'late_cancel' })] }));
    expect(text()).toContain('Ana & Tom');
    expect(text()).toContain('Last met Mon 16 Nov');
    expect(text()).toContain('Late cancel');
    expect(page.querySelector('[data-first]')?.textContent?.trim()).toBe('Open Prep');
    expect(page.querySelector('[data-first]')?.getAttribute('href')).toBe('/prep/one');
  });

  it('says Write note once it is over, and begins it', async () => {
    const { page, http } = await open(day({ now: '2026-11-23T19:00:00.000Z', appointments: [appointment()] }));
    const first = page.querySelector<HTMLButtonElement>('[data-first]');
    expect(first?.textContent?.trim()).toBe('Write note');
    first?.click();
    await new Promise((resolve) => setTimeout(resolve));
    const begun = http.expectOne('/api/notes');
    expect(begun.request.body).toEqual({ appointmentId: 'one', template: 'couples', prepared: true });
    begun.flush({ id: 'n', version: 1 });
  });

  it('shows a mark that says nothing until it is pressed', async () => {
    const { page } = await open(day({ appointments: [appointment({ marks: ['hold'] })] }));
    const mark = page.querySelector('details');
    expect(mark?.open).toBe(false);
    expect(mark?.querySelector('summary')?.textContent?.trim()).toBe('●');
    expect(mark?.textContent).toContain('Joint exercises are on hold.');
  });

  it('says by when something needs one, and what it is only on press', async () => {
    const { http, page, harness } = await open(day(), [], [{
      id: 'u', source: 'unsafe-report', sourceId: 'r', runId: null, coupleId: 'c', compartment: 'y', partner: { id: 'y', givenName: 'Tom', familyName: 'Reed' }, told: [],
      openedAt: '2026-11-23T16:00:00.000Z', dueAt: '2026-11-23T20:00:00.000Z', acknowledged: null, escalatedAt: null,
    }]);
    const item = page.querySelector('att-owed-now details') as HTMLDetailsElement;
    expect(item.open).toBe(false);
    expect(item.querySelector('summary')?.textContent).not.toMatch(/Tom|safe/);
    item.querySelector('button')?.click();
    http.expectOne('/api/supervision/urgent/u/acknowledge').flush({});
    await new Promise((resolve) => setTimeout(resolve));
    http.expectOne('/api/supervision/urgent').flush({ items: [] });
    await harness.fixture.whenStable();
    expect(page.querySelector('att-owed-now section')).toBeNull();
  });

  it('leads to the answers of a measure that asks for a look', async () => {
    const { page } = await open(day(), [], [{
      id: 'u', source: 'measure', sourceId: 'm1', runId: null, level: 'urgent', asks: ['Call today.'], coupleId: 'c', compartment: 'y', partner: { id: 'y', givenName: 'Tom', familyName: 'Reed' }, told: [],
      openedAt: '2026-11-23T16:00:00.000Z', dueAt: '2026-11-23T20:00:00.000Z', acknowledged: null, escalatedAt: null,
    }]);
    const links = [...page.querySelectorAll('att-owed-now a')].map((each) => [each.textContent?.trim(), each.getAttribute('href')]);
    expect(links).toEqual([['The answers', '/measures/administrations/m1'], ['Couple’s page', '/couples/c']]);
  });

  it('leads to what was said with a report, and for a week says who has it', async () => {
    const report = (over: Partial<UrgentItem>): UrgentItem => ({
      id: 'u', source: 'unsafe-report', sourceId: 'r', runId: 'run1', level: 'urgent', asks: [], coupleId: 'c', compartment: 'y', partner: { id: 'y', givenName: 'Tom', familyName: 'Reed' }, told: [],
      openedAt: '2026-11-23T16:00:00.000Z', dueAt: '2026-11-23T20:00:00.000Z', acknowledged: null, escalatedAt: null, ...over,
    });
    const taken = { by: 'me', name: 'Maya Ortiz', at: '2026-11-23T17:00:00.000Z' };
    const { page } = await open(day(), [], [report({}), report({ id: 'v', acknowledged: taken }), report({ id: 'w', acknowledged: { ...taken, by: 's1', name: 'Ruth Chen' } })]);
    const links = [...page.querySelectorAll('att-owed-now a')].map((each) => each.getAttribute('href'));
    expect(links).toEqual(Array(3).fill(['/exercises/couples/c?run=run1', '/couples/c', '/couples/c/administration']).flat());
    const summaries = [...page.querySelectorAll('att-owed-now .taken summary')].map((each) => each.textContent?.replace(/\s+/g, ' ').trim());
    expect(summaries).toEqual([expect.stringMatching(/^○ You have it since /), expect.stringMatching(/^○ Ruth Chen has it since /)]);
    expect(page.querySelectorAll('att-owed-now .taken button')).toHaveLength(0);
  });

  it('asks for a yes, and says to what only on press', async () => {
    const { page } = await open(day({ asked: [{ kind: 'clearance', at: '2026-11-20T18:00:00.000Z', by: 'Maya Ortiz', coupleId: 'c', partners }] }));
    const item = page.querySelector('att-owed-now details') as HTMLDetailsElement;
    expect(item.open).toBe(false);
    expect(item.querySelector('summary')?.textContent).toContain('Maya Ortiz asks for your yes');
    expect(item.querySelector('summary')?.textContent).not.toMatch(/Ana|exercise/);
    expect(item.textContent).toContain('Joint exercises for Ana & Tom wait for your clearance.');
    expect(item.querySelector('a')?.getAttribute('href')).toBe('/couples/c/administration');
  });

  it('leads to a card that waits to be read', async () => {
    const { page } = await open(day({ asked: [{ kind: 'card', at: '2026-11-20T18:00:00.000Z', by: 'Ana', coupleId: 'c', partners }] }));
    const item = page.querySelector('att-owed-now details') as HTMLDetailsElement;
    expect([item.querySelector('summary')?.textContent?.trim(), item.querySelector('a')?.getAttribute('href')]).toEqual(['● Something waits to be read by you', '/exercises/couples/c?cards=first']);
    expect(item.textContent).toContain('Ana wrote trigger cards.');
  });

  it('shows a supervisor with nothing booked the top of the queue', async () => {
    const { http, page, harness, me } = await arrive(['supervisor']);
    http.expectOne('/api/overview/today').flush(day());
    http.expectOne('/api/supervision/urgent').flush({ items: [] });
    // The queue is asked for only once the day is known to be empty.
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
    http.expectOne('/api/supervision/hours/this-week').flush({ items: [] });
    http.expectOne(({ url }) => url === '/api/supervision/reviews').flush({ nextCursor: null, drafts: 0, items: [{
      id: 'r', version: 1, noteId: 'n', coupleId: 'c', compartment: null, initials: 'A & T', associate: { id: 'a1', name: 'Maya Ortiz' }, heldOn: '2026-11-16', submittedAt: '2026-11-20T18:00:00.000Z',
      submission: 1, belongs: 'unit', risk: [{ initial: 'T', level: 'concern' }], urgentOpen: false, openThreads: 0, cover: false,
    }] });
    await harness.fixture.whenStable();
    expect(page.textContent?.replace(/\s+/g, ' ')).toContain('Maya Ortiz, A & T');
    // Read over a shoulder it says nothing of risk.
    const why = page.querySelector('att-queue-top details') as HTMLDetailsElement;
    expect([why.open, why.querySelector('summary')?.textContent?.trim()]).toEqual([false, '●']);
    expect(why.textContent).toContain('T: a concern. Sent 4 days after the appointment');
    why.remove();
    expect(page.textContent).not.toMatch(/concern|Sent 4 days/);
    me.update((here) => ({ ...here, conjoint: true }));
    harness.detectChanges();
    expect(page.textContent).not.toContain('To review');
  });

  it('says what an empty day means', async () => {
    const owed = (heldOn: string) => ({ kind: 'unwritten' as const, appointmentId: heldOn, noteId: null, heldOn, coupleId: 'c', compartment: null, partners });
    const { text } = await open(day({ notesOwed: [owed('2026-11-18'), owed('2026-11-20')] }));
    expect(text()).toContain('No appointments today. Two notes are owed, oldest Wednesday.');
    expect(text()).toContain('Notes owed');
  });

  it('lists what came in, and what is owed to become active', async () => {
    const { text } = await open(
      day({ cameIn: [{ kind: 'run', at: '2026-11-22T20:00:00.000Z', coupleId: 'c', compartment: 'y', partners, what: 'E1', how: 'finished', noteId: null }] }),
      [{ coupleId: 'c', active: false, partners, owed: ['consent', 'screening'] }, { coupleId: 'd', active: true, partners, owed: ['disclosure'] }],
    );
    expect(text()).toMatch(/Tom finished \w+/);
    expect(text()).toMatch(/To become active.*consent not signed, screening not recorded.*Still to be signed.*not signed: who is unlicensed and who supervises/);
  });

  it('is worked with J, K and Enter', async () => {
    const { page } = await open(day({ appointments: [appointment(), appointment({ id: 'two' })] }));
    const press = (key: string) => document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('j');
    expect(document.activeElement?.getAttribute('href')).toBe('/prep/one');
    press('j');
    expect(document.activeElement?.getAttribute('href')).toBe('/prep/two');
    press('k');
    expect(document.activeElement).toBe(page.querySelector('[data-stop]'));
  });

  it('says what of this week would not count if it went as booked', async () => {
    const warnings = [{ words: '11th direct hour planned at Harbour, 1 unit of supervision booked.', remedy: 'One hour more.' }];
    const { text, page } = await open(day(), [], [], [{ associate: { id: 'me', name: 'Maya' }, warnings }]);
    expect(text()).toContain('11th direct hour planned at Harbour');
    expect(page.querySelector('a[href="/supervision/hours"]')?.textContent).toContain('Yours');
  });

  it('has nothing to count and no tiles', async () => {
    const { text } = await open(day({ appointments: [appointment()] }));
    expect(text()).not.toMatch(/total|\b1 appointment\b/i);
  });
});
