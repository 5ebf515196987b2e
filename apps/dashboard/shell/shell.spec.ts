import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import { Here } from '@attune/access/web';
import { Live, ME, type SignedIn } from '@attune/ui';
import { EMPTY } from 'rxjs';
import { FINDER_SOURCES, places } from '../finder/finder-sources';
import { Shell } from './shell';

@Component({ template: '<h1>A page</h1>' })
class Anything {}

const setConjoint = jest.fn(async () => undefined);

async function open(roles: string[], conjoint = false, waits = false) {
  const me = signal<SignedIn>({ personId: '1', name: 'Maya Ortiz', roles, conjoint, practice: { name: 'Harbour', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), { provide: Live, useValue: { on: () => EMPTY } },
      provideRouter([{ path: '', component: Shell, children: [{ path: '**', component: Anything }] }]),
      { provide: ME, useValue: { me, may: (permission: Permission) => may(roles, permission), setConjoint, signOut: jest.fn() } },
      { provide: Here, useValue: { me: signal(null) } },
      { provide: FINDER_SOURCES, useFactory: () => [places(), () => Promise.reject(new Error('one source is down'))] },
    ],
  });
  const harness = await RouterTestingHarness.create('/today');
  for (const asked of TestBed.inject(HttpTestingController).match('/api/supervision/urgent/waits')) asked.flush({ waits });
  await harness.fixture.whenStable();
  const page = harness.fixture.nativeElement as HTMLElement;
  return { harness, page, names: () => [...page.querySelectorAll('nav a')].map(({ textContent }) => textContent.trim()) };
}

describe('around every page of the staff', () => {
  it('leads only where the roles reach', async () => {
    expect((await open(['owner'])).names()).toEqual(['Today', 'Couples', 'Week', 'Measures', 'Practice']);
  });

  it('leads a supervisor to Review, and marks the present place', async () => {
    const { page, names } = await open(['supervisor']);
    expect(names()).toContain('Review');
    expect(page.querySelector('nav [aria-current=page]')?.textContent.trim()).toBe('Today');
  });

  it('marks Today from every page while something needs one, not while both partners may look on', async () => {
    const marked = async (conjoint: boolean, waits: boolean) => {
      TestBed.resetTestingModule();
      return (await open(['supervisor'], conjoint, waits)).page.querySelector('nav a .waits') !== null;
    };
    expect([await marked(false, true), await marked(false, false), await marked(true, true)]).toEqual([true, false, false]);
  });

  it('moves the focus to a new page, and skips to it on request', async () => {
    const { harness, page } = await open(['owner']);
    document.body.append(page);
    await harness.navigateByUrl('/couples');
    expect(document.activeElement?.id).toBe('content');
    page.querySelector<HTMLElement>('nav a')?.focus();
    page.querySelector<HTMLAnchorElement>('a.skip')?.click();
    expect(document.activeElement?.id).toBe('content');
  });

  it('says that conjoint mode is on until it is switched off', async () => {
    const { page } = await open(['therapist'], true);
    const banner = page.querySelector('att-conjoint-banner [role=status]');
    expect(banner?.textContent).toContain('Both partners may look at this screen');
    banner?.querySelector('button')?.click();
    expect(setConjoint).toHaveBeenCalledWith(false);
  });

  it.each(['/couples/0193f0a0-0000-7000-8000-000000000001', '/couples/1/administration', '/prep/1', '/notes/1', '/exercises/couples/1'])('switches conjoint mode with C on %s', async (place) => {
    const { harness } = await open(['associate']);
    const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }));
    setConjoint.mockClear();
    press();
    expect(setConjoint).not.toHaveBeenCalled();
    await harness.navigateByUrl(place);
    press();
    expect(setConjoint).toHaveBeenCalledWith(true);
  });

  it('finds places by Ctrl-K, though another source is down', async () => {
    const { harness } = await open(['owner']);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true }));
    await harness.fixture.whenStable();
    const box = document.querySelector<HTMLInputElement>('[role=combobox]');
    if (!box) throw new Error('The finder did not open.');
    box.value = 'coup';
    box.dispatchEvent(new Event('input'));
    await harness.fixture.whenStable();
    expect([...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent.trim())).toEqual(['CouplesPlace']);
  });
});
