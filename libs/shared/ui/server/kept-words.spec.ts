import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { keptWords } from './kept-words';
import { LocalDrafts } from './local-drafts';

const phone = new Map<string, string>();
const drafts = {
  get: async (name: string) => phone.get(name) ?? null,
  put: async (name: string, text: string) => phone.set(name, text) !== undefined,
  remove: async (name: string) => void phone.delete(name),
};
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
    expect(phone.get('comment/n1')).toBe('"Look"');
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
    expect([words.value(), phone.get('comment/n2')]).toEqual(['Of the first', '"Of the second"']);
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
