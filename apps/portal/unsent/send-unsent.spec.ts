import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, provideRouter, type RouterStateSnapshot } from '@angular/router';
import { Unsent } from '../exercises/player/kept/unsent';
import { UnsentAnswers } from '../measures/answering/waiting/unsent-answers';
import { ROUTES } from '../routes';
import { sendUnsent } from './send-unsent';

describe('what waits on this phone', () => {
  it('is sent by any page that opens, which does not wait for it', async () => {
    const [words, answers] = [jest.fn(() => new Promise<void>(() => undefined)), jest.fn(() => new Promise<void>(() => undefined))];
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Unsent, useValue: { send: words } }, { provide: UnsentAnswers, useValue: { send: answers } }] });
    expect(TestBed.runInInjectionContext(() => sendUnsent({} as ActivatedRouteSnapshot, {} as RouterStateSnapshot))).toBe(true);
    await new Promise((done) => setTimeout(done, 50));
    expect([words.mock.calls.length, answers.mock.calls.length]).toEqual([1, 1]);
  });

  it('is so on all pages but the player’s, which sends its own, and the doors', () => {
    const places = ROUTES[0]?.children?.flatMap(({ children }) => children ?? []).find(({ canActivate }) => canActivate?.includes(sendUnsent));
    expect(places?.children?.map(({ path }) => path)).toEqual(expect.arrayContaining(['', 'entries', 'sign-ins', 'agreements']));
  });
});
