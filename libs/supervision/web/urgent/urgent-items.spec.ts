import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { UrgentItem } from '@attune/supervision/domain';
import { ME, OPEN_STREAM, type SignedIn } from '@attune/ui';
import { UrgentItems } from './urgent-items';

const ITEM: UrgentItem = {
  id: 'u1', source: 'unsafe-report', sourceId: 'r1', coupleId: 'c1', compartment: 'x1', partner: { id: 'x1', givenName: 'Ana', familyName: 'Ruiz' }, told: ['Maya Ortiz', 'Dr. Chen'],
  openedAt: '2026-11-23T18:00:00.000Z', dueAt: '2026-11-23T22:00:00.000Z', acknowledged: null, escalatedAt: null,
};

async function show(items: UrgentItem[]) {
  const me = signal<SignedIn>({ personId: 'a1', name: 'Maya', roles: ['associate'], conjoint: false, practice: { name: 'Harbour', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: ME, useValue: { me, may: () => true } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
    ],
  });
  const fixture = TestBed.createComponent(UrgentItems);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/supervision/urgent').flush({ items });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent.includes(words))?.click();
    await fixture.whenStable();
  };
  return { fixture, page, press, http };
}

describe('what somebody must take up', () => {
  it('is not there when nothing waits', async () => expect((await show([])).page.querySelector('section')).toBeNull());

  it('says nothing of it over a shoulder until it is pressed', async () => {
    const { page, press } = await show([ITEM]);
    expect(page.textContent).not.toContain('Ana');
    expect(page.textContent).not.toContain('safe');
    await press('Somebody is waiting');
    expect(page.textContent).toContain('Ana Ruiz said they did not feel safe in an exercise.');
  });

  it('is taken, and then says who has it', async () => {
    const { fixture, page, press, http } = await show([ITEM]);
    await press('I have it');
    const acknowledged = { by: 'a1', name: 'Maya Ortiz', at: '2026-11-23T18:10:00.000Z' };
    http.expectOne('/api/supervision/urgent/u1/acknowledge').flush({ acknowledged });
    await new Promise((resolve) => setTimeout(resolve));
    fixture.detectChanges();
    http.expectOne('/api/supervision/urgent').flush({ items: [{ ...ITEM, acknowledged }] });
    await fixture.whenStable();
    expect(page.textContent).toContain('You have it');
  });

  it('passed on to somebody else, it names whom to call and no partner', async () => {
    const { page, press } = await show([{ ...ITEM, partner: null, escalatedAt: '2026-11-23T22:00:00.000Z' }]);
    await press('Somebody is waiting');
    expect(page.textContent).toContain('Called: Maya Ortiz, Dr. Chen. Passed on, as nobody had taken it up.');
    expect(page.querySelector('a')).toBeNull();
  });
});
