import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { crisis, kept, opened, page } from './testing';

beforeEach(() => kept.clear());

describe('questions answered alone', () => {
  it('say first that somebody could look, and name who will see the answers', async () => {
    const { shown, title } = await page();
    expect(title()).toBe('Could someone look at this phone?');
    expect(shown.textContent).toContain('answer with Maya in person instead');
    expect(shown.textContent).toContain('You, Maya and Dr. Chen, who supervises this work, will see your answers.');
    expect(shown.textContent).not.toContain('Question 1');
    expect(document.title).not.toMatch(/question/i);
  });

  it('take one answer a press, save it with the version seen, and go on', async () => {
    const { shown, title, press, saved } = await page();
    await press('Start');
    expect([title(), shown.querySelector('.place')?.textContent]).toEqual(['Question 1?', '1 of 3']);
    expect(shown.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
    const before = () => shown.querySelector('#said-before')?.textContent;
    expect(before()).toContain('Over the last 2 weeks');
    await press('Often');
    expect(title()).toBe('Question 2?');
    const first = await saved(2);
    expect([first.body, first.headers.get('If-Match')]).toEqual([{ item: 1, value: 1 }, '"1"']);
    await press('I would rather not say');
    const second = await saved(3);
    expect([second.body, second.headers.get('If-Match')]).toEqual([{ item: 2, value: null }, '"2"']);
    expect(before()).toContain('First impressions');
    // Not scored, and with words of its own.
    expect(before()).not.toContain('Over the last 2 weeks');
  });

  it('say at once on a screen of its own whom to call where an answer asks for it, then go on', async () => {
    const { shown, title, press, reply } = await page();
    await press('Start');
    await press('Often');
    expect(title()).toBe('Question 2?');
    await reply('answers', { version: 2, crisis });
    expect([title(), shown.querySelector('a')?.getAttribute('href'), shown.querySelectorAll('att-question').length]).toEqual(['You do not have to be alone with this.', 'tel:988', 0]);
    await press('Go on');
    expect(title()).toBe('Question 2?');
    expect(shown.textContent).not.toContain('alone with this');
  });

  it('opened without a connection, go on by themselves once there is one', async () => {
    const { title, settle, reply } = await page({}, 'en', false);
    expect(title()).toBe('No connection. Please try again once there is one.');
    window.dispatchEvent(new Event('online'));
    await settle();
    await reply('open', opened());
    expect(title()).toBe('Could someone look at this phone?');
  });

  it('lead back to what was answered on this visit, with its answer marked', async () => {
    const { shown, title, press, saved } = await page();
    await press('Start');
    await press('Often');
    await saved(2);
    await press('Back');
    expect([title(), shown.querySelector('[aria-pressed=true]')?.textContent?.trim()]).toEqual(['Question 1?', 'Often']);
    await press('Often');
    // Pressed once more it goes once more, by what was seen: another phone may have changed it since.
    expect((await saved(3)).headers.get('If-Match')).toBe('"2"');
    expect(title()).toBe('Question 2?');
  });

  it('do not take the second press of a double one for the next answer', async () => {
    const { shown, title, press, button, settle } = await page();
    await press('Start');
    await press('Often');
    button('Often')?.dispatchEvent(new MouseEvent('click', { detail: 2 }));
    await settle();
    expect(title()).toBe('Question 2?');
    // Nor a slower one: a new question takes no tap for a moment.
    expect(shown.classList).toContain('arriving');
    await new Promise((done) => setTimeout(done, 450));
    await settle();
    expect(shown.classList).not.toContain('arriving');
  });

  it('go on at the first that was not asked, and show earlier answers only to whoever has the password', async () => {
    const { shown, title, press, http, settle, reply } = await page({ version: 3, answered: [1, 3] });
    await press('Go on');
    expect(title()).toBe('Question 2?');
    await press('Back');
    expect([shown.querySelectorAll('[aria-pressed]').length, shown.querySelector('input[type=password]') !== null]).toEqual([0, true]);
    (shown.querySelector('input[type=password]') as HTMLInputElement).value = 'quiet harbour';
    shown.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    http.expectOne('/api/portal/access/step-up').flush(null);
    await settle();
    await reply('answers', { answers: { 1: 1, 3: 0 } });
    expect([title(), shown.querySelector('[aria-pressed=true]')?.textContent?.trim()]).toEqual(['Question 1?', 'Often']);
  });

  it('are read in their authors’ language, and say so', async () => {
    const { shown, press } = await page({}, 'es');
    expect(shown.textContent).toContain('solo en inglés');
    await press('Empezar');
    expect(shown.querySelector('h1')?.closest('[lang]')?.getAttribute('lang')).toBe('en');
    expect(shown.querySelector('.unsaid')?.textContent).toBe('Prefiero no decirlo');
  });

  it('are gone when they are over', async () => {
    const { shown, title, button, press, reply } = await page();
    await press('Start');
    await press('Often');
    await reply('answers', { type: 'urn:attune:not-open' }, 409);
    expect(title()).toBe('These questions are over.');
    expect(shown.textContent).toContain('did not go along');
    expect(button('Try again')).toBeUndefined();
    expect([...kept.keys()]).toEqual([]);
  });
});

it('another window’s answers are taken over, and what was answered here alone goes on', async () => {
  const { title, press, reply } = await page();
  await press('Start');
  await press('Often');
  await reply('answers', { current: { version: 5, answered: [2] } }, 412);
  const again = await reply('answers', { version: 6 });
  expect([again.body, again.headers.get('If-Match')]).toEqual([{ item: 1, value: 1 }, '"5"']);
  expect(title()).toBe('Question 2?');
  await press('Never');
  expect((await reply('answers', { version: 7 })).body).toEqual({ item: 2, value: 0 });
});

it('a marked answer that is pressed goes over nothing that another window saved since: the question comes once more', async () => {
  const { shown, title, press, saved, reply } = await page();
  await press('Start');
  await press('Often');
  await saved(2);
  await press('Never');
  await saved(3);
  await press('Back');
  await press('Never');
  await reply('answers', { current: { version: 4, answered: [1, 2] } }, 412);
  expect(title()).toBe('Question 3?');
  await press('Often');
  await saved(5);
  expect([title(), shown.querySelectorAll('[aria-pressed=true]').length]).toEqual(['Question 2?', 0]);
  await press('Never');
  expect((await saved(6)).headers.get('If-Match')).toBe('"5"');
});

it('what another window may have changed wants the password once more, also where it was given before', async () => {
  const { http, press, reply, saved, settle, shown } = await page({ version: 3, answered: [1, 2] });
  await press('Go on');
  await press('Back');
  (shown.querySelector('input[type=password]') as HTMLInputElement).value = 'quiet harbour';
  shown.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  http.expectOne('/api/portal/access/step-up').flush(null);
  await settle();
  await reply('answers', { answers: { 1: 1, 2: 0 } });
  await press('Never');
  await saved(4);
  await press('Often');
  await reply('answers', { current: { version: 5, answered: [1, 2] } }, 412);
  await saved(6);
  await press('Back');
  await press('Back');
  expect([shown.querySelectorAll('[aria-pressed]').length, shown.querySelector('input[type=password]') !== null]).toEqual([0, true]);
});

it('what another window may have changed is shown to whoever has the password, and not as it was', async () => {
  const { press, saved, reply, shown } = await page();
  await press('Start');
  await press('Often');
  await saved(2);
  await press('Often');
  await reply('answers', { current: { version: 5, answered: [1] } }, 412);
  await saved(6);
  await press('Back');
  await press('Back');
  expect([shown.querySelectorAll('[aria-pressed]').length, shown.querySelector('input[type=password]') !== null]).toEqual([0, true]);
});

it('the question on the screen says so where it was answered in another place meanwhile', async () => {
  const { shown, title, press, reply, saved } = await page();
  await press('Start');
  await press('Often');
  expect(title()).toBe('Question 2?');
  await reply('answers', { current: { version: 5, answered: [2] } }, 412);
  await saved(6);
  expect([title(), shown.textContent?.includes('once more')]).toEqual(['Question 2?', true]);
  await press('Never');
  expect((await saved(7)).body).toEqual({ item: 2, value: 0 });
  expect([title(), shown.textContent?.includes('once more')]).toEqual(['Question 3?', false]);
});

it('what was answered here and in another window goes over nothing: it comes once more before the end', async () => {
  const { title, press, reply, saved, http, shown } = await page();
  await press('Start');
  await press('Often');
  await press('Often');
  await reply('answers', { current: { version: 5, answered: [1] } }, 412);
  expect((await saved(6)).body).toEqual({ item: 2, value: 1 });
  expect(title()).toBe('Question 3?');
  await press('Never');
  await saved(7);
  http.verify();
  expect([title(), shown.querySelectorAll('[aria-pressed=true]').length]).toEqual(['Question 1?', 0]);
  expect(shown.textContent).toContain('Please answer this once more');
  await press('Often');
  expect(shown.textContent).not.toContain('once more');
  expect((await saved(8)).body).toEqual({ item: 1, value: 1 });
  expect(title()).toBe('Were you able to answer alone and freely?');
});

it('not now puts it off and leads home', async () => {
  const { press, reply } = await page();
  await press('Not now');
  await reply('later', null);
  expect(TestBed.inject(Router).url).toBe('/');
});
