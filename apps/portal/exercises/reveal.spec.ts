import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Live } from '@attune/ui';
import { NEVER } from 'rxjs';
import { WORDS_PROVIDERS } from '../words/language';
import { Reveal } from './reveal';

const reply = {
  available: true, partnerName: 'Ben', occurrenceId: 'o1', exercise: 'E3', definitionVersion: 1, sitting: 1, title: { en: 'Listening without fixing', es: '' }, card: null,
  yours: { 'what-i-heard': 'You were tired.' }, theirs: { heard: 7 },
};

async function opened(over: object) {
  localStorage.setItem('language', 'en');
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting(), { provide: Live, useValue: { on: () => NEVER } }, ...WORDS_PROVIDERS] });
  const fixture = TestBed.createComponent(Reveal);
  fixture.componentRef.setInput('occurrenceId', 'o1');
  TestBed.tick();
  TestBed.inject(HttpTestingController).expectOne('/api/portal/exercises/reveals/o1').flush({ ...reply, ...over });
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return [...page.querySelectorAll('article')].map((each) => [...each.querySelectorAll('h3')].map((side) => side.textContent));
}

describe('what both opened to each other', () => {
  it('has a heading for what either of them answered, and none for what was not asked', async () => {
    expect(await opened({})).toEqual([['Ben’s'], ['Yours']]);
  });

  it('is one sentence for everything else', async () => {
    expect(await opened({ available: false })).toEqual([]);
  });
});
