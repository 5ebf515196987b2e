import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { LibraryMeasure } from '@attune/measures/domain';
import { ME, PracticeTime } from '@attune/ui';
import { LibraryPage } from './library-page';

const measure = (over: Partial<LibraryMeasure>): LibraryMeasure => ({
  measure: 'CSI-4', name: 'Couples Satisfaction Index (4)', version: 1, source: 'shipped', items: 4, minutes: 1, languages: ['en'], languageNote: 'English only.', cadence: { words: 'Every 2 weeks.', everyDays: 14, leastDays: 1 },
  alone: true, wording: { status: 'verified', source: '' }, licence: { status: 'Free to use.', credit: 'Funk and Rogge (2007)', evidence: { status: 'verified', source: '' } }, screen: false, mayRelease: true,
  importedOn: null, importedBy: null, ...over,
});
const OWN = measure({ measure: 'OWN', name: 'Our own', source: 'imported', alone: false, minutes: 3, languages: ['en', 'es'], languageNote: '', importedOn: '2026-11-02', importedBy: 'Nora Whitfield' });

async function open(items: LibraryMeasure[], may: string[] = []) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: ME, useValue: { me: () => null, may: (permission: string) => may.includes(permission) } }],
  });
  TestBed.inject(PracticeTime).zone.set('UTC');
  const fixture = TestBed.createComponent(LibraryPage);
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  TestBed.inject(HttpTestingController).expectOne('/api/measures/library').flush({ items });
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  return { page, text: page.textContent.replace(/\s+/g, ' ') };
}

describe('the library of measures', () => {
  it('has each by what it is for, with its length, rhythm, language, licence and credit', async () => {
    const { page, text } = await open([OWN, measure({})]);
    expect([...page.querySelectorAll('h2')].map((each) => each.textContent)).toEqual(['How the relationship is', 'Brought by the practice']);
    for (const words of ['4 questions, about 1 minute, version 1, only alone', 'Every 2 weeks.', 'English only.', 'Free to use.', 'Funk and Rogge (2007)']) expect(text).toContain(words);
    for (const words of ['about 3 minutes, version 1Every', 'English and Spanish', 'Brought in by Nora Whitfield, Mon 2 Nov']) expect(text).toContain(words);
  });

  it.each([[['measures.import'], true], [[], false]])('to whoever may %j it offers to bring one in: %s', async (may, offered) =>
    expect((await open([], may)).text.includes('Bring in a measure')).toBe(offered));
});
