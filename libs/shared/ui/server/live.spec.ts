import { TestBed } from '@angular/core/testing';
import { type Change, Live, OPEN_STREAM, reloadOn, SIGN_IN } from './live';

class Stream extends EventTarget {
  readonly close = jest.fn();
  says(topic: string, ids: Record<string, string> = {}) {
    this.dispatchEvent(new MessageEvent('changed', { data: JSON.stringify({ topic, ids }) }));
  }
  opens = () => this.dispatchEvent(new Event('open'));
  breaks = () => this.dispatchEvent(new Event('error'));
}

function live() {
  const streams: Stream[] = [];
  const open = () => {
    const stream = new Stream();
    streams.push(stream);
    return stream as unknown as EventSource;
  };
  TestBed.configureTestingModule({ providers: [{ provide: OPEN_STREAM, useValue: open }] });
  const heard: Change[] = [];
  TestBed.inject(Live).on('notes').subscribe((change) => heard.push(change));
  return { streams, heard, last: () => streams.at(-1) as Stream };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('live news', () => {
  it('opens one stream for all, and each hears its own topics', () => {
    const { streams, heard, last } = live();
    TestBed.inject(Live).on('couples').subscribe();
    last().opens();
    last().says('couples');
    last().says('notes', { note: '7' });
    expect(streams).toHaveLength(1);
    expect(heard).toEqual([{ topic: 'notes', ids: { note: '7' } }]);
  });

  it('has the next stream listen before the server ends the one that is there, and nothing re-read for it', () => {
    const { streams, heard, last } = live();
    const [first] = streams;
    last().opens();
    jest.advanceTimersByTime(50_000);
    expect([streams.length, first?.close.mock.calls.length]).toEqual([2, 0]);
    first?.says('notes', { note: '7' });
    last().opens();
    jest.advanceTimersByTime(2_000);
    expect(first?.close).toHaveBeenCalled();
    last().says('notes', { note: '8' });
    expect(heard.map(({ ids }) => ids['note'])).toEqual(['7', '8']);
    jest.advanceTimersByTime(48_000);
    expect(streams).toHaveLength(3);
  });

  it('opens again at once after a steady stream ended all the same, and has everything re-read', () => {
    const { streams, heard, last } = live();
    last().opens();
    jest.advanceTimersByTime(45_000);
    last().breaks();
    jest.advanceTimersByTime(0);
    last().opens();
    expect(streams).toHaveLength(2);
    expect(heard).toEqual([{ topic: '*', ids: {} }]);
  });

  it('has everything re-read where the one before ended before the next one listened', () => {
    const { streams, heard, last } = live();
    last().opens();
    jest.advanceTimersByTime(50_000);
    streams[0]?.breaks();
    expect(streams).toHaveLength(2);
    last().opens();
    expect(heard).toEqual([{ topic: '*', ids: {} }]);
  });

  it('asks whether the sign-in still holds where no stream can be opened', () => {
    const { streams, last } = live();
    const heard: Change[] = [];
    TestBed.inject(Live).on(SIGN_IN).subscribe((change) => heard.push(change));
    last().opens();
    last().breaks();
    expect(heard).toEqual([]);
    jest.advanceTimersByTime(2_000);
    expect(streams).toHaveLength(2);
    last().breaks();
    expect(heard).toEqual([{ topic: SIGN_IN, ids: {} }]);
  });

  it('waits longer after each failure, and then has everything re-read', () => {
    const { streams, heard, last } = live();
    last().breaks();
    jest.advanceTimersByTime(999);
    expect(streams).toHaveLength(1);
    jest.advanceTimersByTime(1_001);
    expect(streams).toHaveLength(2);
    last().breaks();
    jest.advanceTimersByTime(1_999);
    expect(streams).toHaveLength(2);
    jest.advanceTimersByTime(2_001);
    last().opens();
    expect(heard).toEqual([{ topic: '*', ids: {} }]);
  });

  describe('in a tab that nobody looks at', () => {
    const show = (hidden: boolean) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    afterEach(() => delete (document as { hidden?: boolean }).hidden);

    it('holds no stream after a while, and has everything re-read when somebody looks again', () => {
      const { streams, heard, last } = live();
      last().opens();
      show(true);
      jest.advanceTimersByTime(29_000);
      show(false);
      jest.advanceTimersByTime(20_000);
      expect([last().close.mock.calls.length, streams.length]).toEqual([0, 1]);
      show(true);
      jest.advanceTimersByTime(120_000);
      expect(last().close).toHaveBeenCalled();
      expect(streams).toHaveLength(1);
      const asked = jest.fn();
      TestBed.inject(Live).on(SIGN_IN).subscribe(asked);
      show(false);
      expect([streams.length, asked.mock.calls]).toEqual([2, [[{ topic: SIGN_IN, ids: {} }]]]);
      last().opens();
      expect(heard).toEqual([{ topic: '*', ids: {} }]);
      show(false);
      expect(streams).toHaveLength(2);
    });

    it('opens none either when it was opened there', () => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      const { streams } = live();
      expect(streams).toHaveLength(0);
      show(false);
      expect(streams).toHaveLength(1);
    });
  });

  it('reloads what a screen shows, and only that', () => {
    const { last } = live();
    const note = { reload: jest.fn(() => true) };
    TestBed.runInInjectionContext(() => reloadOn(note, ['notes'], ({ note: id }) => id === '7'));
    last().says('notes', { note: '8' });
    expect(note.reload).not.toHaveBeenCalled();
    last().says('notes', { note: '7' });
    expect(note.reload).toHaveBeenCalledTimes(1);
  });
});
