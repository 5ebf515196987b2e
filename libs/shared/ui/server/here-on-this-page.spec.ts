import { Injectable } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { Confirm } from '../act/confirm';
import { HereOnThisPage, type SignInState } from './here-on-this-page';
import { Live } from './live';
import { LocalDrafts } from './local-drafts';

const maya: SignInState = { personId: 'maya', owes: null, signIn: { endsAt: '2026-11-23T18:15:00Z' } };

@Injectable()
class Here extends HereOnThisPage<SignInState> {
  replies: (SignInState | { status: number })[] = [];
  readonly left: string[] = [];
  readonly ended: (string | undefined)[] = [];
  protected override async readMe(): Promise<SignInState> {
    const next = this.replies.shift() ?? { status: 401 };
    if ('status' in next) throw next;
    return next;
  }
  protected override draftKey = async () => ({ key: 'a2V5' });
  protected override async end(which?: string): Promise<void> {
    this.ended.push(which);
  }
  protected override leave(path: string): void {
    this.left.push(path);
  }
}

function page(...replies: Here['replies']) {
  const drafts = { unlock: jest.fn(async () => undefined), clear: jest.fn(async () => undefined), names: jest.fn(async (): Promise<string[]> => []) };
  const news = new Subject<void>();
  TestBed.configureTestingModule({ providers: [Here, { provide: LocalDrafts, useValue: drafts }, { provide: Live, useValue: { on: () => news } }] });
  const here = TestBed.inject(Here);
  here.replies = replies;
  return { here, drafts, news };
}

