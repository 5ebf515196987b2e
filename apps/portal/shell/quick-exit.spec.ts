import { Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { QuickExit } from './quick-exit';

const went: string[] = [];

@Injectable()
class Watched extends QuickExit {
  protected override goElsewhere(): void {
    went.push('elsewhere');
  }
}

function quickExit(): QuickExit {
  TestBed.configureTestingModule({ providers: [{ provide: QuickExit, useClass: Watched }] });
  return TestBed.inject(QuickExit);
}

const escape = (timeStamp: number, init: KeyboardEventInit = {}) => Object.defineProperty(new KeyboardEvent('keydown', { key: 'Escape', ...init }), 'timeStamp', { value: timeStamp });

beforeEach(() => {
  went.length = 0;
  sessionStorage.clear();
  document.body.innerHTML = '<p>private</p>';
});

describe('quick exit', () => {
  it('clears the screen and the title, erases what is kept, and goes elsewhere even if that fails', () => {
    const exit = quickExit();
    const erased = jest.fn();
    exit.alsoErase(() => {
      expect(document.body.textContent).toBe('');
      throw new Error('disk');
    });
    exit.alsoErase(erased);
    exit.leave();
    expect(document.title).toBe('New tab');
    expect(erased).toHaveBeenCalledTimes(1);
    expect(went).toHaveLength(1);
  });

  it('answers to Esc twice within a second and a half, not to Esc held down or once', () => {
    const exit = quickExit();
    exit.pressed(escape(0));
    exit.pressed(escape(100, { repeat: true }));
    exit.pressed(escape(2_000));
    expect(went).toHaveLength(0);
    exit.pressed(escape(2_900));
    expect(went).toHaveLength(1);
  });

  it('keeps away when Back would bring the pages up again, and opens as usual when asked for', () => {
    const exit = quickExit();
    sessionStorage.setItem('left', '1');
    exit.keepAway();
    expect(went).toHaveLength(0);

    sessionStorage.setItem('left', '1');
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(went).toHaveLength(1);
  });

  it('is followed by every tab of the browser, which erases what it could write again, and ends no sign-in a second time', () => {
    const exit = quickExit();
    const [drafts, ended] = [jest.fn(), jest.fn()];
    exit.alsoErase(drafts, true);
    exit.alsoErase(ended);
    exit.keepAway();
    const heard = (init: StorageEventInit) => window.dispatchEvent(new StorageEvent('storage', init));
    heard({ key: 'all-tabs', newValue: null });
    heard({ key: 'all-tabs', newValue: 'signed-out' });
    heard({ key: 'language', newValue: 'exit' });
    expect([document.body.textContent, went.length]).toEqual(['private', 0]);
    heard({ key: 'all-tabs', newValue: 'exit' });
    expect([document.body.textContent, document.title, went.length, drafts.mock.calls.length, ended.mock.calls.length, sessionStorage.getItem('left')]).toEqual(['', 'New tab', 1, 1, 0, '1']);
  });

  it('tells the other tabs, and leaves no word of it in the store', () => {
    const said: string[] = [];
    const set = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key: string, value: string) {
      if (this === localStorage) said.push(`${key}=${value}`);
    });
    quickExit().leave();
    set.mockRestore();
    expect(said).toEqual(['all-tabs=exit']);
    expect(localStorage.getItem('all-tabs')).toBeNull();
  });
});
