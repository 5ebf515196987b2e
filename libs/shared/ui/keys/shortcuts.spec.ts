import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { offerShortcutHelp } from './shortcut-help';
import { Shortcuts } from './shortcuts';

const next = jest.fn();
const open = jest.fn();
let possible = true;

@Component({ template: '<input /><input type="checkbox" /><button>Go</button><p tabindex="0">text</p>' })
class Host {
  constructor() {
    offerShortcutHelp();
    inject(Shortcuts).add([
      { key: 'j', does: 'Next', run: next, when: () => possible },
      { key: 'enter', does: 'Open', run: open },
    ]);
  }
}

function page() {
  const host = TestBed.createComponent(Host);
  const element = host.nativeElement as HTMLElement;
  document.body.append(element);
  const press = (on: string, init: KeyboardEventInit) => element.querySelector(on)?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  return { host, press };
}

beforeEach(() => {
  next.mockClear();
  open.mockClear();
  possible = true;
});

describe('single keys', () => {
  it('act on the page', () => {
    page().press('p', { key: 'J' });
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('rest while typing, with Ctrl held, when not possible, and Enter on a button', () => {
    const { press } = page();
    press('input', { key: 'j' });
    press('p', { key: 'j', ctrlKey: true });
    possible = false;
    press('p', { key: 'j' });
    press('button', { key: 'Enter' });
    expect(next).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });

  it('go on beside a checkbox, whose own keys stay its own', () => {
    const { press } = page();
    press('[type=checkbox]', { key: 'j' });
    press('[type=checkbox]', { key: 'Enter' });
    expect([next.mock.calls.length, open.mock.calls.length]).toEqual([1, 0]);
  });

  it('end with their component', () => {
    const { host, press } = page();
    host.destroy();
    press('p', { key: 'j' });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    expect(next).not.toHaveBeenCalled();
  });

  it('are listed by ?', async () => {
    const { host, press } = page();
    press('p', { key: '?' });
    await host.whenStable();
    const help = document.querySelector('[role=dialog]');
    expect([...(help?.querySelectorAll('dd') ?? [])].map((text) => text.textContent)).toEqual(['Open', 'Next', 'Show these keys', 'Find a person, couple or place']);
  });
});
