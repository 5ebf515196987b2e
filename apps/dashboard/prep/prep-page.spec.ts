import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import type { Prep } from '@attune/overview/domain';
import { Confirm, Live, LocalDrafts, ME } from '@attune/ui';
import { EMPTY } from 'rxjs';
import { PrepPage } from './prep-page';

@Component({ template: '' })
class Elsewhere {}

const prep = (over: Partial<Prep> = {}): Prep => ({
  appointmentId: 'one', version: 3, coupleId: 'c', compartment: null, startsAt: '2026-11-23T18:00:00.000Z', endsAt: '2026-11-23T18:50:00.000Z', status: 'planned', startedAt: null,
  partners: [{ id: 'x', seat: 'a', givenName: 'Ana', familyName: 'Nunez' }, { id: 'y', seat: 'b', givenName: 'Tom', familyName: 'Reed' }],
  staffName: 'Maya Ortiz', lastMetOn: '2026-11-16', note: null, mayHold: true, mustSign: [], conjoint: false, risk: [], holds: [], urgent: [],
  lastPlan: { noteId: 'n', heldOn: '2026-11-16', text: 'Go on with listening.' }, exercises: [], measures: [], changes: [], toLookAt: [], supervision: [], ...over,
});

const LIST = '/api/notes/preparations/c?appointmentId=one';
const kept = new Map<string, string>();
const device = { isOpenFor: () => true, get: async (name: string) => kept.get(name) ?? null, put: async (name: string, text: string) => !!kept.set(name, text), remove: async (name: string) => void kept.delete(name) };
const setConjoint = jest.fn(async () => undefined);

async function open(known: Prep, roles = ['associate'], ask = jest.fn(async () => false)) {
  setConjoint.mockClear();
  kept.clear();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(),
      provideRouter([{ path: 'prep/:appointmentId', component: PrepPage }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
      { provide: Live, useValue: { on: () => EMPTY } },
      { provide: LocalDrafts, useValue: device },
      { provide: Confirm, useValue: { ask } },
      { provide: ME, useValue: { me: signal({ personId: 'a1', roles, conjoint: known.conjoint }), may: (permission: Permission) => may(roles, permission), setConjoint } },
    ],
  });
  const harness = await RouterTestingHarness.create('/prep/one');
  const http = TestBed.inject(HttpTestingController);
  http.expectOne('/api/overview/prep/one').flush(known);
  await harness.fixture.whenStable();
  const page = harness.fixture.nativeElement as HTMLElement;
  const button = (name: string) => [...page.querySelectorAll('button')].find((each) => each.textContent?.includes(name));
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  return { http, page, button, settle, text: () => page.textContent?.replace(/\s+/g, ' ') ?? '' };
}

// Five minutes before the appointment.
const NOW = new Date('2026-11-23T17:55:00Z');
const REAL = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'clearImmediate', 'queueMicrotask', 'nextTick', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'] as const;
beforeEach(() => void jest.useFakeTimers({ now: NOW, doNotFake: [...REAL] }));
afterEach(() => void jest.useRealTimers());

