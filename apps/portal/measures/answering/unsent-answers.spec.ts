import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { LocalDrafts, ME, talkToServer } from '@attune/ui';
import { OnTable } from '../../exercises/player/table/on-table';
import { UnsentAnswers } from './unsent-answers';

const crisis = { asOf: '2026-11-28', words: { en: 'You are not alone.', es: '' }, numbers: [] };
const answersOf = (id: string) => `/api/portal/measures/administrations/${id}/answers`;
const elsewhere = new Set<string>();
const request = async (name: string, _: object, run: (lock: object | null) => unknown) => run(elsewhere.has(name) ? null : {});

beforeEach(() => void Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } }));
afterEach(() => {
  elsewhere.clear();
  localStorage.clear();
  Reflect.deleteProperty(navigator, 'locks');
});

/** A phone that keeps these answers, and a page that is none of questions. */
function aPage(answers: Record<string, object>) {
  const kept = new Map(Object.entries(answers).map(([id, each]) => [`questions/${id}`, JSON.stringify(each)]));
  const drafts = {
    isOpenFor: () => true,
    put: async (name: string, text: string) => (kept.set(name, text), true),
    get: async (name: string) => kept.get(name) ?? null,
    remove: async (name: string) => void kept.delete(name),
    names: async (prefix: string) => [...kept.keys()].filter((name) => name.startsWith(prefix)),
  };
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), { provide: ME, useValue: { me: () => ({ personId: 'x' }) } }, { provide: LocalDrafts, useValue: drafts }],
  });
  const [unsent, http] = [TestBed.inject(UnsentAnswers), TestBed.inject(HttpTestingController)];
  const settle = () => new Promise((done) => setTimeout(done));
  const reply = async (id: string, body: object | null, status = 200) => {
    await settle();
    const asked = http.expectOne(answersOf(id));
    if (status === 0) asked.error(new ProgressEvent('offline'));
    else asked.flush(body, { status, statusText: '' });
    await settle();
    return [asked.request.headers.get('If-Match'), asked.request.body];
  };
  /** The version that stands is in the first reply: nothing is opened for it. */
  const refused = (id: string, version: number) => reply(id, { current: { version, answered: [] } }, 412);
  return { kept, unsent, http, settle, reply, refused };
}

describe('answers that wait on this phone', () => {
  it('are sent in order from any page, and the questions are not opened for it', async () => {
    const { kept, unsent, http, reply, refused } = aPage({ m1: { 1: 2, 9: 1 } });
    void unsent.send();
    await refused('m1', 4);
    expect(await reply('m1', { version: 5, crisis: null })).toEqual(['"4"', { item: 1, value: 2 }]);
    expect(unsent.sent()).toBe(0);
    expect(await reply('m1', { version: 6, crisis: null })).toEqual(['"5"', { item: 9, value: 1 }]);
    expect([kept.size, unsent.sent()]).toEqual([0, 1]);
    http.verify();
  });

  it('say whom to call on their own page alone, once', async () => {
    const { unsent, reply, refused } = aPage({ m1: { 9: 1 }, m2: { 1: 0 } });
    void unsent.send();
    await refused('m1', 4);
    await reply('m1', { version: 5, crisis });
    await refused('m2', 1);
    await reply('m2', { version: 2, crisis: null });
    await unsent.takeOver('m1');
    expect([unsent.takeCrisis('m2'), unsent.takeCrisis('m1'), unsent.takeCrisis('m1')]).toEqual([null, crisis, null]);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('alone');
  });

  it('without a connection stay, and go as soon as there is one', async () => {
    const { kept, unsent, http, settle, reply, refused } = aPage({ m1: { 9: 1 } });
    void unsent.send();
    await reply('m1', null, 0);
    expect([kept.get('questions/m1'), unsent.sent()]).toEqual(['{"9":1}', 0]);
    window.dispatchEvent(new Event('online'));
    await refused('m1', 4);
    await reply('m1', { version: 5, crisis: null });
    expect(kept.size).toBe(0);
    await settle();
    http.verify();
  });

  it('where it is over are let go', async () => {
    const { kept, unsent, reply } = aPage({ m1: { 1: 1, 2: 0 } });
    void unsent.send();
    await reply('m1', null, 409);
    expect([kept.size, unsent.sent()]).toEqual([0, 1]);
  });

  it('are not sent while their page is open, here or in another tab, and are once it was left', async () => {
    const { kept, unsent, http, settle, reply, refused } = aPage({ here: { 1: 1 }, there: { 1: 1 } });
    elsewhere.add('questions/there');
    await unsent.takeOver('here');
    await unsent.send();
    http.verify();
    let sent: (() => void) | undefined;
    unsent.left(new Promise<void>((done) => (sent = done)));
    await settle();
    // What the page itself had on its way comes first.
    http.verify();
    sent?.();
    await refused('here', 4);
    await reply('here', { version: 5, crisis: null });
    expect([...kept.keys()]).toEqual(['questions/there']);
  });

  it('are not sent from a phone on the table: nobody has said whose hand it was', async () => {
    const { kept, unsent, http, reply, refused } = aPage({ m1: { 1: 1 } });
    const onTable = TestBed.inject(OnTable);
    onTable.lay('o1');
    await unsent.send();
    http.expectNone(answersOf('m1'));
    onTable.takeUp();
    void unsent.send();
    await refused('m1', 4);
    await reply('m1', { version: 5, crisis: null });
    expect(kept.size).toBe(0);
  });

  it('are awaited by their page before it reads what is kept', async () => {
    const { unsent, reply, refused } = aPage({ m1: { 1: 1 } });
    void unsent.send();
    await refused('m1', 4);
    const opened = jest.fn();
    const taking = unsent.takeOver('m1').then(opened);
    await Promise.resolve();
    expect(opened).not.toHaveBeenCalled();
    await reply('m1', { version: 5, crisis: null });
    await taking;
    expect(opened).toHaveBeenCalledTimes(1);
  });
});
