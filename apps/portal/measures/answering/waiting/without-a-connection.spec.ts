import { TestBed } from '@angular/core/testing';
import type { LocalDrafts } from '@attune/ui';
import { Answering } from '../answering';
import { MeasuresClient } from '../../measures-client';
import { crisis, drafts, kept, opened, page } from '../testing';
import { WaitingAnswers } from './waiting-answers';

const waiting = () => (JSON.parse(kept.get('questions/m1') ?? '{}') as { answers?: object }).answers;

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

  it('what waits when the page is left is sent by the next; the words that it asks for are said here alone, until they were read', async () => {
    const { fixture, press, reply, settle, http } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', null, 0);
    fixture.destroy();
    await settle();
    await reply('answers', { version: 2, crisis });
    expect([kept.size, document.body.textContent]).toEqual([0, expect.not.stringContaining('alone with this')]);
    const again = async (act: string) => {
      const { nativeElement: shown, componentRef, destroy } = Object.assign(TestBed.createComponent(Answering));
      componentRef.setInput('administrationId', 'm1');
      await settle();
      await reply('open', opened({ version: 2, answered: [1] }));
      expect(shown.querySelector('h1').textContent).toBe('Could someone look at this phone?');
      [...shown.querySelectorAll('button')].find((each: Element) => each.textContent?.trim() === act).click();
      await settle();
      return { words: () => shown.querySelector('h1').textContent, destroy };
    };
    await again('Not now');
    http.expectOne((request) => request.url.endsWith('/later')).flush(null);
    const { words } = await again('Go on');
    expect(words()).toBe('You do not have to be alone with this.');
  });

  it('keeps in one place what two tabs of this phone wait with, and sends at the end what the other left', async () => {
    const { shown, press, reply, saved, settle } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', null, 0);
    // Another tab of the same questions, that was open before.
    const other = await WaitingAnswers.of(TestBed.inject(MeasuresClient), async () => drafts as unknown as LocalDrafts, 'm1', { opened: 1, crisis: () => undefined });
    other.add(3, 0);
    other.add(1, 0);
    await settle();
    expect(waiting()).toEqual({ 1: 0, 3: 0 });
    await press('Never');
    await reply('answers', null, 0);
    expect(waiting()).toEqual({ 1: 0, 2: 0, 3: 0 });
    await press('Often');
    await press('Send my answers');
    for (const [version, item] of [[2, 1], [3, 2], [4, 3]] as const) expect((await saved(version)).body).toMatchObject({ item });
    await reply('finish', { crisis: null, result: null });
    expect(shown.querySelector('h1')?.textContent).toMatch(/^Thank you/);
  });

  it('a page that is left while it opens takes and sends nothing', async () => {
    kept.set('questions/m1', '{"version":1,"answers":{"1":1}}');
    const { fixture, settle, reply, http } = await page({}, 'en', null);
    fixture.destroy();
    await reply('open', opened());
    await reply('answers', { version: 2, crisis: null });
    await settle();
    http.verify();
    expect(kept.size).toBe(0);
  });

  it('what was kept is sent when the page opens again, and is not asked twice', async () => {
    kept.set('questions/m1', '{"version":1,"answers":{"1":1}}');
    const { title, press, saved } = await page();
    expect((await saved(2)).body).toEqual({ item: 1, value: 1 });
    await press('Go on');
    expect(title()).toBe('Question 2?');
  });

  it('the end waits, says so, and loses nothing', async () => {
    const { shown, title, press, reply, saved } = await page({ version: 3, answered: [1, 2] });
    await press('Go on');
    await press('Often');
    await reply('answers', null, 0);
    await press('Send my answers');
    await reply('answers', null, 0);
    expect(shown.querySelector('[role=alert]')?.textContent).toContain('not sent yet');
    expect(waiting()).toEqual({ 3: 1 });
    await press('Send my answers');
    await saved(4);
    await reply('finish', null, 0);
    expect(shown.querySelector('[role=alert]')?.textContent).toContain('not sent yet');
    await press('Send my answers');
    await reply('finish', { crisis: null, result: null });
    expect(title()).toMatch(/^Thank you/);
  });
});
