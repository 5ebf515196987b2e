import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Me } from '@attune/access/domain';
import { Live, LocalDrafts } from '@attune/ui';
import { NEVER } from 'rxjs';
import { signedIn } from '../here/signed-in';
import { SignInPage } from './sign-in';

@Component({ template: '<h1>A page</h1>' })
class Anything {}

const me: Me = {
  personId: '1', kind: 'staff', name: 'Maya Lin', email: 'maya@example.test', emailVerified: true, language: 'en', roles: ['associate'],
  practice: { name: 'Harbor', zone: 'UTC', demo: false }, conjoint: false, owes: null, secondFactor: true, passwordMinimum: 8, stepUpUntil: null,
  signIn: { id: '9', endsAt: '2999-01-01T00:00:00Z', expiresAt: '2999-01-01T00:00:00Z' }, recovery: null,
};

async function open(path: string) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'sign-in', component: SignInPage }, { path: '**', component: Anything, canActivate: [signedIn] }], withComponentInputBinding()),
      provideHttpClient(), provideHttpClientTesting(),
      { provide: LocalDrafts, useValue: { unlock: async () => undefined, clear: async () => undefined } },
      { provide: Live, useValue: { on: () => NEVER } },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const opening = RouterTestingHarness.create(path);
  await new Promise((resolve) => setTimeout(resolve));
  http.expectOne('/api/access/me').flush({ type: 'urn:attune:sign-in-required', title: 'Please sign in.' }, { status: 401, statusText: '' });
  const harness = await opening;
  const page = harness.fixture.nativeElement as HTMLElement;
  document.body.append(page);
  const settle = async () => {
    await harness.fixture.whenStable();
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  const type = (label: string, text: string) => {
    const input = [...page.querySelectorAll('mat-form-field')].find(({ textContent }) => textContent.includes(label))?.querySelector('input');
    if (!input) throw new Error(`No field ${label}`);
    input.value = text;
    input.dispatchEvent(new Event('input'));
  };
  const send = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  await settle();
  return { http, page, settle, type, send, url: () => TestBed.inject(Router).url };
}

describe('signing in', () => {
  it('leads from where one wanted to go, through both factors, to there', async () => {
    const { http, page, settle, type, send, url } = await open('/notes/7');
    expect(url()).toBe('/sign-in?to=%2Fnotes%2F7');
    type('Email address', 'maya@example.test');
    type('Password', 'quiet moss orchard');
    await send();
    const asked = http.expectOne('/api/access/sign-ins');
    expect(asked.request.body).toEqual({ email: 'maya@example.test', password: 'quiet moss orchard' });
    asked.flush({ ...me, owes: 'code' });
    await settle();
    expect(page.textContent).toContain('Six digits from your authenticator app.');
    type('Code', '123456');
    await send();
    http.expectOne('/api/access/second-factor').flush(me);
    await settle();
    http.expectOne('/api/access/draft-key').flush({ key: 'a2V5' });
    await settle();
    expect(url()).toBe('/notes/7');
  });

  it('says in the server’s words why not, and keeps what was typed', async () => {
    const { http, page, settle, type, send } = await open('/sign-in');
    type('Email address', 'maya@example.test');
    type('Password', 'wrong');
    await send();
    http.expectOne('/api/access/sign-ins').flush({ type: 'urn:attune:sign-in-refused', title: 'This address and password do not fit together.' }, { status: 401, statusText: '' });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('do not fit together');
    expect(page.querySelector<HTMLInputElement>('input[type=email]')?.value).toBe('maya@example.test');
  });

  it('sends nothing while a field is empty', async () => {
    const { http, page, send } = await open('/sign-in');
    await send();
    http.expectNone('/api/access/sign-ins');
    expect(page.textContent).toContain('The email address is missing. Please fill it in.');
  });
});
