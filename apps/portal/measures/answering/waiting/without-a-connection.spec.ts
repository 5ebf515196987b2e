import { TestBed } from '@angular/core/testing';
import type { LocalDrafts } from '@attune/ui';
import { Answering } from '../answering';
import { MeasuresClient } from '../../measures-client';
import { crisis, drafts, kept, opened, page } from '../testing';
import { WaitingAnswers } from './waiting-answers';

const waiting = () => Object.fromEntries(Object.entries(JSON.parse(kept.get('questions/m1') ?? '{}') as Record<string, { value: number | null }>).map(([item, { value }]) => [item, value]));

beforeEach(() => kept.clear());

describe('without a connection', () => {
  it('it goes on, keeps what was answered, and sends it in order when there is one', async () => {
    const { shown, title, press, reply, saved, settle } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', null, 0);
    expect(shown.querySelector('.kept')?.textContent).toContain('stays locked on this phone');
    expect(waiting()).toEqual({ 1: 1 });
    await press('Never');
    await reply('answers', null, 0);
    expect([title(), waiting()]).toEqual(['Question 3?', { 1: 1, 2: 0 }]);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect((await saved(2)).body).toEqual({ item: 1, value: 1 });
    expect((await saved(3)).body).toEqual({ item: 2, value: 0 });
    expect([shown.querySelector('.kept'), kept.size]).toEqual([null, 0]);
  });

  it.each(['before', 'after'])('what waits when the page is left says whom to call to no hand that opens it later: it is sent %s that', async (when) => {
    const { fixture, press, reply, settle } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', null, 0);
    fixture.destroy();
    await settle();
    if (when === 'before') await reply('answers', { version: 2, crisis });
    else await reply('answers', null, 0);
    const visit = TestBed.createComponent(Answering);
    visit.componentRef.setInput('administrationId', 'm1');
    const shown = visit.nativeElement as HTMLElement;
    await settle();
    await reply('open', when === 'before' ? opened({ version: 2, answered: [1] }) : opened());
    if (when === 'after') await reply('answers', { version: 2, crisis });
    [...shown.querySelectorAll('button')].find((each) => /^(Start|Go on)$/.test(each.textContent?.trim() ?? ''))?.click();
    await settle();
    expect([kept.size, shown.querySelector('h1')?.textContent]).toEqual([0, 'Question 2?']);
  });

  it('what waits goes over nothing that was answered elsewhere since: it is asked anew', async () => {
    kept.set('questions/m1', '{"1":{"value":0,"seen":1},"2":{"value":1,"seen":1}}');
    const { title, press, saved, shown } = await page({ version: 4, answered: [1] });
    expect((await saved(5)).body).toEqual({ item: 2, value: 1 });
    expect(waiting()).toEqual({ 1: 0 });
    await press('Start');
    expect([title(), shown.querySelectorAll('[aria-pressed=true]').length]).toEqual(['Question 1?', 0]);
    await press('Often');
    expect((await saved(6)).body).toEqual({ item: 1, value: 1 });
    expect([title(), kept.size]).toEqual(['Question 3?', 0]);
  });

  it('keeps in one place what two tabs of this phone wait with, and sends at the end what the other left', async () => {
    const { shown, press, reply, saved, settle } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', null, 0);
    // Another tab of the same questions, that was open before.
    const other = await WaitingAnswers.of(TestBed.inject(MeasuresClient), async () => drafts as unknown as LocalDrafts, 'm1', { opened: opened(), crisis: () => undefined });
    other.add(3, 0);
    other.add(1, 0);
    await settle();
    expect(waiting()).toEqual({ 1: 0, 3: 0 });
    await press('Never');
    await reply('answers', null, 0);
    expect(waiting()).toEqual({ 1: 0, 2: 0, 3: 0 });
    await press('Often');
    await press('Send my answers');
    // Of two answers to one question the later is the last word.
    for (const [version, item, value] of [[2, 1, 1], [3, 1, 0], [4, 2, 0], [5, 3, 1]] as const) expect((await saved(version)).body).toEqual({ item, value });
    await reply('finish', { crisis: null, result: null });
    expect(shown.querySelector('h1')?.textContent).toMatch(/^Thank you/);
  });

  it('a page that is left while it opens takes and sends nothing', async () => {
    kept.set('questions/m1', '{"1":{"value":1,"seen":1}}');
    const { fixture, settle, reply, http } = await page({}, 'en', null);
    fixture.destroy();
    await reply('open', opened());
    await reply('answers', { version: 2, crisis: null });
    await settle();
    http.verify();
    expect(kept.size).toBe(0);
  });

  it('what was kept is sent when the page opens again, and is not asked twice', async () => {
    kept.set('questions/m1', '{"1":{"value":1,"seen":1}}');
    const { title, press, saved } = await page();
    expect((await saved(2)).body).toEqual({ item: 1, value: 1 });
    await press('Go on');
    expect(title()).toBe('Question 2?');
  });

  it('what was kept and found no open questions any more is let go, and that is said', async () => {
    kept.set('questions/m1', '{"1":{"value":0,"seen":1}}');
    const { shown, title, reply } = await page({}, 'en', null);
    await reply('open', { type: 'urn:attune:not-found' }, 404);
    expect([title(), kept.size]).toEqual(['These questions are over.', 0]);
    expect(shown.textContent).toContain('did not go along');
  });

  it('the end waits, says so, and loses nothing', async () => {
    const { shown, title, press, reply, saved } = await page();
    await press('Start');
    await press('Often');
    await saved(2);
    await press('Often');
    await saved(3);
    await press('Often');
    await reply('answers', null, 0);
    await press('Send my answers');
    await reply('answers', null, 0);
    expect(shown.querySelector('[role=alert]')?.textContent).toContain('not sent yet');
    expect(waiting()).toEqual({ 3: 1 });
    await press('Send my answers');
    await saved(4);
    await reply('finish', null, 0);
    expect(shown.querySelector('[role=alert]')?.textContent).toContain('No connection just now');
    await press('Send my answers');
    await reply('finish', { crisis: null, result: null });
    expect(title()).toMatch(/^Thank you/);
  });
});
