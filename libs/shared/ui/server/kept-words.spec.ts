import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { keptWords } from './kept-words';
import { LocalDrafts } from './local-drafts';

const phone = new Map<string, string>();
const drafts = {
  names: async (prefix: string) => [...phone.keys()].filter((name) => name.startsWith(prefix)),
  get: async (name: string) => phone.get(name) ?? null,
  put: async (name: string, text: string) => phone.set(name, text) !== undefined,
  remove: async (name: string) => void phone.delete(name),
};
const kept = (at: string) => [...phone].flatMap(([name, text]) => (name.startsWith(at) ? [text] : []));
const about = signal('comment/n1');

@Component({ template: '{{ words.value() }}' })
class Form {
  readonly words = keptWords(() => about(), '');
}

async function open() {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({ providers: [{ provide: LocalDrafts, useValue: drafts }] });
  const fixture = TestBed.createComponent(Form);
  const settle = async (milliseconds = 0) => {
    TestBed.tick();
    await new Promise((done) => setTimeout(done, milliseconds));
    TestBed.tick();
  };
  await settle();
  return { fixture, settle, words: fixture.componentInstance.words };
}

describe('words of a form', () => {
  beforeEach(() => {
    phone.clear();
    about.set('comment/n1');
  });

  it('are kept while they are typed and when the page is left, and found again', async () => {
    const first = await open();
    first.words.set('Look');
    await first.settle(350);
    expect(kept('comment/n1')).toEqual(['"Look"']);
    first.words.set('Look here');
    first.fixture.destroy();
    await first.settle();
    const later = await open();
    expect(later.words.value()).toBe('Look here');
  });

  it('are each thing’s own', async () => {
    const { words, settle } = await open();
    words.set('Of the first');
    about.set('comment/n2');
    await settle();
    expect(words.value()).toBe('');
    words.set('Of the second');
    about.set('comment/n1');
    await settle();
    await settle();
    expect([words.value(), kept('comment/n2')]).toEqual(['Of the first', ['"Of the second"']]);
  });

  describe('in several windows', () => {
    /** The names that windows of this browser hold; `closed` lets go of those of a window that is gone. */
    const held = new Set<string>();
    beforeEach(() => {
      held.clear();
      const request = async (name: string, _: object, run: (lock: object | null) => unknown) => (held.has(name) ? run(null) : (held.add(name), run({})));
      Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } });
    });
    afterEach(() => void Reflect.deleteProperty(navigator, 'locks'));

    it('are each one’s own while it lives', async () => {
      phone.set('comment/n1/other', '"Of the other window"');
      held.add('comment/n1/other');
      const { words, settle } = await open();
      await settle();
      expect(words.value()).toBe('');
      words.set('Of this one');
      await settle(350);
      expect(kept('comment/n1')).toEqual(['"Of the other window"', '"Of this one"']);
      expect([...held]).toEqual([...phone.keys()]);
    });

    it('of a closed one are found by the next', async () => {
      phone.set('comment/n1/closed', '"Of a closed window"');
      const { words, settle } = await open();
      await settle();
      expect([words.value(), [...held]]).toEqual(['Of a closed window', ['comment/n1/closed']]);
    });

    it('come back to the window that wrote them before those of a closed one', async () => {
      const first = await open();
      first.words.set('Of this one');
      await first.settle(350);
      first.fixture.destroy();
      await first.settle();
      const own = [...phone];
      phone.clear();
      phone.set('comment/n1/!', '"Of a closed window"');
      for (const [name, text] of own) phone.set(name, text);
      const again = await open();
      await again.settle();
      expect(again.words.value()).toBe('Of this one');
    });
  });

  it('are gone once they were sent, or taken back to nothing', async () => {
    const { words, settle } = await open();
    words.set('Sent');
    await settle(350);
    words.forget();
    await settle();
    expect([words.value(), phone.size]).toEqual(['', 0]);
    words.set('x');
    words.set('');
    await settle(350);
    expect(phone.size).toBe(0);
  });
});
