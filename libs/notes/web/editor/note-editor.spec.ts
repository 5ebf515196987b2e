import { signal, Component, input, type Resource } from '@angular/core';
import { type AssignInputs, BESIDE_NOTE, type ExerciseDone, type Talk } from '../beside-note';
import { onAPage } from '../testing/on-a-page';
import { aNoteView, aWholeNoteView } from '../testing/a-note-view';
import { NoteEditor } from './note-editor';

@Component({ selector: 'att-card', template: '<p>{{ talk().id }}{{ removed() ? " (removed)" : "" }}</p>' })
class Card {
  readonly talk = input.required<Talk>();
  readonly removed = input(false);
}

@Component({ selector: 'att-assign', template: '<button type="button" (click)="assigned()(coupleId())">Give</button>' })
class Assign {
  readonly coupleId = input.required<string>();
  readonly assigned = input.required<AssignInputs['assigned']>();
  readonly closed = input.required<AssignInputs['closed']>();
}

const loaded = <T>(value: T) => ({ hasValue: () => true, value: signal(value), error: signal(undefined), isLoading: signal(false) }) as unknown as Resource<T>;
const beside = (talks: Talk[] = [], exercises: ExerciseDone[] = []) => ({ provide: BESIDE_NOTE, useValue: { card: Card, talks: () => loaded(talks), exercises: () => loaded(exercises), assign: async () => Assign } });
const open = (note = aNoteView(), more: Parameters<typeof onAPage>[2] = {}) => onAPage(NoteEditor, { note }, more);
const draftUrl = '/api/notes/n1/draft';

