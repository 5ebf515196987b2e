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

  it('are each window’s own while it lives, and a closed one’s are found by the next', async () => {
    const living = new Set<string>();
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { request: async (name: string, _: object, run: (lock: object | null) => unknown) => run(living.has(name) ? null : {}) } });
    phone.set('comment/n1/other', '"Of the other window"');
    living.add('comment/n1/other');
    const { words, settle } = await open();
    await settle();
    expect(words.value()).toBe('');
    words.set('Of this one');
    await settle(350);
    expect(kept('comment/n1')).toEqual(['"Of the other window"', '"Of this one"']);
    living.clear();
    phone.delete([...phone.keys()][1] ?? '');
    const next = await open();
    await next.settle();
    expect(next.words.value()).toBe('Of the other window');
    Reflect.deleteProperty(navigator, 'locks');
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
