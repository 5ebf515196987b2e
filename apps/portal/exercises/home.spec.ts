import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Live } from '@attune/ui';
import { NEVER } from 'rxjs';
import { WORDS_PROVIDERS } from '../words/language';
import { Home } from './home';

const signed = { kind: 'treatment', signed: { on: '2026-11-24' } };

async function home() {
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting(), { provide: Live, useValue: { on: () => NEVER } }, ...WORDS_PROVIDERS],
  });
  const fixture = TestBed.createComponent(Home);
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  const answer = async (path: string, body: object | null) => {
    const asked = http.expectOne((request) => request.urlWithParams.startsWith(`/api/portal/${path}`));
    if (body) asked.flush(body);
    else asked.error(new ProgressEvent('offline'));
    await settle();
  };
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const row = (label: string) => {
    const found = [...page.querySelectorAll('.row')].find((each) => each.textContent?.includes(label));
    return found?.textContent?.replace(label, '').trim();
  };
  return { answer, row };
}

describe('home', () => {
  it('leads to what is to be signed, and only then', async () => {
    const first = await home();
    expect(first.row('Agreements')).toBe('');
    await first.answer('couples/agreements', { items: [signed, { kind: 'confidentiality', signed: null }] });
    expect(first.row('Agreements')).toBe('To read and sign');

    TestBed.resetTestingModule();
    const later = await home();
    await later.answer('couples/agreements', { items: [signed] });
    expect(later.row('Agreements')).toBe('');
  });

  it('does not say that no appointment is planned before it knows', async () => {
    const { answer, row } = await home();
    expect(row('Next appointment')).toBe('–');
    await answer('scheduling/appointments', null);
    expect(row('Next appointment')).toBe('–');

    TestBed.resetTestingModule();
    const online = await home();
    await online.answer('scheduling/appointments', { items: [] });
    expect(online.row('Next appointment')).toBe('None planned');
  });
});
