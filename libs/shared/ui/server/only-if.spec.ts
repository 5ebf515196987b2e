import { TestBed } from '@angular/core/testing';
import type { Route } from '@angular/router';
import { HERE } from './limit-watch';
import { ME } from './me';
import { onlyIf } from './only-if';

/** @param known what the server says of who came: whether they may, or no answer */
function matches(known: boolean | 'no answer'): Promise<unknown> {
  let may = false;
  const here = { known: () => (known === 'no answer' ? Promise.reject(new Error('offline')) : Promise.resolve(void (may = known))) };
  TestBed.configureTestingModule({ providers: [{ provide: ME, useValue: { may: (permission: string) => may && permission === 'notes.read' } }, { provide: HERE, useValue: here }] });
  return TestBed.runInInjectionContext(() => onlyIf('notes.read')({} as Route, [], {} as never)) as Promise<unknown>;
}

describe('a page for some', () => {
  it.each([
    ['is there for whoever may', true, true],
    ['is not there for whoever may not', false, false],
    ['opens without an answer, to say so itself', 'no answer', true],
  ] as const)('%s', async (_, known, opens) => expect(await matches(known)).toBe(opens));
});
