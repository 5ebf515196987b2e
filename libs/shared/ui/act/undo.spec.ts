import { TestBed } from '@angular/core/testing';
import { Undo } from './undo';
import { UndoBar } from './undo-bar';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const act = (says = 'Approved.') => ({ says, undo: jest.fn(), after: jest.fn() });

describe('undo', () => {
  it('can be taken back for ten seconds, then the act stands', () => {
    const undo = TestBed.inject(Undo);
    const approved = act();
    undo.offer(approved);
    jest.advanceTimersByTime(9_999);
    expect(undo.current()).toBe(approved);
    jest.advanceTimersByTime(1);
    expect(undo.current()).toBeNull();
    expect(approved.after).toHaveBeenCalledTimes(1);
    expect(approved.undo).not.toHaveBeenCalled();
  });

  it('taken back never comes into effect', () => {
    const undo = TestBed.inject(Undo);
    const approved = act();
    undo.offer(approved);
    undo.takeBack();
    jest.advanceTimersByTime(20_000);
    expect(approved.undo).toHaveBeenCalledTimes(1);
    expect(approved.after).not.toHaveBeenCalled();
  });

  it('lets the first act stand when a second takes its place', () => {
    const undo = TestBed.inject(Undo);
    const [first, second] = [act(), act('Returned.')];
    undo.offer(first);
    undo.offer(second);
    expect(first.after).toHaveBeenCalledTimes(1);
    expect(undo.current()?.says).toBe('Returned.');
  });

  it('is announced in the bar and answers to U', () => {
    const bar = TestBed.createComponent(UndoBar);
    const approved = act();
    TestBed.inject(Undo).offer(approved);
    bar.detectChanges();
    expect((bar.nativeElement as HTMLElement).querySelector('[role=status]')?.textContent).toContain('Approved.');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'u' }));
    expect(approved.undo).toHaveBeenCalledTimes(1);
  });
});
