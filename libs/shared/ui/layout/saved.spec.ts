import { TestBed } from '@angular/core/testing';
import { PracticeTime } from '../time/practice-time';
import { Saved, type SaveState } from './saved';

const NOW = new Date('2026-11-23T23:30:00Z');
const REAL = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'nextTick', 'requestAnimationFrame', 'performance'] as const;

async function show(state: SaveState, at: string): Promise<HTMLElement> {
  TestBed.inject(PracticeTime).zone.set('America/Los_Angeles');
  const saved = TestBed.createComponent(Saved);
  saved.componentRef.setInput('state', state);
  saved.componentRef.setInput('at', at);
  await saved.whenStable();
  return saved.nativeElement as HTMLElement;
}

describe('<att-saved>', () => {
  beforeEach(() => void jest.useFakeTimers({ now: NOW, doNotFake: [...REAL] }));
  afterEach(() => void jest.useRealTimers());

  it.each([
    ['saved', 'Saved 14:02'],
    ['saving', 'Saving'],
    ['offline', 'Not saved: no connection, kept here'],
    ['stale', 'Not saved: changed in another window meanwhile'],
  ] satisfies [SaveState, string][])('%s: "%s"', async (state, words) => {
    const host = await show(state, '2026-11-23T22:02:00Z');
    expect(host.textContent).toBe(words);
    expect(host.getAttribute('role')).toBe('status');
  });

  it('names the day when it was not today', async () => expect((await show('saved', '2026-11-16T22:02:00Z')).textContent).toBe('Saved Mon 16 Nov, 14:02'));
});
