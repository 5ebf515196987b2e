import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { may, type Permission } from '@attune/access/domain';
import { ME, type SignedIn } from '@attune/ui';
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
});