describe('who is on this page', () => {
  it('is asked once, and their drafts are opened', async () => {
    const { here, drafts } = page(maya);
    await Promise.all([here.known(), here.known()]);
    expect(here.me()?.personId).toBe('maya');
    expect(drafts.unlock).toHaveBeenCalledWith('a2V5', 'maya');
  });

  it('stays the same to what looks at them while the server says nothing new', async () => {
    const later = { ...maya, signIn: { endsAt: '2026-11-23T18:30:00Z' } };
    const { here } = page(maya, { ...maya, signIn: { ...maya.signIn } }, later);
    await here.known();
    const before = here.me();
    await here.read(true);
    expect(here.me()).toBe(before);
    await here.read();
    expect(here.me()?.signIn.endsAt).toBe(later.signIn.endsAt);
  });

  it('is nobody while the second factor is owed', async () => {
    const { here, drafts } = page({ ...maya, owes: 'code' });
    await here.known();
    expect([here.me(), here.owing()?.owes]).toEqual([null, 'code']);
    expect(drafts.unlock).not.toHaveBeenCalled();
  });

  it('stays on it when the sign-in ends, so that what was typed waits', async () => {
    const { here, drafts } = page(maya, { status: 401 });
    await here.known();
    expect(await here.read()).toBeNull();
    expect(here.me()?.personId).toBe('maya');
    expect(drafts.clear).not.toHaveBeenCalled();
  });

  it('never leaves one person’s page to another', async () => {
    const { here, drafts } = page(maya, { ...maya, personId: 'tom' });
    await here.known();
    await here.read();
    expect(drafts.clear).toHaveBeenCalled();
    expect(here.left).toEqual(['/']);
    expect(here.me()?.personId).toBe('maya');
  });

  it('leaves nothing behind on signing out', async () => {
    const { here, drafts } = page(maya);
    await here.known();
    await here.signOut();
    expect(drafts.clear).toHaveBeenCalled();
    expect([here.ended, here.left]).toEqual([['current'], ['/sign-in']]);
  });

  it('asks before signing out erases what only this browser has', async () => {
    const { here, drafts } = page(maya);
    await here.known();
    drafts.names.mockResolvedValue(['run/o1']);
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    await here.signOut();
    expect([ask.mock.calls[0]?.[0].heading, drafts.clear.mock.calls, here.ended]).toEqual(['Some of your words are not saved yet', [], []]);
    ask.mockResolvedValue(true);
    await here.signOut();
    expect([drafts.clear.mock.calls.length, here.left]).toEqual([1, ['/sign-in']]);
  });

  it('asks somebody who has proven nothing alike, whether there are words or not', async () => {
    const { here, drafts } = page(maya);
    await here.known();
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    for (const names of [[], ['run/o1']]) {
      drafts.names.mockResolvedValue(names);
      expect(await here.signOut('here', false)).toBe(false);
    }
    expect(ask.mock.calls[0]).toEqual(ask.mock.calls[1]);
    expect(ask.mock.calls[0]?.[0].heading).toBe('Sign out on this device?');
  });

  it('asks where the page was loaded without a connection: the words are there, and whose they are is not known', async () => {
    const { here, drafts } = page({ status: 0 });
    await here.known().catch(() => undefined);
    const ask = jest.spyOn(TestBed.inject(Confirm), 'ask').mockResolvedValue(false);
    await here.signOut();
    expect([ask.mock.calls[0]?.[0].heading, drafts.clear.mock.calls]).toEqual(['Sign out on this device?', []]);
  });

  it('asks nothing of who is signed in by half', async () => {
    const { here } = page({ ...maya, owes: 'code' });
    await here.known();
    expect([await here.signOut(), here.left]).toEqual([true, ['/sign-in']]);
  });

  it('is asked again by the page itself, until there is an answer', async () => {
    jest.useFakeTimers();
    const { here } = page({ status: 0 }, { status: 503 }, maya);
    await here.known().catch(() => undefined);
    await jest.advanceTimersByTimeAsync(4999);
    expect(here.replies).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(5001);
    expect(here.me()?.personId).toBe('maya');
    await jest.advanceTimersByTimeAsync(60_000);
    jest.useRealTimers();
    expect([here.replies, here.left]).toEqual([[], []]);
  });

  it('is not asked again by the page where the answer was no', async () => {
    jest.useFakeTimers();
    const { here } = page({ status: 403 }, maya);
    await here.known().catch(() => undefined);
    await jest.advanceTimersByTimeAsync(60_000);
    jest.useRealTimers();
    expect([here.replies.length, here.me()]).toEqual([1, null]);
  });

  it('is asked again where there was no answer', async () => {
    const { here } = page({ status: 0 }, maya);
    await expect(here.known()).rejects.toEqual({ status: 0 });
    expect((await here.known())?.personId).toBe('maya');
  });

  it('follows what changed elsewhere', async () => {
    const { here, news } = page(maya, { ...maya, signIn: { endsAt: '2026-11-23T19:00:00Z' } });
    await here.known();
    news.next();
    await Promise.resolve();
    await Promise.resolve();
    expect(here.me()?.signIn.endsAt).toBe('2026-11-23T19:00:00Z');
  });

  it('is left when somebody ended the sign-in, and stays where there is no answer', async () => {
    const holds = { ...maya, signIn: { endsAt: new Date(Date.now() + 60_000).toISOString() } };
    const { here, news } = page(holds, { status: 0 }, { status: 401 }, holds, { status: 401 }, { status: 401 });
    await here.known();
    const told = async (ms: number) => {
      news.next();
      await new Promise((done) => setTimeout(done, ms));
    };
    await told(0);
    expect(here.left).toEqual([]);
    // Just being renewed: the second time it is known again.
    await told(1100);
    expect(here.left).toEqual([]);
    await told(1100);
    expect(here.left).toEqual(['/sign-in']);
  });

  it('stays when the sign-in merely ran out: what was typed waits', async () => {
    const { here, news } = page(maya, { status: 401 }, { status: 401 });
    await here.known();
    news.next();
    await new Promise((done) => setTimeout(done, 1100));
    expect([here.left, here.me()?.personId]).toEqual([[], 'maya']);
  });

  it('is left with every tab of the browser', async () => {
    const { here, drafts } = page(maya);
    await here.known();
    const said: string[] = [];
    const set = jest.spyOn(Storage.prototype, 'setItem').mockImplementation((key, value) => void said.push(`${key}=${value}`));
    await here.signOut();
    set.mockRestore();
    expect([said, here.left]).toEqual([['all-tabs=signed-out'], ['/sign-in']]);
    window.dispatchEvent(new StorageEvent('storage', { key: 'all-tabs', newValue: 'exit' }));
    window.dispatchEvent(new StorageEvent('storage', { key: 'all-tabs', newValue: 'signed-out' }));
    // Unreadable at once; it leaves when the other tab is done.
    await new Promise((done) => setTimeout(done));
    expect([document.body.hidden, here.left, drafts.clear.mock.calls.length]).toEqual([true, ['/sign-in'], 2]);
    await new Promise((done) => setTimeout(done, 1050));
    expect(here.left).toEqual(['/sign-in', '/sign-in']);
    document.body.hidden = false;
  });

  it('is left when another tab hands the device over, with what is kept on it', async () => {
    const { here, drafts } = page(maya);
    await here.known();
    window.dispatchEvent(new StorageEvent('storage', { key: 'all-tabs', newValue: 'handed-over' }));
    expect(document.body.hidden).toBe(true);
    await new Promise((done) => setTimeout(done, 1050));
    expect([here.left, drafts.clear.mock.calls.length]).toEqual([['/sign-in'], 0]);
    document.body.hidden = false;
  });
});
