import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { may, type Permission } from '@attune/access/domain';
import type { Prep } from '@attune/overview/domain';
import { Confirm, Live, ME } from '@attune/ui';
import { EMPTY } from 'rxjs';
import { PrepPage } from './prep-page';

@Component({ template: '' })
class Elsewhere {}

const prep = (over: Partial<Prep> = {}): Prep => ({
  appointmentId: 'one', version: 3, coupleId: 'c', compartment: null, startsAt: '2026-11-23T18:00:00.000Z', endsAt: '2026-11-23T18:50:00.000Z', status: 'planned', startedAt: null,
  partners: [{ id: 'x', seat: 'a', givenName: 'Ana', familyName: 'Nunez' }, { id: 'y', seat: 'b', givenName: 'Tom', familyName: 'Reed' }],
  staffName: 'Maya Ortiz', lastMetOn: '2026-11-16', note: null, mayHold: true, conjoint: false, risk: [], holds: [], urgent: [],
  lastPlan: { noteId: 'n', heldOn: '2026-11-16', text: 'Go on with listening.' }, exercises: [], changes: [], toLookAt: [], supervision: [], ...over,
});

const setConjoint = jest.fn(async () => undefined);

async function open(known: Prep, roles = ['associate'], ask = jest.fn(async () => false)) {
  setConjoint.mockClear();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(), provideHttpClientTesting(),
      provideRouter([{ path: 'prep/:appointmentId', component: PrepPage }, { path: '**', component: Elsewhere }], withComponentInputBinding()),
      { provide: Live, useValue: { on: () => EMPTY } },
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

describe('Prep', () => {
  it('says everything on one page, in order', async () => {
    const { text } = await open(prep({
      risk: [{ seat: 'b', level: 'concern', on: '2026-11-16' }], holds: [{ id: 'h', placedOn: '2026-11-18' }],
      exercises: [{
        id: 'o', exercise: 'E3', title: 'Listening without fixing', inRoom: false, opensOn: '2026-11-17', closesOn: '2026-11-22', revealed: [{ seat: 'a', line: 'You were tired.' }],
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
    const list = page.querySelector('textarea') as HTMLTextAreaElement;
    list.value = 'Review the plan\nSleep';
    list.dispatchEvent(new Event('input'));
    button('Start appointment')?.click();
    const start = http.expectOne('/api/scheduling/appointments/one/start');
    expect(start.request.method).toBe('POST');
    start.flush({ version: 4, status: 'held', startedAt: '2026-11-23T18:01:00.000Z', stoppedAt: null });
    await settle();
    expect(setConjoint).toHaveBeenCalledWith(true);
    const note = http.expectOne('/api/notes');
    expect(note.request.body).toEqual({ appointmentId: 'one', template: 'couples', texts: [{ key: 'cycle', text: 'For today:\n– Review the plan\n– Sleep' }] });
    note.flush({ id: 'n2', version: 1 });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/notes/n2');
  });

  it('asks before one partner’s note what it belongs to, and leaves conjoint mode off', async () => {
    const { http, page, button, settle } = await open(prep({ compartment: 'x' }));
    expect(button('Start appointment')?.disabled).toBe(true);
    const held = [...page.querySelectorAll('mat-radio-button')].find((each) => each.textContent?.includes('Held for Ana alone'));
    held?.querySelector('input')?.click();
    await settle();
    button('Start appointment')?.click();
    http.expectOne('/api/scheduling/appointments/one/start').flush({ version: 4, status: 'held', startedAt: null, stoppedAt: null });
    await settle();
    expect(setConjoint).not.toHaveBeenCalled();
    expect(http.expectOne('/api/notes').request.body).toEqual({ appointmentId: 'one', template: 'couples', belongs: 'held' });
  });

  it('opens the note that is begun', async () => {
    const { button, settle } = await open(prep({ status: 'held', note: { id: 'n', state: 'draft' } }));
    button('Open note')?.click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/notes/n');
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
    expect(first.text()).toContain('To look atIn 2 occasions somebody rose instead of settling.');
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

  it('does not read a hidden part as one not done in conjoint mode', async () => {
    const { text } = await open(prep({ conjoint: true, exercises: [{ id: 'o', exercise: 'E3', title: 'Listening', inRoom: false, opensOn: '2026-11-17', closesOn: '2026-11-22', parts: [], revealed: [] }] }));
    expect(text()).toContain('Hidden in conjoint mode.');
    expect(text()).not.toContain('Not done');
  });

  it('keeps everything and says why when it cannot be started', async () => {
    const { http, button, settle, text } = await open(prep());
    button('Start appointment')?.click();
    http.expectOne('/api/scheduling/appointments/one/start').flush({ type: 'urn:attune:not-its-day', title: 'This appointment can be started on its day.', status: 409 }, { status: 409, statusText: 'Conflict' });
    await new Promise((resolve) => setTimeout(resolve));
    http.expectOne('/api/overview/prep/one').flush(prep());
    await settle();
    expect(text()).toContain('This appointment can be started on its day.');
    expect(text()).toContain('Go on with listening.');
  });
});
