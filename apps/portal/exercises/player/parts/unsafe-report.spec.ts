import { play, run } from '../testing';

const RUNS = '/api/portal/exercises/runs';

describe('I did not feel safe', () => {
  it('can be said before the start: the run that it belongs to is made with it, not before', async () => {
    const { press, answer, http, title } = await play('moment', { run: null });
    await press('I did not feel safe');
    http.expectNone(RUNS);
    await press('Send');
    expect((await answer(RUNS, run('moment'))).body).toEqual({ occurrenceId: 'o1' });
    await answer(`${RUNS}/r1/unsafe`);
    expect(title()).toMatch(/^Thank you for telling us/);
  });

  it('says that it did not arrive, and keeps the words for another try', async () => {
    const { page, press, type, offline, answer } = await play('moment', { run: null });
    await press('I did not feel safe');
    await type('He shouted.');
    await press('Send');
    await offline(RUNS);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('No connection');
    await press('Send');
    await answer(RUNS, run('moment'));
    expect((await answer(`${RUNS}/r1/unsafe`)).body).toEqual({ words: 'He shouted.' });
  });

  it.each(['moment', 'heard', 'what-i-heard', 'reveal', 'close'])('stands at the same place on %s', async (step) => {
    const { page } = await play(step);
    expect(page.querySelector('nav.always')?.lastElementChild?.textContent?.trim()).toBe('I did not feel safe');
  });

  it('is not on the phone on the table', async () => {
    const { page } = await play('table');
    expect(page.textContent).not.toContain('I did not feel safe');
  });
});
