import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Me } from '@attune/access/domain';
import { Live, LocalDrafts, talkToServer } from '@attune/ui';
import { NEVER } from 'rxjs';
import { type Language, WORDS_PROVIDERS } from '../words/language';
import { Here } from './here';

export const ROSA: Me = {
  personId: '1', kind: 'partner', name: 'Rosa Vega', email: 'rosa@example.test', emailVerified: true, language: 'en', roles: ['partner'],
  practice: { name: 'Harbor', zone: 'UTC', demo: false }, conjoint: false, owes: null, secondFactor: false, passwordMinimum: 15, stepUpUntil: null,
  signIn: { id: '9', endsAt: '2999-01-01T00:00:00Z', expiresAt: '2999-01-01T00:00:00Z' }, recovery: null,
};

/** A page of access as a partner sees it, its server played by the spec; for specs of this folder only. */
export async function aPage<T>(component: Type<T>, { me = ROSA as Me | null, language = 'en' as Language, hash = '' } = {}) {
  localStorage.setItem('language', language);
  history.replaceState(null, '', `/there${hash}`);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', children: [] }]), provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), ...WORDS_PROVIDERS,
      { provide: LocalDrafts, useValue: { unlock: async () => undefined, clear: async () => undefined } },
      { provide: Live, useValue: { on: () => NEVER } },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  const answer = async (url: string, body: object | null, status = 200) => {
    const asked = http.expectOne(url);
    asked.flush(body, { status, statusText: '' });
    await settle();
    return asked.request;
  };
  if (me) {
    const taking = TestBed.inject(Here).take({ ...me, language });
    http.expectOne('/api/portal/access/draft-key').flush({ key: 'a2V5' });
    await taking;
  }
  const fixture = TestBed.createComponent(component);
  const page = fixture.nativeElement as HTMLElement;
  document.body.append(page);
  await settle();
  const press = async (label: string) => {
    const found = [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === label);
    if (!found) throw new Error(`No button "${label}" on: ${page.textContent}`);
    if (found.type === 'submit') found.form?.dispatchEvent(new Event('submit', { cancelable: true }));
    else found.click();
    await settle();
  };
  const type = (at: number, text: string) => {
    const input = page.querySelectorAll<HTMLInputElement>('mat-form-field input')[at];
    if (!input) throw new Error(`No field ${at}`);
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  return { page, http, press, type, answer, settle, navigated: jest.spyOn(TestBed.inject(Router), 'navigateByUrl'), here: TestBed.inject(Here) };
}
