import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { HistoryReply } from '@attune/exercises/domain';
import { Confirm, ME, OPEN_STREAM, type SignedIn } from '@attune/ui';
import { ExerciseHistory } from './exercise-history';

const today = new Date().toISOString().slice(0, 10);
const history: HistoryReply = {
  partners: { a: { id: 'a', name: 'Ana' }, b: { id: 'b', name: 'Ben' } },
  held: false,
  inRoom: [{ id: 'r1', exercise: 'E6', on: '2026-11-03', note: 'Both slower.' }],
  assignments: [
    {
      id: 'g1', version: 1, exercise: 'E1', definitionVersion: 1, variant: 'side', short: true, firstOn: '2026-11-02', rhythm: 'weekly', until: '2099-01-01',
      reveal: { how: 'appointment' }, sentence: 'Look for what is kind.', status: 'active',
      occurrences: [
        {
          id: 'o1', number: 1, sitting: 1, opensOn: today, closesOn: today, revealAt: null, openedAt: null, withheldAt: null,
          runs: [{ id: 'n1', partnerId: 'a', state: 'finished', on: '2020-11-04', agrees: true, unsafe: false }],
        },
        { id: 'o2', number: 2, sitting: 1, opensOn: '2099-11-02', closesOn: '2099-11-08', revealAt: null, openedAt: null, withheldAt: null, runs: [] },
      ],
    },
  ],
};

const ask = jest.fn();

async function open(reply: HistoryReply, conjoint = false, treats = true) {
  const me = signal<SignedIn>({ personId: '1', name: 'Maya', roles: ['associate'], conjoint, practice: { name: 'Harbour', zone: 'UTC', demo: false } });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(),
      { provide: ME, useValue: { me, may: () => treats } },
      { provide: Confirm, useValue: { ask } },
      { provide: OPEN_STREAM, useValue: () => ({ addEventListener: () => undefined, close: () => undefined }) },
    ],
  });
  const fixture = TestBed.createComponent(ExerciseHistory);
  fixture.componentRef.setInput('coupleId', 'c1');
  fixture.detectChanges();
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/exercises/couples/c1/history').flush(reply);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const button = (words: string) => [...page.querySelectorAll('button')].find((each) => each.textContent.includes(words));
  return { fixture, http, page, button };
}

describe('the history of a couple’s exercises', () => {
  it('says that answers stay shut while a hold stands, but where both partners may look on', async () => {
    const held = await open({ ...history, held: true });
    expect([held.button('Open the answers now'), held.page.textContent.includes('stays shut while paused or on hold')]).toEqual([undefined, true]);
    TestBed.resetTestingModule();
    // What opened at its hour before the hold is open.
    const [given] = history.assignments;
    const [first] = given?.occurrences ?? [];
    const passed = await open({ ...history, held: true, assignments: [{ ...given, occurrences: [{ ...first, revealAt: '2020-11-04T18:00:00.000Z' }] }] } as HistoryReply);
    expect(passed.page.textContent).not.toContain('stays shut');
    TestBed.resetTestingModule();
    const together = await open({ ...history, held: true }, true);
    expect([together.button('Open the answers now') !== undefined, together.page.textContent.includes('stays shut')]).toEqual([true, false]);
  });

  it('says what was given and what each made of it; what has not opened yet is not there', async () => {
    const { page } = await open(history);
    expect(page.querySelector('h3')?.textContent).toBe('Noticing, side by side, without eye contact, short, weekly');
    expect(page.querySelectorAll('att-occurrence-row')).toHaveLength(1);
    const parts = [...page.querySelectorAll('.part')].map((each) => each.textContent.replaceAll(/\s+/g, ' ').trim());
    expect(parts[0]).toContain('done');
    expect(parts[0]).toContain('may be read');
    expect(parts[1]).toContain('open');
    expect(page.textContent).toContain('Both slower.');
  });

  it('leaves both columns empty in conjoint mode, and still opens the answers', async () => {
    const { page, button } = await open(history, true);
    expect([...page.querySelectorAll('.part')].map((each) => each.textContent.trim())).toEqual(['', '']);
    expect(button('Open the answers now')).toBeDefined();
    expect(button('Withhold')).toBeUndefined();
  });

  it('asks before it opens the answers, in the same words whatever was done, and reads again', async () => {
    const { fixture, http, button } = await open(history);
    const asked: unknown[] = [];
    ask.mockImplementation(async (question: unknown) => (asked.push(question), asked.length > 1));
    for (let press = 0; press < 2; press += 1) {
      http.expectNone('/api/exercises/occurrences/o1/reveal');
      button('Open the answers now')?.click();
      await new Promise((done) => setTimeout(done));
    }
    expect(asked).toEqual([asked[0], asked[0]]);
    expect(JSON.stringify(asked[0])).not.toMatch(/Ana|Ben/);
    http.expectOne({ method: 'POST', url: '/api/exercises/occurrences/o1/reveal' }).flush({ openedAt: '2026-11-23T18:00:00.000Z' });
    await new Promise((done) => setTimeout(done));
    fixture.detectChanges();
    http.expectOne('/api/exercises/couples/c1/history');
  });

  it('only reads for a supervisor', async () => {
    const { button } = await open(history, false, false);
    expect(['Change', 'End', 'Open the answers now', 'Withhold'].map((words) => button(words))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('says what to do when there is nothing', async () => {
    const { page } = await open({ ...history, assignments: [], inRoom: [] });
    expect(page.textContent).toContain('No exercise has been given yet.');
  });
});
