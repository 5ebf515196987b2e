import { Location } from '@angular/common';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Live, LocalDrafts } from '@attune/ui';
import { NEVER } from 'rxjs';
import { WORDS_PROVIDERS } from '../words/language';
import { InvitationPage } from './invitation';

const TOKEN = 'a'.repeat(43);
const opened = { kind: 'partner', name: 'Rosa Vega', email: 'rosa@example.test', language: 'es', practiceName: 'Harbor', invitedBy: 'Maya Lin', passwordMinimum: 15 };

async function open() {
  localStorage.setItem('language', 'en');
  history.replaceState(null, '', `/invitation#${TOKEN}`);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]), provideHttpClient(), provideHttpClientTesting(), ...WORDS_PROVIDERS,
      { provide: LocalDrafts, useValue: { unlock: async () => undefined, clear: async () => undefined } },
      { provide: Live, useValue: { on: () => NEVER } },
    ],
  });
  const fixture = TestBed.createComponent(InvitationPage);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const settle = async () => {
    await fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const type = (at: number, text: string) => {
    const input = page.querySelectorAll<HTMLInputElement>('mat-form-field input')[at];
    if (!input) throw new Error(`No field ${at}`);
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const send = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  await settle();
  return { page, type, send, settle, http: TestBed.inject(HttpTestingController) };
}

describe('an invitation of a partner', () => {
  it('takes its token out of the address at once, and asks for the code', async () => {
    const { page, type, send, http } = await open();
    expect(TestBed.inject(Location).path(true)).toBe('/invitation');
    expect(page.textContent).toContain('six digits');
    type(0, '12345');
    await send();
    http.expectNone('/api/portal/access/invitations/open');
    type(0, '123456');
    await send();
    expect(http.expectOne('/api/portal/access/invitations/open').request.body).toEqual({ token: TOKEN, code: '123456' });
  });

  it('goes on in the language of the invited, says who will see what, and opens the account', async () => {
    const { page, type, send, settle, http } = await open();
    type(0, '123456');
    await send();
    http.expectOne('/api/portal/access/invitations/open').flush(opened);
    await settle();
    expect(page.textContent).toContain('Quién verá qué');
    expect(page.textContent).toContain('Maya Lin te invitó');
    type(0, 'musgo farol orilla');
    type(1, 'musgo farol orilla');
    await send();
    const asked = http.expectOne('/api/portal/access/invitations/accept');
    expect(asked.request.body).toEqual({ token: TOKEN, code: '123456', password: 'musgo farol orilla', language: 'es' });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl');
    asked.flush({ personId: '1', owes: null, language: 'es', roles: ['partner'], practice: { name: 'Harbor', zone: 'UTC', demo: false }, signIn: { endsAt: '2999-01-01T00:00:00Z' } });
    await settle();
    http.expectOne('/api/portal/access/draft-key').flush({ key: 'a2V5' });
    await settle();
    expect(navigate).toHaveBeenCalledWith('/');
  });

  it('refuses in one and the same words, in the reader’s language', async () => {
    const { page, type, send, settle, http } = await open();
    type(0, '123456');
    await send();
    http.expectOne('/api/portal/access/invitations/open').flush({ type: 'urn:attune:invitation-refused', title: 'This invitation cannot be used here.' }, { status: 404, statusText: '' });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('This invitation cannot be used here. Please check the six-digit code');
  });

  it('says nothing of what the site is for before the code', async () => {
    const { page } = await open();
    expect(page.textContent).not.toMatch(/therap|couple|counsel|partner/i);
  });
});
