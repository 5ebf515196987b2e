import { Injectable, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { HERE, LimitWatch } from './limit-watch';
import { SignedOut } from './signed-out';

const START = Date.parse('2026-11-23T18:00:00Z');
const person = (minutesLeft: number) => ({ personId: '1', owes: null, signIn: { endsAt: new Date(START + minutesLeft * 60_000).toISOString() } });

@Injectable()
class Watch extends LimitWatch {
  asked = 0;
  answer: boolean | undefined = true;
  unanswered = false;
  protected override ask(): Promise<boolean | undefined> {
    this.asked += 1;
    return this.unanswered ? new Promise(() => undefined) : Promise.resolve(this.answer);
  }
}

function watching(replies: (ReturnType<typeof person> | null | Error)[]) {
  const me = signal<ReturnType<typeof person> | null>(person(15));
  const read = jest.fn(async (_background?: boolean) => {
    const next = replies.shift() ?? null;
    if (next instanceof Error) throw next;
    if (next) me.set(next);
    return next;
  });
  const here = { me, owing: signal(null), read, signOut: jest.fn(async () => true) };
  const ask = jest.fn(async () => true);
  TestBed.configureTestingModule({ providers: [{ provide: HERE, useValue: here }, { provide: SignedOut, useValue: { ask } }, { provide: LimitWatch, useClass: Watch }] });
  const watch = TestBed.inject(LimitWatch) as Watch;
  TestBed.tick();
  return { watch, here, ask };
}

beforeEach(() => jest.useFakeTimers({ now: START }));
afterEach(() => jest.useRealTimers());

describe('the end of a sign-in', () => {
  it('is asked about a minute before, and moves when the person stays', async () => {
    const { watch, here } = watching([person(15), person(30)]);
    await jest.advanceTimersByTimeAsync(14 * 60_000 - 1);
    expect(watch.asked).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(watch.asked).toBe(1);
    expect(here.read.mock.calls).toEqual([[true], []]);
    await jest.advanceTimersByTimeAsync(10 * 60_000);
    expect(watch.asked).toBe(1);
  });

  it('is asked about once, whatever the page asks the server meanwhile', async () => {
    const { watch, here } = watching([person(15), person(15), person(15), person(15)]);
    watch.unanswered = true;
    await jest.advanceTimersByTimeAsync(14 * 60_000);
    for (let second = 0; second < 3; second++) {
      await here.read(true);
      TestBed.tick();
      await jest.advanceTimersByTimeAsync(1000);
    }
    expect(watch.asked).toBe(1);
  });

  it('is not asked about when something was done meanwhile', async () => {
    const { watch } = watching([person(28)]);
    await jest.advanceTimersByTimeAsync(14 * 60_000);
    expect(watch.asked).toBe(0);
  });

  it('leaves when the person would rather', async () => {
    const { watch, here } = watching([person(15)]);
    watch.answer = false;
    await jest.advanceTimersByTimeAsync(14 * 60_000);
    expect(here.signOut).toHaveBeenCalled();
  });

  it('is watched on where the person would rather leave, and words that are not saved hold them up', async () => {
    const { watch, here, ask } = watching([person(15), null]);
    watch.answer = false;
    here.signOut.mockReturnValue(new Promise(() => undefined));
    await jest.advanceTimersByTimeAsync(15 * 60_000);
    expect(ask).toHaveBeenCalledWith('signed-out');
  });

  it('asks to sign in again over the page once it has come', async () => {
    const { ask } = watching([null]);
    await jest.advanceTimersByTimeAsync(14 * 60_000);
    expect(ask).toHaveBeenCalledWith('signed-out');
  });

  it('says nothing without a connection, and looks again', async () => {
    const { watch, here, ask } = watching([new Error('offline'), new Error('offline'), person(40)]);
    await jest.advanceTimersByTimeAsync(16 * 60_000);
    expect([watch.asked, ask.mock.calls.length, here.read.mock.calls.length]).toEqual([0, 0, 3]);
  });
});
