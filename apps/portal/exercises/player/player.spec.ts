import { definitionOf, stepsOf } from '@attune/exercises/domain';
import { OnTable } from './table/on-table';
import { OCCURRENCE, play, RUN } from './testing';

const title = (page: HTMLElement) => page.querySelector('h1')?.textContent?.trim();
const links = (page: HTMLElement) => [...page.querySelectorAll('a')].map((each) => each.textContent?.trim());

afterEach(() => localStorage.clear());

it('opens with a sentence from who gave it, and puts no other name under it', async () => {
  const opening = async (sentenceBy: string | null) => (await play('moment', { sentence: 'Be kind.', sentenceBy })).page.querySelector('blockquote')?.textContent;
  expect(await opening('Maya')).toBe('Be kind.Maya');
  expect(await opening(null)).toBe('Be kind.');
});

describe('may your partner read this', () => {
  it('goes on without a connection, and is sent with the rest', async () => {
    const { page, http, settle, press } = await play('reveal');
    expect(title(page)).toBe('May your partner read this?');
    await press('Yes, my partner may read it');
    expect(title(page)).toMatch(/^One line to keep/);
    http.expectOne(RUN).error(new ProgressEvent('offline'));
    await settle();
    await press('Next');
    expect(title(page)).toBe('That’s all for today.');
    http.expectOne(RUN).flush({ version: 2 });
    await settle();
    const choice = http.expectOne(`${OCCURRENCE}/reveal-choice`);
    expect(choice.request.body).toEqual({ agrees: true });
    choice.flush(null);
    await settle();
    http.expectOne(`${RUN}/finish`).flush(null);
  });

  it('lets an exercise be finished whose moment has passed', async () => {
    const { http, settle, press } = await play('reveal');
    await press('No, my partner may not');
    http.expectOne(RUN).flush({ version: 2 });
    await settle();
    http.expectOne(`${OCCURRENCE}/reveal-choice`).flush({ type: 'urn:attune:too-late' }, { status: 409, statusText: 'Conflict' });
    await settle();
    await press('Next');
    http.expectOne(RUN).flush({ version: 3 });
    await settle();
    http.expectOne(`${RUN}/finish`).flush(null);
  });

  it('asks for one of the cards where cards were written', async () => {
    const card = { id: 'k1', version: 1, state: 'proposed', trigger: 'Doors', bodySign: '', helps: '', makesWorse: '' };
    const { page, http, settle, press, password } = await play('reveal', { exercise: 'E5' }, { cards: [card] });
    expect(page.querySelector('.pick')).toBeNull();
    await press('Show');
    await password();
    await press('Yes, my partner may read it');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('choose one of your cards');
    (page.querySelector('.pick') as HTMLButtonElement).click();
    await press('Yes, my partner may read it');
    http.expectOne(RUN).flush({ version: 2 });
    await settle();
    expect(http.expectOne(`${OCCURRENCE}/reveal-choice`).request.body).toEqual({ agrees: true, cardId: 'k1' });
  });
});

describe('a new screen', () => {
  it('takes no tap for a moment: a second one was meant for the screen before', async () => {
    const { fixture, http, settle, press } = await play('reveal');
    const host = fixture.nativeElement as HTMLElement;
    const settled = async () => {
      await new Promise((done) => setTimeout(done, 450));
      await settle();
    };
    await settled();
    expect(host.classList).not.toContain('arriving');
    await press('Yes, my partner may read it');
    expect(host.classList).toContain('arriving');
    await settled();
    expect(host.classList).not.toContain('arriving');
    http.match(() => true);
  });
});

describe('without a connection at the beginning', () => {
  it('does not say that one can go on, and goes on by itself once there is one', async () => {
    const { page, settle, arrive } = await play('reveal', {}, { connected: false });
    expect(title(page)).toBe('No connection. Please try again once there is one.');
    window.dispatchEvent(new Event('online'));
    arrive();
    await settle();
    expect(title(page)).toBe('May your partner read this?');
  });
});

