import { TestBed } from '@angular/core/testing';
import { crisis, kept, page } from './testing';

beforeEach(() => kept.clear());

describe('the end', () => {
  const atEnd = async (language = 'en') => {
    const all = await page({}, language);
    await all.press(language === 'en' ? 'Start' : 'Empezar');
    for (const version of [2, 3, 4]) {
      await all.press('Often');
      await all.saved(version);
    }
    return all;
  };

  it('asks whether it was answered alone and freely, which can be left out and taken back', async () => {
    const { title, press, reply } = await atEnd();
    expect(title()).toBe('Were you able to answer alone and freely?');
    await press('No');
    await press('No');
    await press('Not quite');
    await press('Send my answers');
    expect((await reply('finish', { crisis: null, result: null })).body).toEqual({ freely: 'partly' });

    TestBed.resetTestingModule();
    const skipped = await atEnd();
    await skipped.press('Send my answers');
    expect((await skipped.reply('finish', { crisis: null, result: null })).body).toEqual({ freely: null });
  });

  it('keeps what was said of that while one looks back at a question', async () => {
    const { shown, press, reply, saved } = await atEnd();
    await press('Not quite');
    await press('Back');
    await press('Often');
    await saved(5);
    expect([...shown.querySelectorAll('att-alone-and-freely [aria-pressed=true]')].map((each) => each.textContent)).toEqual(['Not quite']);
    await press('Send my answers');
    expect((await reply('finish', { crisis: null, result: null })).body).toEqual({ freely: 'partly' });
  });

  it('looks the same for everybody, but for who is to be told whom to call', async () => {
    const { shown, press, reply } = await atEnd('es');
    await press('Enviar mis respuestas');
    const numbers = [{ name: { en: 'Call', es: 'Llama' }, call: '988' }];
    await reply('finish', { crisis: { asOf: '2026-11-28', words: { en: 'Thank you for saying.', es: 'Gracias por decirlo.' }, numbers }, result: null });
    expect(shown.querySelector('h1')?.textContent).toBe('Gracias por decirlo.');
    expect(shown.querySelector('a.call')?.getAttribute('href')).toBe('tel:988');
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, [...kept]])).not.toContain('decirlo');
  });

  const told = { crisis: null, result: { en: 'Your answers lie in a range.' }, withheld: false };
  const prove = async ({ shown, http, settle }: Awaited<ReturnType<typeof page>>) => {
    (shown.querySelector('input[type=password]') as HTMLInputElement).value = 'quiet harbour';
    shown.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    http.expectOne('/api/portal/access/step-up').flush(null);
    await settle();
  };

  it.each([['Send my answers', told, true], ['Send my answers', { ...told, result: null, withheld: true }, false], ['Send without it', told, false]])(
    'asks for the password before it sends what was answered on an earlier visit: %s', async (act, end, says) => {
      const all = await page({ version: 4, answered: [1, 2, 3] });
      await all.press('Go on');
      await all.press('Not quite');
      await all.press('Send my answers');
      expect(all.title()).toContain('Part of this was answered earlier');
      if (act === 'Send without it') await all.press(act);
      else await prove(all);
      expect((await all.reply('finish', end)).body).toEqual({ freely: 'partly' });
      expect([all.title(), all.shown.textContent?.includes('in a range')]).toEqual(['Thank you. That’s all.', says]);
    },
  );

  it('keeps the way to send where the password was given and there is no connection then', async () => {
    const all = await page({ version: 4, answered: [1, 2, 3] });
    await all.press('Go on');
    await all.press('Send my answers');
    await prove(all);
    await all.reply('finish', null, 0);
    // It may have arrived: then it is as it was chosen.
    expect([all.shown.querySelector('[role=alert]')?.textContent, all.button('Not quite')?.disabled]).toEqual([expect.stringContaining('No connection just now'), true]);
    await all.press('Send my answers');
    await prove(all);
    await all.reply('finish', told);
    expect(all.shown.textContent).toContain('in a range');
  });

  it('takes another choice again once an answer was taken, which says that the end had not arrived', async () => {
    const { press, saved, reply, button } = await atEnd();
    await press('Not quite');
    await press('Send my answers');
    await reply('finish', null, 0);
    expect(button('No')?.disabled).toBe(true);
    await press('Back');
    await press('Never');
    await saved(5);
    expect(button('No')?.disabled).toBe(false);
    await press('No');
    await press('Send my answers');
    expect((await reply('finish', told)).body).toEqual({ freely: 'no' });
  });

  it.each(['Open', 'Go on'])('asks for it afterwards where only the server knows of an earlier visit: %s', async (act) => {
    const all = await atEnd();
    await all.press('Send my answers');
    await all.reply('finish', { crisis: null, result: null, withheld: true });
    expect(all.title()).toContain('Sent, thank you.');
    if (act === 'Go on') await all.press(act);
    else {
      await prove(all);
      await all.reply('finish', null, 0);
      await all.press('Send my answers');
      await all.reply('finish', told);
    }
    expect([all.title(), all.shown.textContent?.includes('in a range')]).toEqual(['Thank you. That’s all.', act === 'Open']);
  });

  it('comes after words for a crisis that an answer asked for, and were not read yet', async () => {
    const { title, press, reply } = await page({ version: 3, answered: [1, 2] });
    await press('Go on');
    await press('Often');
    await press('Send my answers');
    await press('Send without it');
    await reply('answers', { version: 4, crisis });
    await reply('finish', { crisis: null, result: null, withheld: true });
    expect(title()).toBe(crisis.words.en);
    await press('Go on');
    expect(title()).toBe('Thank you. That’s all.');
  });

  it('tells the own result in words where that was chosen', async () => {
    const { shown, press, reply } = await atEnd();
    await press('Send my answers');
    await reply('finish', { crisis: null, result: { en: 'Your answers lie in a range.' } });
    expect(shown.textContent).toContain('Your answers lie in a range.');
  });
});
