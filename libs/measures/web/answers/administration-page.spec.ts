import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type AdministrationReply, type MeasureItem, measureOf } from '@attune/measures/domain';
import { Live, ME } from '@attune/ui';
import { NEVER } from 'rxjs';
import { AdministrationPage } from './administration-page';

const phq = measureOf('PHQ-9');
const items = phq?.items as readonly MeasureItem[];
const administration = (over: Partial<AdministrationReply>): AdministrationReply => ({
  id: 'm', coupleId: 'c', partnerId: 'x', partnerName: 'Ana', measure: 'PHQ-9', definitionVersion: 1, name: 'PHQ-9', state: 'finished', opensOn: '2026-11-02', closesOn: '2026-11-08',
  finishedAt: '2026-11-03T10:00:00Z', freely: null, score: null, alerts: [], answers: [], credit: 'By its authors.', ...over,
});

async function open(over: Partial<AdministrationReply>) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: Live, useValue: { on: () => NEVER } },
      { provide: ME, useValue: { me: signal({ personId: 'me', conjoint: false, practice: { zone: 'UTC' } }), may: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(AdministrationPage);
  fixture.componentRef.setInput('id', 'm');
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  TestBed.inject(HttpTestingController).expectOne('/api/measures/administrations/m').flush(administration(over));
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  return { page, text: page.textContent.replace(/\s+/g, ' ') };
}

describe('answers of one partner', () => {
  it('shows each answer with its words, a skipped one as not answered and never as 0, and what is to be done', async () => {
    const [first, second] = items as [MeasureItem, MeasureItem];
    const { page, text } = await open({
      score: { total: 3, band: null, prorated: false, words: '3 of 27.', parts: { body: 1.666, mood: null }, findings: [] },
      alerts: [{ name: 'item9>=1', level: 'urgent-review', why: 'Question 9 was answered with 1 or more.', act: 'Call Ana today.' }],
      answers: [{ item: first, scored: true, value: 3 }, { item: second, scored: true, value: null }, { item: { ...second, number: 10 }, scored: false, value: 0 }],
    });
    const rows = [...page.querySelectorAll('li')].map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(rows.map((row) => [row.includes('Nearly every day'), row.includes('not answered'), row.includes('(not counted)'), /\d$/.exec(row)?.[0]])).toEqual([
      [true, false, false, '3'], [false, true, false, undefined], [false, false, true, '0'],
    ]);
    for (const words of ['body 1.67, mood not known', 'Question 9 was answered with 1 or more. Call Ana today.', 'Whether they could answer alone and freely was not said.', 'By its authors.']) expect(text).toContain(words);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('/couples/c/measures');
  });

  it.each([
    ['Closed unfinished; was open', { state: 'expired' }],
    ['Taken back; was open', { state: 'withdrawn' }],
    ['Ana. Open ', { state: 'open' }],
  ] as const)('says "%s" of what was not sent, and nothing of who looked on', async (words, over) => {
    const { text } = await open({ ...(over as Partial<AdministrationReply>), finishedAt: null });
    expect(text).toContain(words);
    expect(text).not.toContain('alone and freely');
  });
});