describe('the end', () => {
  it('waits for what was written while the step before it was on its way', async () => {
    const { page, http, settle, press } = await play('reveal');
    await press('No, my partner may not');
    const line = page.querySelector('textarea, input') as HTMLInputElement;
    line.value = 'We sat down.';
    line.dispatchEvent(new Event('input'));
    await settle();
    await press('Next');
    http.expectOne(RUN).flush({ version: 2 });
    await settle();
    http.expectOne(`${OCCURRENCE}/reveal-choice`).flush(null);
    await settle();
    http.expectNone(`${RUN}/finish`);
    const last = http.expectOne(RUN);
    expect(last.request.body).toEqual({ step: 'close', answers: { keep: 'We sat down.' } });
    last.flush({ version: 3 });
    await settle();
    http.expectOne(`${RUN}/finish`).flush(null);
    await settle();
    // Nothing is left to send.
    await press('Done');
    http.expectNone(RUN);
  });

  it('and a stop leave room to say that it did not feel safe', async () => {
    const { page, http, settle, press } = await play('heard');
    await press('Stop');
    http.expectOne(`${RUN}/stop`).flush(null);
    await settle();
    await press('I did not feel safe');
    await press('Back');
    expect(title(page)).toMatch(/^Stopped/);
  });
});

describe('the phone on the table', () => {
  it('leads nowhere without the password, also after a stop', async () => {
    const { page, http, settle, press, password } = await play('table');
    await press('Start the timer');
    await press('Stop');
    http.expectOne(`${RUN}/stop`).flush(null);
    await settle();
    expect([title(page), links(page)]).toEqual([expect.stringMatching(/^Stopped/), []]);
    await password();
    expect(links(page)).toEqual(['Back to start']);
  });

  it('shuts on the server what a password had opened, once there is a connection, and stops asking when it is taken up', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'clearTimeout', 'performance', 'queueMicrotask'] });
    const shut = { method: 'DELETE', url: '/api/portal/access/step-up' };
    const { http, press, overTheTable, password } = await play('table');
    await press('Start the timer');
    http.expectOne(shut).error(new ProgressEvent('offline'));
    http.expectNone(shut);
    jest.advanceTimersByTime(5000);
    http.expectOne(shut).error(new ProgressEvent('offline'));
    await overTheTable();
    http.expectOne(shut).error(new ProgressEvent('offline'));
    await password();
    jest.advanceTimersByTime(60_000);
    http.expectNone(shut);
    jest.useRealTimers();
  });

  it('asks for it after a reload too, and then is on the table as before', async () => {
    localStorage.setItem('on-table', 'o1');
    const { page, password } = await play('table');
    expect(links(page)).toEqual([]);
    expect(page.querySelector('input[type=password]')).not.toBeNull();
    await password();
    expect(title(page)).toMatch(/^Lay one phone/);
  });

  it('goes on at the step of the timer where its page was lost', async () => {
    const { page, http, settle, press, phone } = await play('table');
    await press('Start the timer');
    await press('On to the next step');
    const [, second] = stepsOf(definitionOf('E3', 1)!, { sitting: 1, variant: 'usual', short: false });
    http.expectNone(RUN);
    expect(JSON.parse([...phone.values()][0] ?? '{}')).toMatchObject({ step: `table/${second?.id}` });
    await settle();
    const said = title(page);
    const again = await play('table', {}, { phone });
    await again.password();
    await again.press('Go on with the timer');
    expect(title(again.page)).toBe(said);
  });

  it('says why it asks: the part together is over, or the phone was found on the table', async () => {
    const { page, overTheTable } = await play('table');
    await overTheTable();
    expect(title(page)).toMatch(/^That was the part together/);
    expect(title((await play('table')).page)).toMatch(/^This phone was on the table/);
  });

  it('is on the table in every tab of this browser, from the moment it is laid there', async () => {
    const loads = jest.spyOn(OnTable.prototype, 'loadAnew').mockImplementation();
    const { page, settle } = await play('heard');
    localStorage.setItem('on-table', 'o1');
    window.dispatchEvent(new StorageEvent('storage', { key: 'on-table', newValue: 'o1' }));
    await settle();
    // Loaded anew: nothing that was typed there is left in the page.
    expect([document.body.hidden, loads.mock.calls]).toEqual([true, [['/play/o1']]]);
    document.body.hidden = false;
    expect([title(page), page.querySelector('input[type=password]')]).toEqual([expect.stringMatching(/^This phone was on the table/), expect.anything()]);
  });

  it('is this person’s again in every tab when the password was given in one', async () => {
    localStorage.setItem('on-table', 'o1');
    const { page, settle, press, http, answer } = await play('heard');
    http.expectNone(RUN);
    localStorage.removeItem('on-table');
    window.dispatchEvent(new StorageEvent('storage', { key: 'on-table', newValue: null }));
    await settle();
    await answer(RUN, { version: 2 });
    await press('I don’t know');
    await press('Next');
    expect(http.expectOne(RUN).request.body).toMatchObject({ answers: { heard: null } });
    expect(page.querySelector('.saving')?.textContent ?? '').not.toContain('No connection');
  });

  it('asks at the end of the timer although it was taken up in another tab meanwhile', async () => {
    const { page, press, settle, overTheTable } = await play('table');
    await press('Start the timer');
    localStorage.removeItem('on-table');
    window.dispatchEvent(new StorageEvent('storage', { key: 'on-table', newValue: null }));
    await settle();
    expect(title(page)).not.toMatch(/^This phone was/);
    await overTheTable();
    expect(page.querySelector('input[type=password]')).not.toBeNull();
  });

  it('goes on without a connection, but sends nothing and opens nothing until its owner has given the password', async () => {
    const { page, http, settle, press, password, overTheTable } = await play('table');
    await overTheTable();
    await password(0);
    expect(title(page)).toMatch(/tense/);
    await press('Next');
    http.expectNone(RUN);
    expect(page.querySelector('.saving')?.textContent).toContain('No connection');

    window.dispatchEvent(new Event('online'));
    await settle();
    expect([title(page), page.querySelector('input[type=password]')]).toEqual([expect.stringMatching(/^What you wrote waits/), expect.anything()]);
    http.expectNone(RUN);
    await password();
    expect(title(page)).toMatch(/heard/);
    expect(http.expectOne(RUN).request.body).toMatchObject({ step: 'heard' });
    expect(localStorage.getItem('on-table')).toBeNull();
  });

  it('asks nobody whether the partner may read it before its owner has given the password', async () => {
    const { page, http, settle, press, password, overTheTable } = await play('table');
    const asksPassword = () => page.querySelector('input[type=password]') !== null;
    await overTheTable();
    await password(0);
    for (let screen = 0; screen < 20 && !asksPassword(); screen += 1) await press('Next');
    expect([title(page), asksPassword()]).toEqual([expect.stringMatching(/^What you wrote waits/), true]);
    await password(0);
    await settle();
    expect([asksPassword(), page.querySelector('[role=alert]')?.textContent]).toEqual([true, expect.stringContaining('connection')]);
    http.expectNone(RUN);
    await password();
    expect(title(page)).toBe('May your partner read this?');
  });

  it('says what is the matter: a wrong password, or something else', async () => {
    const { page, password, overTheTable } = await play('table');
    await overTheTable();
    await password(422);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('not the password');
    await password(429);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('wait a little');
  });

  it('asks nothing on the phone that rested', async () => {
    const { page, press } = await play('table');
    await press('The other phone is the timer');
    await press('Next');
    expect(title(page)).toMatch(/tense/);
  });

  it('says who will see what is written, all by name', async () => {
    const { page } = await play('heard');
    expect(page.querySelector('.kind')?.textContent).toBe('For Maya and Dr. Chen, and for your partner if both of you agree');
  });
});
