import { TestBed } from '@angular/core/testing';
import { Answering } from './answering';
import { crisis, kept, opened, page } from './testing';

beforeEach(() => kept.clear());

describe('without a connection', () => {
  it('it goes on, keeps what was answered, and sends it in order when there is one', async () => {
    const { shown, title, press, reply, saved, settle } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', null, 0);
    expect(shown.querySelector('.kept')?.textContent).toContain('stays locked on this phone');
    expect(kept.get('questions/m1')).toBe('{"1":1}');
    await press('Never');
    await reply('answers', null, 0);
    expect([title(), kept.get('questions/m1')]).toEqual(['Question 3?', '{"1":1,"2":0}']);
    window.dispatchEvent(new Event('online'));
    await settle();
    expect((await saved(2)).body).toEqual({ item: 1, value: 1 });
    expect((await saved(3)).body).toEqual({ item: 2, value: 0 });
    expect([shown.querySelector('.kept'), kept.size]).toEqual([null, 0]);
  });

  it('what waits when the page is left is sent by the next, with the words that it asks for said here alone', async () => {
    const { shown, fixture, press, reply, settle } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', null, 0);
    fixture.destroy();
    await settle();
    await reply('answers', { current: { version: 1, answered: [] } }, 412);
    await reply('answers', { version: 2, crisis });
    expect(kept.size).toBe(0);
    expect(shown.textContent).not.toContain('alone with this');
    const again = TestBed.createComponent(Answering);
    again.componentRef.setInput('administrationId', 'm1');
    await settle();
    await reply('open', opened({ version: 2, answered: [1] }));
    const [title, button] = ['h1', 'att-before-questions button'].map((each) => () => again.nativeElement.querySelector(each) as HTMLElement);
    expect(title?.().textContent).toBe('Could someone look at this phone?');
    button?.().click();
    await settle();
    expect(title?.().textContent).toBe('You do not have to be alone with this.');
  });

  it('what was kept is sent when the page opens again, and is not asked twice', async () => {
    kept.set('questions/m1', '{"1":1}');
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
    expect(kept.get('questions/m1')).toBe('{"3":1}');
    await press('Send my answers');
    await saved(4);
    await reply('finish', null, 0);
    expect(shown.querySelector('[role=alert]')?.textContent).toContain('not sent yet');
    await press('Send my answers');
    await reply('finish', { crisis: null, result: null });
    expect(title()).toMatch(/^Thank you/);
  });
});
