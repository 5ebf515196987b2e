import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Prep } from '@attune/overview/domain';
import { DayPipe, ME, OPEN_STREAM, PracticeTime } from '@attune/ui';
import { BesideThisNote } from './beside-note';

type Part = Prep['exercises'][number]['parts'][number];
const part = (seat: 'a' | 'b', over: Partial<Part> = {}): Part => ({ seat, state: 'not-done', on: null, before: null, after: null, heard: null, ...over });
const exercise = (id: string, opensOn: string, parts: Part[], inRoom = false, closesOn = opensOn) => ({ id, exercise: 'E2', title: 'Weekly check-in', inRoom, opensOn, closesOn, parts, revealed: [] });

async function done(prep: Partial<Prep>) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), DayPipe, BesideThisNote, { provide: ME, useValue: { me: () => ({ conjoint: false }) } }, { provide: OPEN_STREAM, useValue: () => Object.assign(new EventTarget(), { close: () => undefined }) }] });
  TestBed.inject(PracticeTime).zone.set('America/Los_Angeles');
  const exercises = TestBed.runInInjectionContext(() => TestBed.inject(BesideThisNote).exercises(() => 'p1'));
  TestBed.tick();
  const partners = [{ id: 'x', seat: 'a' }, { id: 'y', seat: 'b' }];
  TestBed.inject(HttpTestingController).expectOne('/api/overview/prep/p1').flush({ startsAt: '2026-11-19T02:00:00.000Z', compartment: null, partners, exercises: [], ...prep });
  for (let turn = 0; turn < 6; turn += 1) {
    await Promise.resolve();
    TestBed.tick();
  }
  return exercises.value();
}

describe('exercises beside a note', () => {
  it('are said as they stood on the day of the appointment, also when the note is written later', async () => {
    const parts = [part('a', { state: 'done', on: '2026-11-17', before: 6, after: 3 }), part('b', { state: 'done', on: '2026-11-20', before: 5, after: 5 })];
    expect(await done({ exercises: [exercise('1', '2026-11-16', parts), exercise('2', '2026-11-19', parts)] as Prep['exercises'] })).toEqual([
      { id: '1', title: 'Weekly check-in', parts: [{ seat: 'a', words: 'done Tue 17 Nov, tension 6 before and 3 after' }, { seat: 'b', words: 'not done' }] },
    ]);
  });

  it('tell two windows of one exercise apart, and say of one that was open that day that it was open', async () => {
    const nobody = [part('a'), part('b')];
    const exercises = [exercise('1', '2026-11-09', nobody, false, '2026-11-15'), exercise('2', '2026-11-16', nobody, false, '2026-11-22')] as Prep['exercises'];
    expect((await done({ exercises }))?.map(({ title, parts }) => `${title}: ${parts[0]?.words}.`)).toEqual(['Weekly check-in, from Mon 9 Nov: not done.', 'Weekly check-in, from Mon 16 Nov: open until Sun 22 Nov.']);
  });

  it('hold only that partner’s part for an individual appointment', async () => {
    const inRoom = exercise('1', '2026-11-16', [part('a', { state: 'done' }), part('b', { state: 'done', on: '2026-11-16' })], true);
    expect(await done({ compartment: 'y', exercises: [inRoom] as Prep['exercises'] })).toEqual([{ id: '1', title: 'Weekly check-in, in the room', parts: [{ seat: 'b', words: 'done' }] }]);
  });
});