describe('Prep', () => {
  it('of a first appointment says with whom it is the first', async () => {
    expect((await open(prep({ lastMetOn: null, lastPlan: null }))).text()).toContain('You have not met yet.');
    TestBed.resetTestingModule();
    expect((await open(prep({ lastMetOn: null, lastPlan: null, compartment: 'y' }))).text()).toContain('You have not met Tom alone yet.');
  });

  it('says everything on one page, in order', async () => {
    const { text } = await open(prep({
      risk: [{ seat: 'b', level: 'concern', on: '2026-11-16' }], holds: [{ id: 'h', placedOn: '2026-11-18' }],
      exercises: [{
        id: 'o', exercise: 'E3', title: 'Listening without fixing', inRoom: false, opensOn: '2026-11-17', closesOn: '2020-11-22', revealed: [{ seat: 'a', line: 'You were tired.' }],
        parts: [{ seat: 'a', state: 'done', on: '2026-11-19', before: 7, after: 4, heard: 8 }, { seat: 'b', state: 'not-done', on: null, before: null, after: null, heard: null }],
      }],
      changes: [{ kind: 'missed', on: '2026-11-18', lane: 'joint', what: null }],
      supervision: [{ id: 's', noteId: 'n', by: 'Ruth Chen', at: '2026-11-20T18:00:00.000Z', text: 'Slow down here.' }],
    }));
    const parts = ['Ana & Tom', 'with Maya Ortiz', 'Joint exercises are on hold', 'A concern', 'Last plan', 'Go on with listening.', 'Exercises', 'Tension 7, then 4. Felt heard 8 of 10.', 'You were tired.', 'Not done',
      'What changed', 'No-show, Wed 18 Nov', 'From supervision', 'Slow down here.', 'For today'];
    expect(parts.map((part) => text().indexOf(part)).every((at, index, all) => at >= 0 && at >= (all[index - 1] ?? 0))).toBe(true);
  });

  it('starts the appointment, switches conjoint mode on and opens the note with the list for today', async () => {
    const { http, page, button, settle } = await open(prep());
    http.expectOne(LIST).flush({ version: 4, text: 'Review the plan', conjoint: false });
    await settle();
    const list = page.querySelector('textarea') as HTMLTextAreaElement;
    expect(list.value).toBe('Review the plan');
    list.value = 'Review the plan\nSleep';
    list.dispatchEvent(new Event('input'));
    button('Start appointment')?.click();
    await settle();
    const put = http.expectOne(LIST);
    expect([put.request.method, put.request.body, kept.size]).toEqual(['PUT', { text: 'Review the plan\nSleep' }, 1]);
    put.flush({ version: 5 });
    await settle();
    expect(kept.size).toBe(0);
    const start = http.expectOne('/api/scheduling/appointments/one/start');
    expect(start.request.method).toBe('POST');
    start.flush({ version: 4, status: 'held', startedAt: '2026-11-23T18:01:00.000Z', stoppedAt: null });
    await settle();
    expect(setConjoint).toHaveBeenCalledWith(true);
    const note = http.expectOne('/api/notes');
    expect(note.request.body).toEqual({ appointmentId: 'one', template: 'couples', prepared: true });
    note.flush({ id: 'n2', version: 1 });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/notes/n2');
  });

  it('writes the note of one whose time is over, and starts nothing any more', async () => {
    jest.setSystemTime(new Date('2026-11-23T18:50:00Z'));
    const { http, button, settle } = await open(prep({ lastMetOn: null, mustSign: ['b'] }));
    expect(button('Start appointment')).toBeUndefined();
    button('Write note')?.click();
    await settle();
    http.expectNone('/api/scheduling/appointments/one/start');
    http.expectOne('/api/notes').flush({ id: 'n2', version: 1 });
    await settle();
    expect([TestBed.inject(Router).url, setConjoint.mock.calls.length]).toEqual(['/notes/n2', 0]);
  });

  it('begins the note in the shape that was chosen last', async () => {
    localStorage.setItem('note-shape', 'soap');
    const { http, button, settle } = await open(prep({ startedAt: '2026-11-23T18:01:00.000Z', status: 'held' }));
    button('Write note')?.click();
    await settle();
    expect(http.expectOne('/api/notes').request.body).toMatchObject({ template: 'soap' });
    localStorage.clear();
  });

  it('asks before one partner’s note what it belongs to, and leaves conjoint mode off', async () => {
    const { http, page, button, settle } = await open(prep({ compartment: 'x' }));
    expect(button('Start appointment')?.disabled).toBe(true);
    const held = [...page.querySelectorAll('mat-radio-button')].find((each) => each.textContent?.includes('Held for Ana alone'));
    held?.querySelector('input')?.click();
    await settle();
    button('Start appointment')?.click();
    await settle();
    http.expectOne('/api/scheduling/appointments/one/start').flush({ version: 4, status: 'held', startedAt: null, stoppedAt: null });
    await settle();
    expect(setConjoint).not.toHaveBeenCalled();
    expect(http.expectOne('/api/notes').request.body).toEqual({ appointmentId: 'one', template: 'couples', prepared: true, belongs: 'held' });
  });

  it('says who has still to sign before a first appointment, and does not start it', async () => {
    const { page, button, text } = await open(prep({ lastMetOn: null, mustSign: ['b'] }));
    expect(text()).toContain('Tom has still to sign who is unlicensed and who supervises. Until then the appointment cannot be started.');
    expect(page.querySelector('section[aria-labelledby=att-must-sign] a')?.getAttribute('href')).toBe('/couples/c/administration');
    expect(button('Start appointment')?.disabled).toBe(true);
  });

  it('opens the note that is begun', async () => {
    const { button, settle } = await open(prep({ status: 'held', note: { id: 'n', state: 'draft' } }));
    button('Open note')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/notes/n');
  });

  it('starts one whose note was begun before its day on that day alone', async () => {
    const begun = (mustSign: Prep['mustSign'] = []) => prep({ note: { id: 'n', state: 'draft' }, mustSign });
    jest.setSystemTime(new Date('2026-11-22T17:55:00Z'));
    const { http, button, settle } = await open(begun());
    button('Open note')?.click();
    await settle();
    http.expectNone('/api/scheduling/appointments/one/start');
    expect(TestBed.inject(Router).url).toBe('/notes/n');
    jest.setSystemTime(NOW);
    TestBed.resetTestingModule();
    expect((await open(begun())).button('Start appointment')?.disabled).toBe(false);
    // Somebody has still to sign: the note opens all the same.
    TestBed.resetTestingModule();
    expect((await open(begun(['b']))).button('Open note')?.disabled).toBe(false);
  });

  it('is read-only for a supervisor', async () => {
    const { page, button, text } = await open(prep({ mayHold: false }), ['supervisor']);
    expect(button('Start appointment')).toBeUndefined();
    expect(page.querySelector('textarea')).toBeNull();
    expect(text()).toContain('Go on with listening.');
  });

  it('says in neutral words what supervision should look at, and who may close it', async () => {
    const item = { id: 'r', source: 'settling' as const, on: '2026-11-18', occasions: 2 };
    const known = prep({ toLookAt: [{ ...item, mayClose: false }] });
    const first = await open(known);
    expect(first.text()).toContain('To look atOn 2 occasions somebody rose instead of settling.');
    expect(first.button('Looked at')).toBeUndefined();
    TestBed.resetTestingModule();
    const ask = jest.fn(async () => true);
    const { http, button, settle } = await open(prep({ toLookAt: [{ ...item, mayClose: true }] }), ['therapist'], ask);
    button('Looked at')?.click();
    await settle();
    expect(ask).toHaveBeenCalledTimes(1);
    http.expectOne('/api/supervision/review-items/r/done').flush({ by: 't', at: '2026-11-23T18:00:00.000Z' });
    for (const _ of ['the answer', 'the page']) await new Promise((resolve) => setTimeout(resolve));
    http.expectOne('/api/overview/prep/one').flush(prep());
    await settle();
    expect(button('Looked at')).toBeUndefined();
  });

  it('saves the list for today by itself, and makes one list of two that were written apart', async () => {
    const { http, page, settle, text } = await open(prep());
    http.expectOne(LIST).flush({ version: 1, text: 'Sleep', conjoint: false });
    await settle();
    const list = page.querySelector('textarea') as HTMLTextAreaElement;
    list.value = 'Sleep\nMoney';
    list.dispatchEvent(new Event('input'));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    http.expectOne(LIST).flush({ current: { version: 2, text: 'Sleep\nThe move', conjoint: false } }, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    const again = http.expectOne(LIST);
    expect(again.request.body).toEqual({ text: 'Sleep\nThe move\nMoney' });
    again.flush({ version: 3 });
    await settle();
    expect([list.value, text().includes('Saved')]).toEqual(['Sleep\nThe move\nMoney', true]);
  });

  it('keeps the list on this device while there is no connection, and says so', async () => {
    const { http, page, settle, text } = await open(prep());
    http.expectOne(LIST).error(new ProgressEvent('error'));
    await settle();
    const list = page.querySelector('textarea') as HTMLTextAreaElement;
    list.value = 'Money';
    list.dispatchEvent(new Event('input'));
    window.dispatchEvent(new Event('online'));
    await settle();
    http.expectOne(LIST).error(new ProgressEvent('error'));
    await settle();
    expect(text()).toContain('Not saved: no connection, kept here');
    expect([...kept.values()].map((each) => JSON.parse(each).text)).toEqual(['Money']);
  });

  it('does not show the list in conjoint mode, nor ask for it', async () => {
    const { http, page, text } = await open(prep({ conjoint: true }));
    http.expectNone(LIST);
    expect(page.querySelector('textarea')).toBeNull();
    expect(text()).toContain('For todayHidden in conjoint mode.');
  });

  it('says until when an exercise that was not done can still be done', async () => {
    const part = { state: 'not-done' as const, on: null, before: null, after: null, heard: null };
    const { text } = await open(prep({
      exercises: [{ id: 'o', exercise: 'E3', title: 'Listening', inRoom: false, opensOn: '2026-11-17', closesOn: '2099-11-24', revealed: [], parts: [{ seat: 'a', ...part }, { seat: 'b', ...part, state: 'done', on: '2026-11-18' }] }],
    }));
    expect(text()).toContain('Open until Tue 24 Nov');
    expect(text()).toContain('Done, Wed 18 Nov');
    expect(text()).not.toContain('Not done');
  });

  it('says when one that is still open was put off', async () => {
    const part = { seat: 'a' as const, state: 'not-done' as const, on: '2026-11-20', before: null, after: null, heard: null };
    const { text } = await open(prep({ exercises: [{ id: 'o', exercise: 'E3', title: 'Listening', inRoom: false, opensOn: '2026-11-17', closesOn: '2099-11-24', revealed: [], parts: [part] }] }));
    expect(text()).toContain('Put off Fri 20 Nov. Open until Tue 24 Nov');
  });

  it('says of measures a line a partner', async () => {
    const measures = [
      { seat: 'a' as const, measure: 'PHQ-9', on: '2026-11-19', words: '2 of 27, minimal' }, { seat: 'a' as const, measure: 'CSI-4', on: '2026-11-18', words: '17 of 21' },
    ];
    const { page } = await open(prep({ measures }));
    expect([...page.querySelectorAll('att-prep-measures li')].map((each) => each.textContent?.trim())).toEqual(['AnaPHQ-9: 2 of 27, minimal. CSI-4: 17 of 21.']);
  });

  it('says nothing of measures in conjoint mode', async () => {
    const { text } = await open(prep({ conjoint: true, measures: [] }));
    expect(text()).toContain('MeasuresHidden in conjoint mode.');
  });

  it('does not read a hidden part as one not done in conjoint mode', async () => {
    const { text } = await open(prep({ conjoint: true, exercises: [{ id: 'o', exercise: 'E3', title: 'Listening', inRoom: false, opensOn: '2026-11-17', closesOn: '2026-11-22', parts: [], revealed: [] }] }));
    expect(text()).toContain('Hidden in conjoint mode.');
    expect(text()).not.toContain('Not done');
  });

  it('keeps everything and says why when it cannot be started', async () => {
    const { http, button, settle, text } = await open(prep());
    button('Start appointment')?.click();
    await settle();
    http.expectOne('/api/scheduling/appointments/one/start').flush({ type: 'urn:attune:not-its-day', title: 'This appointment can be started on its day.', status: 409 }, { status: 409, statusText: 'Conflict' });
    for (const _ of ['the answer', 'the page']) await new Promise((resolve) => setTimeout(resolve));
    http.expectOne('/api/overview/prep/one').flush(prep());
    await settle();
    expect(text()).toContain('This appointment can be started on its day.');
    expect(text()).toContain('Go on with listening.');
  });
});
