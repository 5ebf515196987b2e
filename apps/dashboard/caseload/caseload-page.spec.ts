import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import type { CaseloadRow } from '@attune/overview/domain';
import { Live, ME } from '@attune/ui';
import { EMPTY } from 'rxjs';
import { CaseloadPage } from './caseload-page';

@Component({ template: '' })
class Elsewhere {}

const row = (coupleId: string, over: Partial<CaseloadRow> = {}): CaseloadRow => ({
  coupleId, status: 'active', partners: [{ id: 'x', seat: 'a', givenName: 'Ana', familyName: 'Nunez' }, { id: 'y', seat: 'b', givenName: 'Tom', familyName: 'Reed' }],
  clinicians: [{ id: 'a1', name: 'Maya Ortiz' }], lastNote: { id: 'n', heldOn: '2026-11-16', state: 'submitted' }, openAssignments: 1, unsigned: 2, nextAt: null,
  scores: [{ seat: 'a', measure: 'CSI-4', total: 12, band: null, on: '2026-11-16' }], measureTasks: 1, ...over,
});

async function open(items: CaseloadRow[], nextCursor: string | null = null, roles = ['associate'], conjoint = false) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: 'couples', component: CaseloadPage }, { path: '**', component: Elsewhere }]),
      { provide: Live, useValue: { on: () => EMPTY } },
      { provide: ME, useValue: { me: signal({ personId: 'me', roles, conjoint }), may: (permission: Permission) => may(roles, permission) } },
    ],
  });
  const harness = await RouterTestingHarness.create('/couples');
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/overview/caseload').flush({ items, nextCursor });
  await harness.fixture.whenStable();
  const page = harness.fixture.nativeElement as HTMLElement;
  return { harness, http, page, text: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('the caseload', () => {
  it('says of each couple what is open on it', async () => {
    const { text } = await open([row('c'), row('d', { status: 'paused', lastNote: null, unsigned: 0, openAssignments: 0 })]);
    for (const words of ['Ana & Tom', 'Maya Ortiz', 'with the supervisor', '2 notes not final', '1 exercise', 'Nunez & Reed, paused', 'None']) expect(text()).toContain(words);
  });

  it('gives each partner’s newest total and a mark for what measures ask to be looked at; no column of it while both look on', async () => {
    const { text } = await open([row('c')]);
    expect(text()).toMatch(/Relationship measure.*1 to look at.*Ana ?12 ?CSI-4, Mon 16 Nov/);
    TestBed.resetTestingModule();
    expect((await open([row('c', { scores: [], measureTasks: 0 })], null, ['associate'], true)).text()).not.toMatch(/measure|CSI|to look at/i);
  });

  it('is walked with J, K and Enter', async () => {
    const { harness } = await open([row('c'), row('d')]);
    for (const key of ['j', 'j', 'k', 'j', 'Enter']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/couples/d');
  });

  it('shows more without losing what was there', async () => {
    const { harness, http, page } = await open([row('c')], 'next');
    [...page.querySelectorAll('button')].find((each) => each.textContent?.includes('Show more'))?.click();
    http.expectOne(({ params }) => params.get('cursor') === 'next').flush({ items: [row('d')], nextCursor: null });
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
    expect(page.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('says what to do when there is none, by role', async () => {
    expect((await open([])).text()).toContain('Open the first one');
    TestBed.resetTestingModule();
    expect((await open([], null, ['supervisor'])).text()).toContain('Couples appear here when you supervise who treats them.');
  });
});
