import { TestBed } from '@angular/core/testing';
import { PracticeTime } from '../time/practice-time';
import { Saved, type SaveState } from './saved';

describe('<att-saved>', () => {
  it.each([
    ['saved', 'Saved 14:02'],
    ['saving', 'Saving'],
    ['offline', 'Not saved: no connection, kept here'],
    ['stale', 'Not saved: changed in another window meanwhile'],
  ] satisfies [SaveState, string][])('%s: "%s"', async (state, words) => {
    TestBed.inject(PracticeTime).zone.set('America/Los_Angeles');
    const saved = TestBed.createComponent(Saved);
    saved.componentRef.setInput('state', state);
    saved.componentRef.setInput('at', '2026-11-23T22:02:00Z');
    await saved.whenStable();
    const host = saved.nativeElement as HTMLElement;
    expect(host.textContent).toBe(words);
    expect(host.getAttribute('role')).toBe('status');
  });
});
