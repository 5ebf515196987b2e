import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { LocalDrafts, ME, talkToServer } from '@attune/ui';
import { OnTable } from '../../../exercises/player/table/on-table';
import { OpenHere } from '../../../unsent/open-here';
import { theLocks } from '../../../unsent/testing';
import { crisis, drafts, kept } from '../testing';
import { UnsentAnswers } from './unsent-answers';

const answersOf = (id: string) => `/api/portal/measures/administrations/${id}/answers`;

beforeEach(() => void Object.defineProperty(navigator, 'locks', { configurable: true, value: theLocks() }));
afterEach(() => {
  localStorage.clear();
  Reflect.deleteProperty(navigator, 'locks');
});

/** A phone that keeps these answers, given when version 4 stood, and a page that is none of questions. */
function aPage(answers: Record<string, object>) {
  kept.clear();
  for (const [id, each] of Object.entries(answers)) kept.set(`questions/${id}`, JSON.stringify(Object.fromEntries(Object.entries(each).map(([item, value]) => [item, { value, seen: 4 }]))));
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([talkToServer])), provideHttpClientTesting(), { provide: ME, useValue: { me: () => ({ personId: 'x' }) } }, { provide: LocalDrafts, useValue: drafts }],
  });
  const [unsent, http] = [TestBed.inject(UnsentAnswers), TestBed.inject(HttpTestingController)];
  const settle = async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done));
  };
  const reply = async (id: string, body: object | null, status = 200) => {
    await settle();
    const asked = http.expectOne(answersOf(id));
    if (status === 0) asked.error(new ProgressEvent('offline'));
    else asked.flush(body, { status, statusText: '' });
    await settle();
    return [asked.request.headers.get('If-Match'), asked.request.body];
  };
  return { unsent, http, settle, reply };
}

