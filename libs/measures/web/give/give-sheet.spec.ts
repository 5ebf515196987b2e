import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { LibraryMeasure } from '@attune/measures/domain';
import { ME, talkToServer } from '@attune/ui';
import { dateIn } from '@attune/util';
import { aMeasure, aPoint } from '../testing/a-measure';
import { GiveSheet } from './give-sheet';

const measure = (over: Partial<LibraryMeasure>): LibraryMeasure => ({
  measure: 'CSI-4', name: 'CSI-4', version: 1, source: 'shipped', items: 4, minutes: 2, languages: ['en'], languageNote: 'English only.', cadence: { words: 'Every 2 weeks.', everyDays: 14, leastDays: 1 }, alone: true,
  wording: { status: 'verified', source: '' }, licence: { status: 'free', credit: '', evidence: { status: 'verified', source: '' } }, screen: false, mayRelease: true, importedOn: null, importedBy: null, ...over,
});

async function open(conjoint = false) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), { provide: ME, useValue: { me: signal({ conjoint, practice: { zone: 'UTC' } }) } }],
  });
  const fixture = TestBed.createComponent(GiveSheet);
  fixture.componentRef.setInput('coupleId', 'c');
  fixture.componentRef.setInput('partners', { a: { id: 'x', name: 'Ana' }, b: { id: 'y', name: 'Tom' } });
  const given: string[] = [];
  fixture.componentInstance.given.subscribe((words) => given.push(words));
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  const http = TestBed.inject(HttpTestingController);
  if (!conjoint) http.expectOne('/api/measures/library').flush({ items: [measure({ measure: 'HARK', name: 'HARK', screen: true }), measure({ measure: 'PHQ-9', name: 'PHQ-9', cadence: { words: 'Every 4 weeks.', everyDays: 28, leastDays: 14 } }), measure({}), measure({ measure: 'OWN', name: 'Own', source: 'imported' })] });
  await settle();
  const press = async (name: string) => {
    [...page.querySelectorAll('button')].find((each) => each.textContent.trim().startsWith(name))?.click();
    await settle();
  };
  const answered = (measures: unknown[]) => fixture.componentRef.setInput('answered', measures);
  return { http, page, press, settle, given, answered, form: fixture.componentInstance as unknown as { model: { update(how: (was: object) => object): void } }, text: () => page.textContent.replace(/\s+/g, ' ') };
}

describe('giving a measure', () => {
  it('shows the library by what it is for', async () => {
    const { page } = await open();
    expect([...page.querySelectorAll('h3')].map((each) => each.textContent)).toEqual(['How the relationship is', 'How each one is', 'Whether it is safe', 'Brought by the practice']);
  });

  it('asks to whom, then gives it to that one alone', async () => {
    const { http, press, form, settle, given, text } = await open();
    await press('CSI-4');
    await press('Give');
    http.expectNone('/api/measures/givings');
    expect(text()).toContain('Choose one of the two.');
    form.model.update((was) => ({ ...was, partnerId: 'y', how: 'rhythm', firstOn: '2999-01-01', tellsResult: true }));
    await settle();
    await press('Give');
    const sent = http.expectOne('/api/measures/givings');
    expect(sent.request.body).toEqual({ coupleId: 'c', partnerId: 'y', measure: 'CSI-4', giving: { how: 'rhythm', firstOn: '2999-01-01', everyDays: 14, until: null }, tellsResult: true });
    sent.flush({ id: 'g', version: 1 });
    await settle();
    expect(given).toEqual(['CSI-4 is given to Tom.']);
  });

  it('says why it was refused, and tries anew with another key', async () => {
    const { http, press, form, settle, text } = await open();
    await press('HARK');
    expect(text()).toContain('The result of a screen is not told on a phone.');
    form.model.update((was) => ({ ...was, partnerId: 'x' }));
    await press('Give');
    const first = http.expectOne('/api/measures/givings');
    first.flush({ type: 'urn:attune:given-already', title: 'They have this already. End that first, or wait until it is answered.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(text()).toContain('They have this already.');
    await press('Give');
    expect(http.expectOne('/api/measures/givings').request.headers.get('Idempotency-Key')).not.toBe(first.request.headers.get('Idempotency-Key'));
  });

  it('gives nothing while both look on', async () => {
    const { page, text } = await open(true);
    expect(text()).toContain('Not while both of you are looking.');
    expect(page.querySelector('form, att-measure-choice')).toBeNull();
  });

  it('says when that one answered it a short while ago, and gives it all the same', async () => {
    const { http, press, form, settle, text, answered } = await open();
    const today = dateIn(new Date(), 'UTC');
    answered([aMeasure({ measure: 'PHQ-9', lines: { a: { points: [aPoint(today, 0)], course: null, track: null, change: null }, b: { points: [], course: null, track: null, change: null } } })]);
    await press('PHQ-9');
    form.model.update((was) => ({ ...was, partnerId: 'y' }));
    await settle();
    expect(text()).not.toContain('answered this on');
    form.model.update((was) => ({ ...was, partnerId: 'x' }));
    await settle();
    expect(text()).toContain('Ana answered this on');
    await press('Give');
    http.expectOne('/api/measures/givings').flush({ id: 'g', version: 1 });
  });
});
