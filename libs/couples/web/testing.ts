import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { may } from '@attune/access/domain';
import { ME, OPEN_STREAM } from '@attune/ui';

/** A page in a browser of its own, its server played by the spec; for specs of this lib only. */
export async function aPage<T>(component: Type<T>, inputs: Record<string, unknown> = {}, roles: string[] = ['associate']) {
  const me = signal({ personId: 'me', name: 'Maya', roles, conjoint: false, practice: { name: 'P', zone: 'America/Los_Angeles', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]), provideHttpClient(), provideHttpClientTesting(),
      { provide: ME, useValue: { me, may: (permission: Parameters<typeof may>[1]) => may(roles, permission), setConjoint: jest.fn(), signOut: jest.fn() } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
    ],
  });
  // jsdom lays nothing out.
  window.scrollTo = () => undefined;
  const fixture: ComponentFixture<T> = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const http = TestBed.inject(HttpTestingController);
  // Requests go out when the page is first drawn, and answers are drawn a turn later.
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await Promise.resolve();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const button = (text: string) => [...page.querySelectorAll<HTMLElement>('button, a')].find(({ textContent }) => textContent?.includes(text));
  const answer = async (url: string, body: object) => {
    http.expectOne((request) => request.urlWithParams.startsWith(url)).flush(body);
    await settle();
  };
  return { fixture, http, page, me, button, answer, settle };
}
