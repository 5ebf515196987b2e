import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CoupleMeasuresReply } from '@attune/measures/domain';
import { Live, ME } from '@attune/ui';
import { NEVER } from 'rxjs';
import { aMeasure, aPoint, aReply } from '../testing/a-measure';
import { MeasuresBeside } from './measures-beside';

async function open(reply: CoupleMeasuresReply) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(), provideRouter([]), { provide: Live, useValue: { on: () => NEVER } },
      { provide: ME, useValue: { me: signal({ personId: 'me', conjoint: reply.conjoint, practice: { zone: 'UTC' } }), may: () => true } },
    ],
  });
  const fixture = TestBed.createComponent(MeasuresBeside);
  fixture.componentRef.setInput('coupleId', 'c');
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  TestBed.inject(HttpTestingController).expectOne('/api/overview/couples/c/measures').flush(reply);
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  return { page, text: page.textContent.replace(/\s+/g, ' ').trim() };
}
const line = (points: ReturnType<typeof aPoint>[]) => ({ points, course: null, track: null, change: null });
const flag = '[aria-label="Something here asks to be looked at"]';

describe('measures beside something else', () => {
  it('keeps the last answer in sight where a later one was not answered, a line a partner', async () => {
    const a = line([aPoint('2026-11-02', 9, { band: 'distress' }), aPoint('2026-11-16', null, { state: 'expired' })]);
    const { page, text } = await open(aReply({ measures: [aMeasure({ lines: { a, b: line([aPoint('2026-11-09', null, { state: 'expired' })]) } })] }));
    expect(text).toMatch(/Ana: distress, .*Tom: not answered/);
    expect(page.querySelector(flag)).toBeNull();
  });

  it('tells of a screen only that it was answered, and of its alert only a mark', async () => {
    const alert = { name: 'total>=1', level: 'urgent-review', why: 'Found: positive.', act: 'Ask alone.' } as const;
    const { page, text } = await open(aReply({ measures: [aMeasure({ name: 'HARK', screen: true, lines: { a: line([aPoint('2026-11-02', 3, { band: 'positive', alerts: [alert] })]), b: line([]) } })] }));
    expect(text).toContain('Ana: answered,');
    for (const word of ['positive', '3', 'Ask alone', 'violence', 'Tom']) expect(text.replace('2026', '')).not.toContain(word);
    expect(page.querySelector(flag)?.getAttribute('href')).toBe('/couples/c/measures');
  });

  it('says in conjoint mode only that it is hidden, and of nothing that there is nothing', async () => {
    expect((await open(aReply({ conjoint: true }))).text).toBe('Hidden in conjoint mode.');
    TestBed.resetTestingModule();
    expect((await open(aReply({ measures: [aMeasure()] }))).text).toBe('None answered yet.');
  });
});
