import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Parts } from '@attune/supervision/domain';
import { Confirm, ME, OPEN_STREAM, PracticeTime, SignedOut, type SignedIn } from '@attune/ui';

export const parts = (direct: number, supervision = 0, other = 0): Parts => ({ direct: direct * 60, supervision: supervision * 60, other: other * 60 });

/** A page before somebody with these roles; `settle` lets it catch up, `press` presses the button with these words. */
export async function aScreen<T>(page: Type<T>, inputs: Record<string, unknown> = {}, may: (permission: string) => boolean = () => true, providers: (EnvironmentProviders | Provider)[] = []) {
  const me = signal<SignedIn>({ personId: 'me', name: 'Maya Lin', roles: ['associate'], conjoint: false, practice: { name: 'Harbour', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]),
      { provide: ME, useValue: { me, may } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
      { provide: Confirm, useValue: { ask: () => Promise.resolve(true) } },
      { provide: SignedOut, useValue: { ask: () => Promise.resolve(true) } },
      ...providers,
    ],
  });
  TestBed.inject(PracticeTime).zone.set('UTC');
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.append(fixture.nativeElement as HTMLElement);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    // A page that waits for a reply is not stable: it is given turns instead.
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string) => {
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(words));
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
    await settle();
  };
  const answer = async (url: string, body: unknown) => {
    http.expectOne((request) => request.url === url).flush(body as object);
    await settle();
  };
  await settle();
  return { fixture, root, http, settle, press, answer, text: () => root.textContent.replace(/\s+/g, ' ') };
}
