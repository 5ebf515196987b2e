import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { may, type Permission } from '@attune/access/domain';
import { ME, type SignedIn } from '@attune/ui';
import { STAFF_ROLES } from '@attune/practice/domain';
import { NewColleagueSheet } from './new-colleague-sheet';
import { People } from './people';

async function open(roles: string[]) {
  const me = signal<SignedIn>({ personId: '1', name: 'Ines Ortega', roles, conjoint: false, practice: { name: 'Harbor', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), provideHttpClient(), provideHttpClientTesting(),
      { provide: ME, useValue: { me, may: (permission: Permission) => may(roles, permission) } },
    ],
  });
  const fixture = TestBed.createComponent(People);
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, http, page };
}

const colleagues = { items: [{ id: '1', name: 'Ines Ortega', credential: 'LMFT', roles: ['associate'] }, { id: '2', name: 'Wei Chen', credential: null, roles: ['supervisor', 'owner'] }] };

describe('who works here', () => {
  it('shows an owner where everybody stands on the way in', async () => {
    const { fixture, http, page } = await open(['owner']);
    http.match('/api/practice/colleagues').forEach((each) => each.flush(colleagues));
    http.expectOne('/api/practice/staff?limit=100').flush({
      items: [{ id: '2', name: 'Maya Lin', credential: 'APCC', email: 'maya@example.test', roles: ['associate'], wayIn: 'invited' }], nextCursor: null,
    });
    await fixture.whenStable();
    expect(page.querySelector('li')?.textContent).toMatch(/Maya Lin.*Associate.*Invited/s);
    expect(page.querySelector('li a')?.getAttribute('href')).toBe('/practice/staff/2');
    expect(page.textContent).toContain('Add somebody');
  });

  it('shows others names and roles, and asks for nothing more', async () => {
    const { fixture, http, page } = await open(['associate']);
    http.expectNone('/api/practice/staff?limit=100');
    http.expectOne('/api/practice/colleagues').flush(colleagues);
    await fixture.whenStable();
    expect(page.textContent).toContain('Supervisor, owner');
    expect([...page.querySelectorAll('li a')].map(({ textContent }) => textContent.trim())).toEqual(['Ines Ortega (you)']);
    expect(page.textContent).not.toContain('Add somebody');
  });

  it('does not add anybody who could not sign in', async () => {
    const { http } = await open(['owner']);
    const sheet = TestBed.createComponent(NewColleagueSheet);
    sheet.detectChanges();
    const form = sheet.nativeElement as HTMLElement;
    const type = (nth: number, text: string) => {
      const input = form.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [type=radio])')[nth];
      if (!input) throw new Error(`No field ${nth}`);
      input.value = text;
      input.dispatchEvent(new Event('input'));
    };
    [['2', 'Noor'], ['3', 'Haddad'], ['5', 'noor@example.test']].forEach(([nth, text]) => type(Number(nth), text ?? ''));
    const send = async () => {
      form.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await new Promise((resolve) => setTimeout(resolve));
      sheet.detectChanges();
    };
    await send();
    http.expectNone({ method: 'POST', url: '/api/practice/staff' });
    expect(form.querySelector('[role=alert].att-small')?.textContent).toContain('at least one role');
    form.querySelector<HTMLInputElement>('mat-checkbox input')?.click();
    await send();
    expect(http.expectOne({ method: 'POST', url: '/api/practice/staff' }).request.body).toMatchObject({ givenName: 'Noor', roles: [STAFF_ROLES[0]] });
  });
});
