import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import type { DayAppointment, Today } from '@attune/overview/domain';
import { Live, ME } from '@attune/ui';
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
const day = (over: Partial<Today> = {}): Today => ({ date: '2026-11-23', now: '2026-11-23T17:00:00.000Z', appointments: [], notesOwed: [], cameIn: [], nextOn: null, ...over });

async function open(today: Today, owed: unknown[] = []) {
  const roles = ['associate'];
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'today', component: TodayPage }, { path: '**', component: Elsewhere }]),
      { provide: Live, useValue: { on: () => EMPTY } },
      { provide: ME, useValue: { me: signal({ personId: 'a1', roles, conjoint: false }), may: (permission: Permission) => may(roles, permission) } },
    ],
  });
  const harness = await RouterTestingHarness.create('/today');
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/overview/today').flush(today);
  http.expectOne('/api/couples/owed').flush({ items: owed });
  await harness.fixture.whenStable();
  const page = harness.fixture.nativeElement as HTMLElement;
  document.body.append(page);
  return { harness, http, page, text: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('Today', () => {
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
    const begun = http.expectOne('/api/notes');
    expect(begun.request.body).toEqual({ appointmentId: 'one', template: 'couples' });
    begun.flush({ id: 'n', version: 1 });
  });

  it('shows a mark that says nothing until it is pressed', async () => {
    const { page } = await open(day({ appointments: [appointment({ marks: ['hold'] })] }));
    const mark = page.querySelector('details');
    expect(mark?.open).toBe(false);
    expect(mark?.querySelector('summary')?.textContent?.trim()).toBe('●');
    expect(mark?.textContent).toContain('Joint exercises are on hold.');
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
      [{ coupleId: 'c', partners, owed: ['consent', 'screening'] }],
    );
    expect(text()).toMatch(/Tom finished \w+/);
    expect(text()).toContain('consent not signed, screening not recorded');
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

  it('has nothing to count and no tiles', async () => {
    const { text } = await open(day({ appointments: [appointment()] }));
    expect(text()).not.toMatch(/total|\b1 appointment\b/i);
  });
});