describe('writing a note', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'requestAnimationFrame', 'performance', 'Date'] }));
  afterEach(() => void jest.useRealTimers());

  it('heads each partner’s part by name, and asks each part by its label', async () => {
    const { page } = await open();
    expect([...page.querySelectorAll('textarea')].map((each) => each.getAttribute('aria-label'))).toEqual([
      'The cycle today', 'Stance, Ana', 'Stance, Ben', 'Attunement seen', 'Repair', 'Exercise', 'Risk, Ana', 'Risk, Ben', 'Plan',
    ]);
    expect([...page.querySelectorAll('mat-radio-group')].map((each) => each.getAttribute('aria-label'))).toEqual(['Risk, Ana', 'Risk, Ben']);
    expect(page.querySelectorAll('mat-radio-button input:checked')).toHaveLength(0);
  });

  it('saves what was typed, with the version that was seen and a key', async () => {
    const { page, type, server } = await open();
    await type('Plan', 'Meet on Monday.');
    await jest.advanceTimersByTimeAsync(2000);
    const { request } = server.expectOne(draftUrl);
    expect([request.body, request.headers.get('If-Match'), request.headers.get('Idempotency-Key')?.length]).toEqual([{ sections: [{ id: 'plan', text: 'Meet on Monday.' }] }, '"3"', 36]);
    expect(page.querySelector('att-saved')?.textContent).toBe('Saving');
  });

  it('leads to what is missing, which says then what it lacks, and not before', async () => {
    const { page, press, check, text } = await open();
    expect(page.querySelector('att-note-bar')?.textContent).toContain('6 missing');
    expect(text()).not.toContain('"None seen" is an answer');
    await press('and 4 more');
    await press('Risk, Ben');
    expect(document.activeElement?.closest('mat-radio-group')?.getAttribute('aria-label')).toBe('Risk, Ben');
    expect(text()).toContain('Risk for Ben is not answered. "None seen" is an answer.');
    await check('None seen', 'Risk, Ben');
    expect(text()).not.toContain('"None seen" is an answer');
    expect(page.querySelector('att-note-bar')?.textContent).toContain('5 missing');
  });

  it('says at once of a part that it is too long to be saved', async () => {
    const { type, text } = await open();
    await type('Repair', 'x'.repeat(20_001));
    expect(text()).toContain('Repair is longer than 20000 characters. Shorten it.');
    await type('Repair', 'Ben asked again.');
    expect(text()).not.toContain('longer than');
  });

  it('misses a stop that lies ahead no longer than that', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'requestAnimationFrame', 'performance'] });
    const { page, settle } = await open(aWholeNoteView({
      state: 'draft', startedAt: new Date(Date.now() - 50 * 60_000).toISOString(), stoppedAt: new Date(Date.now() + 60_000).toISOString(),
    }));
    const bar = () => page.querySelector('att-note-bar')?.textContent;
    expect(bar()).toContain('1 missing');
    await jest.advanceTimersByTimeAsync(70_000);
    await settle();
    expect(bar()).toContain('Nothing missing');
  });

  it('does not end while something is missing: it leads there', async () => {
    const { press, server } = await open();
    await press('Submit for review');
    expect((document.activeElement as HTMLElement).getAttribute('aria-label')).toBe('The cycle today');
    server.expectNone(() => true);
  });

  it('is signed at its foot, with the password, over the version that is shown', async () => {
    const { press, type, server, settle, text, fixture } = await open(aWholeNoteView());
    let moved = 0;
    fixture.componentInstance.moved.subscribe(() => (moved += 1));
    await press('Submit for review');
    expect(text()).toContain('You sign exactly this text.');
    expect(text()).toContain('Maya Lin, APCC 12907, supervised by Dr. Chen');
    await type('Your password', 'quiet harbour');
    await press('Sign and submit');
    server.expectOne('/api/access/step-up').flush({});
    await settle();
    const sign = server.expectOne('/api/notes/n1/submit');
    expect(sign.request.headers.get('If-Match')).toBe('"3"');
    expect(moved).toBe(0);
    sign.flush({ version: 4, state: 'submitted' });
    await settle();
    expect(moved).toBe(1);
  });

  it('signs nothing that another window wrote on since: that comes here, with the word that it did', async () => {
    const { press, type, server, settle, text, fixture } = await open(aWholeNoteView());
    let moved = 0;
    fixture.componentInstance.moved.subscribe(() => (moved += 1));
    await press('Submit for review');
    await type('Your password', 'quiet harbour');
    await press('Sign and submit');
    server.expectOne('/api/access/step-up').flush({});
    await settle();
    server.expectOne('/api/notes/n1/submit').flush({ title: 'This was changed in another window meanwhile.' }, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    expect(moved).toBe(1);
    const whole = aWholeNoteView({ version: 4 });
    fixture.componentRef.setInput('note', { ...whole, sections: whole.sections.map((each) => (each.id === 'plan' ? { ...each, text: 'Written there.' } : each)) });
    await settle();
    expect([fixture.nativeElement.querySelector('textarea[aria-label=Plan]')?.value, text().includes('changed in another window meanwhile')]).toEqual(['Written there.', true]);
  });

  it('keeps a sentence of the last plan, or strikes it', async () => {
    const { press, page } = await open(aNoteView({ lastPlan: { noteId: 'n0', heldOn: '2026-11-16', text: 'Go on with listening. Meet weekly.' } }));
    await press('Keep: Go on with listening.');
    await press('Strike: Meet weekly.');
    expect(page.querySelector<HTMLTextAreaElement>('textarea[aria-label=Plan]')?.value).toBe('Go on with listening.');
    expect(page.querySelector('att-last-plan .struck')?.textContent).toContain('Meet weekly.');
  });

  it('puts what was done at home into the note, in words', async () => {
    const done = [{ id: 'o1', title: 'Weekly check-in', parts: [{ seat: 'a' as const, words: 'done' }, { seat: 'b' as const, words: 'not done' }] }];
    const { press, page } = await open(aNoteView(), { providers: [beside([], done)] });
    await press('Put into the note: Weekly check-in');
    expect(page.querySelector<HTMLTextAreaElement>('textarea[aria-label=Exercise]')?.value).toBe('Weekly check-in.');
    expect(page.querySelector<HTMLTextAreaElement>('#part-stance-x')?.value).toBe('Weekly check-in: done.');
    expect(page.querySelector('att-exercises-done')?.textContent).toContain('in the note');
  });

  it('opens with what was done, once and in each partner’s own part; a part that was written or cleared is let alone', async () => {
    const done = [{ id: 'o1', title: 'Weekly check-in', parts: [{ seat: 'a' as const, words: 'done' }, { seat: 'b' as const, words: 'not done' }] }];
    const { page, type, settle, text } = await open(aNoteView({ untouched: ['exercise', 'stance-y'] }), { providers: [beside([], done)] });
    const words = () => ['exercise', 'stance-x', 'stance-y'].map((id) => page.querySelector<HTMLTextAreaElement>(`#part-${id}`)?.value);
    await settle();
    expect(words()).toEqual(['Weekly check-in.', '', 'Weekly check-in: not done.']);
    expect(text()).toContain('Use another shape of note');
    await type('Exercise', '');
    await settle();
    expect(words()[0]).toBe('');
  });

  it('gives an exercise beside the note, and has its line in the plan', async () => {
    const { press, page, type } = await open(aNoteView({ coupleId: 'Listening, weekly' }), { providers: [beside()] });
    await type('Plan', 'Meet weekly.');
    await press('Assign an exercise');
    await press('Give');
    expect(page.querySelector<HTMLTextAreaElement>('textarea[aria-label=Plan]')?.value).toBe('Meet weekly.\nListening, weekly');
    expect(page.querySelector('att-assign')).toBeNull();
  });

  it('is filled with what the appointment knows by now, and keeps what its author gave', async () => {
    const appointment = {
      version: 5, startsAt: '2024-11-18T18:00:00.000Z', runs: false, startedAt: '2024-11-18T18:00:00.000Z', stoppedAt: '2024-11-18T18:55:00.000Z',
      attendance: [{ partnerId: 'x', presence: 'whole' as const }, { partnerId: 'y', presence: 'absent' as const }],
    };
    const { page, server } = await open(aNoteView({ stoppedAt: null, attendance: [{ partnerId: 'y', presence: 'part' }], appointment }));
    expect(page.querySelector('att-note-bar')?.textContent).not.toMatch(/Stop|there\?/);
    await jest.advanceTimersByTimeAsync(2000);
    const { facts } = server.expectOne(draftUrl).request.body as { facts: unknown };
    expect(facts).toEqual({
      startedAt: appointment.startedAt, stoppedAt: appointment.stoppedAt, modality: 'in_person',
      attendance: [{ partnerId: 'y', presence: 'part' }, { partnerId: 'x', presence: 'whole' }],
    });
  });

  it('stops the appointment that runs, and takes its stop', async () => {
    const appointment = { version: 5, startsAt: '2024-11-18T18:00:00.000Z', runs: true, startedAt: '2024-11-18T18:00:00.000Z', stoppedAt: null, attendance: [] };
    const { press, server, settle, page, fixture } = await open(aNoteView({ stoppedAt: null, appointment }));
    let moved = 0;
    fixture.componentInstance.moved.subscribe(() => (moved += 1));
    await press('Stop now');
    const stop = server.expectOne('/api/scheduling/appointments/a1/stop');
    expect(stop.request.headers.get('If-Match')).toBe('"5"');
    stop.flush({ version: 6, status: 'held', startedAt: appointment.startedAt, stoppedAt: '2024-11-18T18:52:00.000Z' });
    await settle();
    expect([moved, page.querySelector('att-facts-line')?.textContent]).toEqual([1, expect.stringContaining('10:52')]);
    expect(page.textContent).not.toContain('Stop now');
  });

  it('shows comments at their words, and those whose words are gone at the top', async () => {
    const pinned = (id: string, quote: string): Talk => ({ id, state: 'open', sectionId: 'plan', anchor: { before: '', quote, after: '' } });
    const note = aWholeNoteView({ state: 'returned', submission: 1, submissions: [{ number: 1, submittedAt: '2026-11-22T18:00:00.000Z' }] });
    const { page, me, settle } = await open(note, { providers: [beside([pinned('here', 'Words'), pinned('gone', 'No longer')])] });
    expect([...page.querySelectorAll('[data-margin]')].map((each) => each.textContent.trim()).filter(Boolean)).toEqual(['gone (removed)', 'here']);
    expect(page.querySelector('mark')?.textContent).toBe('Words');
    // They were read before conjoint mode was switched on, and are pinned to a joint part.
    me.update((here) => ({ ...here, conjoint: true }));
    await settle();
    expect([page.querySelector('att-card'), page.querySelector('mark')]).toEqual([null, null]);
  });

  it('of a note that another window gave another shape, shows that one, and the words that have no part in it until they are erased', async () => {
    const { page, type, press, server, settle, fixture, text, device } = await open();
    let moved = 0;
    fixture.componentInstance.moved.subscribe(() => (moved += 1));
    await type('Stance, Ana', 'Turned away.');
    await jest.advanceTimersByTimeAsync(2000);
    const part = (id: string, key: string, compartment: string | null = null) => ({ id, key, compartment, text: '', risk: null });
    const note = aNoteView({ version: 4, template: { id: 'dap', version: 1 }, sections: [part('data-x', 'data', 'x'), part('data-y', 'data', 'y'), part('p', 'plan')] });
    server.expectOne(draftUrl).flush({ title: 'Changed meanwhile.', current: note }, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    expect(moved).toBe(1);
    fixture.componentRef.setInput('note', note);
    await settle();
    expect([...page.querySelectorAll('textarea')]).toHaveLength(3);
    expect(page.querySelector('att-loose-words .words')?.textContent.trim()).toBe('Turned away.');
    await type('Plan', 'Meet on Monday.');
    await jest.advanceTimersByTimeAsync(2000);
    const save = server.expectOne(draftUrl);
    expect(save.request.body).toEqual({ sections: [{ id: 'p', text: 'Meet on Monday.' }] });
    save.flush({ version: 5, savedAt: '2024-11-18T19:01:00.000Z' });
    await settle();
    expect([...device.kept.values()].join()).toContain('Turned away.');
    await press('Erase these words');
    expect([text().includes('Turned away.'), page.querySelector('att-saved')?.textContent, device.kept.size]).toEqual([false, expect.stringContaining('Saved'), 0]);
  });

  it('compares nothing while conjoint mode hides some of it', async () => {
    const { page, type, press, server, settle, me, text } = await open();
    await type('Stance, Ana', 'For care alone.');
    await jest.advanceTimersByTimeAsync(2000);
    const note = aNoteView({ version: 4 });
    const current = { ...note, sections: note.sections.map((each) => (each.id === 'stance-x' ? { ...each, text: 'Written there.' } : each)) };
    server.expectOne(draftUrl).flush({ title: 'Changed meanwhile.', current }, { status: 412, statusText: 'Precondition Failed' });
    await settle();
    await press('Compare');
    expect(page.querySelector('att-conflict')).not.toBeNull();
    me.update((here) => ({ ...here, conjoint: true }));
    await settle();
    expect([page.querySelector('att-conflict'), text().includes('Compare'), text().includes('For care alone.')]).toEqual([null, false, false]);
    me.update((here) => ({ ...here, conjoint: false }));
    await settle();
    expect(page.querySelector('att-conflict')?.textContent).toContain('Stance, Ana');
  });

  it('hides each partner’s part in conjoint mode and sends nothing of it, and has it back afterwards', async () => {
    const { page, type, me, settle, server } = await open();
    await type('Stance, Ana', 'For care alone.');
    me.update((here) => ({ ...here, conjoint: true }));
    await settle();
    expect([...page.querySelectorAll('textarea')].map((each) => each.getAttribute('aria-label'))).not.toContain('Stance, Ana');
    expect(page.textContent).not.toContain('For care alone.');
    expect(page.textContent).not.toContain('Submit for review');
    await jest.advanceTimersByTimeAsync(6000);
    server.expectNone(draftUrl);
    me.update((here) => ({ ...here, conjoint: false }));
    await settle();
    expect(page.querySelector<HTMLTextAreaElement>('textarea[aria-label="Stance, Ana"]')?.value).toBe('For care alone.');
  });
});
