import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ME, type SignedIn } from './me';
import { BEGINS_ANEW, reading } from './reading';

@Component({ selector: 'att-reader', template: '{{ of.value() }}' })
class Reader {
  readonly of = reading<string>(() => '/api/words');
}

const me = signal<Pick<SignedIn, 'conjoint'> | null>(null);

@Component({ selector: 'att-list-reader', template: '' })
class ListReader {
  readonly of = reading<object>(() => '/api/words', BEGINS_ANEW);
}

async function open(screen: Type<Reader> | Type<ListReader> = Reader) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), { provide: ME, useValue: { me } }] });
  const fixture = TestBed.createComponent<Reader | ListReader>(screen);
  const http = TestBed.inject(HttpTestingController);
  fixture.detectChanges();
  const answer = async (words: string | object) => {
    let [asked] = http.match('/api/words');
    for (; !asked; [asked] = http.match('/api/words')) await new Promise((resolve) => setTimeout(resolve, 5));
    asked.flush(words);
  };
  return { fixture, http, answer, of: fixture.componentInstance.of, page: fixture.nativeElement as HTMLElement };
}

describe('reading', () => {
  it('asks once, and again when told to', async () => {
    const { fixture, http, answer, of, page } = await open();
    await answer('one');
    await fixture.whenStable();
    http.verify();
    of.reload();
    fixture.detectChanges();
    await answer('two');
    await fixture.whenStable();
    expect(page.textContent).toBe('two');
    http.verify();
  });

  it.each([
    ['keeps what it has where the reply says the same, so that nothing typed over it begins anew', true],
    ['takes each reply anew where further pages stand below it', false],
  ])('%s', async (_, keeps) => {
    const { fixture, answer, of } = await open(keeps ? Reader : ListReader);
    const words = { said: ['one'] };
    await answer(words);
    await fixture.whenStable();
    for (const [next, kept] of [[{ said: ['one'] }, keeps], [{ said: ['two'] }, false]] as const) {
      of.reload();
      fixture.detectChanges();
      await answer(next);
      await fixture.whenStable();
      expect(of.value() === (words as unknown)).toBe(kept);
    }
  });

  it('asks again when conjoint mode goes on or off, from whatever tab, and not when it is known who is here', async () => {
    const { fixture, http, answer, page } = await open();
    me.set({ conjoint: false });
    await answer('all');
    await fixture.whenStable();
    fixture.detectChanges();
    http.verify();
    for (const [conjoint, words] of [[true, 'joint'], [false, 'all again']] as const) {
      me.set({ conjoint });
      fixture.detectChanges();
      await answer(words);
      await fixture.whenStable();
      expect(page.textContent).toBe(words);
    }
    http.verify();
    me.set(null);
  });

  it.each([
    ['the first reply', false],
    ['a later reply', true],
  ])('asks once more when told to while %s is on its way, however often', async (_, later) => {
    const { fixture, http, answer, of, page } = await open();
    if (later) {
      await answer('old');
      await fixture.whenStable();
      of.reload();
      fixture.detectChanges();
    }
    expect([of.reload(), of.reload()]).toEqual([true, true]);
    await answer('from before the change');
    await answer('from after it');
    await fixture.whenStable();
    expect(page.textContent).toBe('from after it');
    http.verify();
  });
});
