import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CoupleMeasuresReply, GivingItem, ReleaseItem } from '@attune/measures/domain';
import { Confirm, Live, ME, talkToServer } from '@attune/ui';
import { withInterceptors } from '@angular/common/http';
import { NEVER } from 'rxjs';
import { aMeasure, aPoint, aReply } from '../testing/a-measure';
import { CoupleMeasures } from './couple-measures';

const URL = '/api/overview/couples/c/measures';
const giving: GivingItem = { id: 'g', version: 3, seat: 'a', measure: 'CSI-4', name: 'CSI-4', giving: { how: 'rhythm', firstOn: '2026-11-02', everyDays: 14, until: null }, tellsResult: true, givenOn: '2026-11-02', ended: false, next: { opensOn: '2026-11-30', closesOn: '2026-12-06' } };
const release: ReleaseItem = { id: 'r', version: 2, measure: 'CSI-4', name: 'CSI-4', moment: { how: 'appointment' }, openedAt: null, withdrawnAt: null, agrees: { a: true, b: null } };

async function open(reply: CoupleMeasuresReply, may: readonly string[] = ['measures.give']) {
  TestBed.configureTestingModule({
    deferBlockBehavior: DeferBlockBehavior.Manual,
    providers: [
      provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), provideRouter([]),
      { provide: Live, useValue: { on: () => NEVER } },
      { provide: Confirm, useValue: { ask: async () => true } },
      { provide: ME, useValue: { me: signal({ personId: 'me', conjoint: reply.conjoint, practice: { zone: 'UTC' } }), may: (permission: string) => may.includes(permission) } },
    ],
  });
  const fixture = TestBed.createComponent(CoupleMeasures);
  fixture.componentRef.setInput('id', 'c');
  const page = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      TestBed.tick();
      await new Promise((done) => setTimeout(done));
    }
  };
  await settle();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne(URL).flush(reply);
  await settle();
  const button = (name: string) => [...page.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name);
  return { http, page, settle, button, text: () => page.textContent.replace(/\s+/g, ' ').trim() };
}

const measure = aMeasure({
  pair: { state: 'one-better', course: { a: 'better', b: 'same' }, discrepancy: { on: '2026-11-17', points: 4 } },
  lines: {
    a: {
      course: 'better', track: 'on-track', change: { change: 5, reliable: 'improved', recovered: true, words: '5 points better: reliable (3 needed, provisional), and across the cut-off.' },
      points: [aPoint('2026-11-02', 9), aPoint('2026-11-16', 14, { band: 'not distressed', prorated: true, answered: 3, freely: 'no', sameSitting: true })],
    },
    b: {
      course: 'silent', track: 'too-early', change: null,
      points: [aPoint('2026-11-02', 10, { alerts: [{ name: 'x', level: 'review', why: 'At least 3 points worse than the time before.', act: 'Look at it alone.' }] }), aPoint('2026-11-17', null, { state: 'expired', answered: 0 }), aPoint('2026-11-23', null, { state: 'in-progress', answered: 1 })],
    },
  },
});

describe('the couple’s measures', () => {
  it('says of each partner what came of it, and how the two stand, without a score of both', async () => {
    const { text } = await open(aReply({ measures: [measure] }));
    for (const words of [
      'One is reliably better than at the start, the other about the same. 4 points apart, as of Tue 17 Nov.', '14 of 21, not distressed', 'Since the first: 5 points better: reliable',
      '1 of 4 not answered; the total is scaled up', 'Says they could not answer alone and freely.', 'Both answered at about the same time.', 'Not answered, Tue 17 Nov.', 'Has not answered lately.', 'Begun: open since',
    ]) expect(text()).toContain(words);
    expect(text()).not.toMatch(/not done|couple.?s? score|overdue/i);
  });

  it('shows alerts with how soon and what to do', async () => {
    const alarmed = aMeasure({ lines: { ...measure.lines, b: { ...measure.lines.b, points: measure.lines.b.points.slice(0, 1) } } });
    expect((await open(aReply({ measures: [alarmed] }))).text()).toContain('To be looked at. At least 3 points worse than the time before. Look at it alone.');
  });

  it('says who has it, once somebody has', async () => {
    const [point] = measure.lines.b.points;
    const taken = aMeasure({ lines: { ...measure.lines, b: { ...measure.lines.b, points: [{ ...point!, takenUp: { by: 'Ruth Chen', on: '2026-11-03' } }] } } });
    expect((await open(aReply({ measures: [taken] }))).text()).toContain('Ruth Chen has it, since Tue 3 Nov.');
  });

  it('lists the results of a screen, and draws nothing', async () => {
    const { page, text } = await open(aReply({ measures: [aMeasure({ name: 'HARK', screen: true, lines: { ...measure.lines, a: { points: [aPoint('2026-11-02', null, { band: 'negative' })], course: null, track: null, change: null } } })] }));
    expect(text()).toContain('Negative');
    expect(page.querySelector('att-line-chart')).toBeNull();
  });

  it('hides everything in conjoint mode, whether there is anything or not', async () => {
    const { text, button } = await open(aReply({ conjoint: true }));
    expect(text()).toContain('Not shown while both of you are looking.');
    expect([button('Give'), button('Offer results to both')]).toEqual([undefined, undefined]);
    expect(text()).not.toMatch(/Nothing is given|No measure/);
  });

  it('ends what is given, with the version that was seen', async () => {
    const { http, button, settle, text } = await open(aReply({ givings: [giving] }));
    expect(text()).toContain('every 14 days from Mon 2 Nov');
    button('End CSI-4 for Ana')?.click();
    await settle();
    const sent = http.expectOne('/api/measures/givings/g/end');
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    sent.flush({ detail: '', type: 'urn:attune:ended', title: 'This is ended already. Give it anew if you want to go on.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    http.expectOne(URL).flush(aReply());
    await settle();
    expect(text()).toContain('This is ended already.');
  });

  it('says what each agreed to, and opens in the appointment', async () => {
    const { http, button, settle, text } = await open(aReply({ releases: [release] }));
    expect(text()).toMatch(/Ana ?agrees ?Tom ?has not chosen/);
    button('Open now: CSI-4, to both')?.click();
    await settle();
    expect(http.expectOne('/api/measures/releases/r/open').request.headers.get('If-Match')).toBe('"2"');
  });

  it('says before it is pressed that an offer stays shut while a hold or a pause stands', async () => {
    const { text } = await open(aReply({ releases: [release], held: true }));
    expect(text()).toContain('both read that it is not available this time');
  });

  it('lets a supervisor read and nothing else', async () => {
    const { button } = await open(aReply({ mayTreat: false, givings: [giving], releases: [release] }), []);
    expect([button('Give'), button('End CSI-4 for Ana'), button('Open now: CSI-4, to both')]).toEqual([undefined, undefined, undefined]);
  });
});