describe('answers that wait on this phone', () => {
  it('are sent in order from any page, and the questions are not opened for it', async () => {
    const { unsent, http, reply } = aPage({ m1: { 1: 2, 9: 1 } });
    void unsent.send();
    expect(await reply('m1', { version: 5, crisis: null })).toEqual(['"4"', { item: 1, value: 2 }]);
    expect(unsent.sent()).toBe(0);
    expect(await reply('m1', { version: 6, crisis: null })).toEqual(['"5"', { item: 9, value: 1 }]);
    expect([kept.size, unsent.sent()]).toEqual([0, 1]);
    http.verify();
  });

  it('keep nothing of the words that they ask for', async () => {
    const { unsent, reply } = aPage({ m1: { 9: 1 } });
    void unsent.send();
    await reply('m1', { version: 5, crisis });
    expect(unsent.sent()).toBe(1);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, ...kept])).not.toContain('alone');
  });

  it('without a connection stay, and go as soon as there is one', async () => {
    const { unsent, http, settle, reply } = aPage({ m1: { 9: 1 } });
    void unsent.send();
    await reply('m1', null, 0);
    expect([kept.get('questions/m1'), unsent.sent()]).toEqual(['{"9":{"value":1,"seen":4}}', 0]);
    window.dispatchEvent(new Event('online'));
    await reply('m1', { version: 5, crisis: null });
    expect(kept.size).toBe(0);
    await settle();
    http.verify();
  });

  it('go over nothing that was answered elsewhere since, however often it is tried: that waits for the person', async () => {
    const { unsent, http, settle, reply } = aPage({ m1: { 2: 0, 9: 0 } });
    void unsent.send();
    await reply('m1', { current: { version: 7, answered: [1, 9] } }, 412);
    expect(await reply('m1', { version: 8, crisis: null })).toEqual(['"7"', { item: 2, value: 0 }]);
    expect(JSON.parse(kept.get('questions/m1') ?? '')).toEqual({ 9: { value: 0, seen: 4 } });
    void unsent.send();
    await reply('m1', { current: { version: 8, answered: [1, 2, 9] } }, 412);
    await settle();
    http.verify();
    expect(JSON.parse(kept.get('questions/m1') ?? '')).toEqual({ 9: { value: 0, seen: 4 } });
  });

  it('go each by what it had seen itself', async () => {
    const { unsent, http, settle, reply } = aPage({});
    kept.set('questions/m1', '{"3":{"value":1,"seen":8},"9":{"value":0,"seen":4}}');
    void unsent.send();
    expect(await reply('m1', { version: 9, crisis: null })).toEqual(['"8"', { item: 3, value: 1 }]);
    expect(await reply('m1', { current: { version: 9, answered: [3, 9] } }, 412)).toEqual(['"4"', { item: 9, value: 0 }]);
    await settle();
    http.verify();
    expect(JSON.parse(kept.get('questions/m1') ?? '')).toEqual({ 9: { value: 0, seen: 4 } });
  });

  it('that an earlier version of this page kept have seen nothing', async () => {
    const { unsent, reply } = aPage({});
    kept.set('questions/m1', '{"1":2}');
    void unsent.send();
    await reply('m1', { current: { version: 3, answered: [2] } }, 412);
    expect(await reply('m1', { version: 4, crisis: null })).toEqual(['"3"', { item: 1, value: 2 }]);
    expect(kept.size).toBe(0);
  });

  it('that were sent in part go on where they stopped, also what was answered before and changed', async () => {
    const { unsent, reply } = aPage({ m1: { 2: 0, 9: 0 } });
    void unsent.send();
    await reply('m1', { version: 5, crisis: null });
    await reply('m1', null, 0);
    void unsent.send();
    expect(await reply('m1', { version: 6, crisis: null })).toEqual(['"5"', { item: 9, value: 0 }]);
    expect(kept.size).toBe(0);
  });

  it('go on after a reply that nobody could read', async () => {
    const { unsent, reply } = aPage({ m1: { 1: 1 } });
    void unsent.send();
    await reply('m1', null, 412);
    void unsent.send();
    await reply('m1', { version: 5, crisis: null });
    expect(kept.size).toBe(0);
  });

  it('where it is over are let go', async () => {
    const { unsent, reply } = aPage({ m1: { 1: 1, 2: 0 } });
    void unsent.send();
    await reply('m1', null, 409);
    expect([kept.size, unsent.sent()]).toEqual([0, 1]);
  });

  it('are not sent while their page is open, here or in another tab, and are once it was left', async () => {
    const { unsent, http, settle, reply } = aPage({ here: { 1: 1 }, there: { 1: 1 } });
    new OpenHere('questions/').take('there');
    await unsent.takeOver('here');
    await unsent.send();
    http.verify();
    let sent: (() => void) | undefined;
    unsent.left(new Promise<void>((done) => (sent = done)));
    await settle();
    // What the page itself had on its way comes first.
    http.verify();
    sent?.();
    await reply('here', { version: 5, crisis: null });
    expect([...kept.keys()]).toEqual(['questions/there']);
  });

  it('are not sent from a phone on the table: nobody has said whose hand it was', async () => {
    const { unsent, http, reply } = aPage({ m1: { 1: 1 } });
    const onTable = TestBed.inject(OnTable);
    onTable.lay('o1');
    await unsent.send();
    http.expectNone(answersOf('m1'));
    onTable.takeUp();
    void unsent.send();
    await reply('m1', { version: 5, crisis: null });
    expect(kept.size).toBe(0);
  });

  it('are awaited by their page before it reads what is kept', async () => {
    const { unsent, settle, reply } = aPage({ m1: { 1: 1 } });
    void unsent.send();
    await settle();
    const opened = jest.fn();
    const taking = unsent.takeOver('m1').then(opened);
    await Promise.resolve();
    expect(opened).not.toHaveBeenCalled();
    await reply('m1', { version: 5, crisis: null });
    await taking;
    expect(opened).toHaveBeenCalledTimes(1);
  });
});
