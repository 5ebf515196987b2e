import { TestBed } from '@angular/core/testing';
import { aPhone, OCCURRENCE, play, run, RUN } from '../testing';
import { OnTable } from '../table/on-table';
import { Unsent } from './unsent';

const CARDS = '/api/portal/exercises/cards';
const kept = (phone: Map<string, string>) => JSON.parse(phone.get('run/o1') ?? 'null');

afterEach(() => localStorage.clear());

describe('what is recorded', () => {
  it('stays on the phone while it is on its way, also when more is recorded meanwhile', async () => {
    const { phone, press, type, http, settle } = await play('what-i-heard');
    await type('You were tired.');
    await press('Next');
    const first = http.expectOne(RUN);
    await type('And I said too much.');
    expect(kept(phone).answers).toEqual({ 'what-i-heard': 'You were tired.', aside: 'And I said too much.' });
    first.flush({ version: 2 });
    await settle();
    expect(kept(phone).answers).toEqual({ aside: 'And I said too much.' });
  });
});

describe('a stop without a connection', () => {
  it('is kept and sent like the rest, without what stood on that screen', async () => {
    const { phone, press, type, offline, answer, title, settle } = await play('what-i-heard');
    await type('Kept with Next.');
    await press('Next');
    await offline(RUN);
    await type('Not sent off.');
    await press('Stop');
    await offline(RUN);
    expect(title()).toMatch(/^Stopped/);
    expect(kept(phone)).toMatchObject({ end: 'stop', answers: { 'what-i-heard': 'Kept with Next.' } });

    window.dispatchEvent(new Event('online'));
    await settle();
    expect((await answer(RUN, { version: 2 })).body.answers).toEqual({ 'what-i-heard': 'Kept with Next.' });
    await answer(`${RUN}/stop`);
    expect(phone.size).toBe(0);
  });

  it('is sent when this person comes back, and nothing else is opened', async () => {
    const phone = aPhone();
    const first = await play('heard', {}, { phone });
    await first.press('Stop');
    await first.offline(`${RUN}/stop`);
    const later = await play('heard', {}, { phone });
    expect(later.title()).toMatch(/^Stopped/);
    await later.answer(`${RUN}/stop`);
    expect(phone.size).toBe(0);
  });

  it('is sent after the player was left, too, but not from a phone on the table', async () => {
    const phone = aPhone();
    const { press, offline, fixture, http, settle, answer } = await play('heard', {}, { phone });
    await press('Stop');
    await offline(`${RUN}/stop`);
    fixture.destroy();
    await settle();
    await offline(`${RUN}/stop`);
    expect(kept(phone).end).toBe('stop');
    const onTable = TestBed.inject(OnTable);
    onTable.lay('o1');
    await TestBed.inject(Unsent).send();
    http.expectNone(`${RUN}/stop`);
    onTable.takeUp();
    void TestBed.inject(Unsent).send();
    await settle();
    await answer(`${RUN}/stop`);
    expect(phone.size).toBe(0);
  });
});

describe('an exercise that is open in another window', () => {
  const elsewhere = new Set<string>();
  const request = async (name: string, _: object, run: (lock: object | null) => unknown) => run(elsewhere.has(name) ? null : {});
  beforeEach(() => void Object.defineProperty(navigator, 'locks', { configurable: true, value: { request } }));
  afterEach(() => void (elsewhere.clear(), Reflect.deleteProperty(navigator, 'locks')));
  const home = async (end: 'finish' | null) => {
    const phone = aPhone();
    const { type, fixture, http, settle } = await play('keep', {}, { phone });
    await type('Not left with Next.');
    phone.set('run/o1', JSON.stringify({ ...kept(phone), end }));
    elsewhere.add('player/o1');
    fixture.destroy();
    await settle();
    return http.match(RUN).length;
  };
  it('keeps what was not left with Next there to itself; its end is sent', async () => {
    expect([await home(null), await home('finish')]).toEqual([0, 1]);
  });
  it('is sent once that window is gone', async () => {
    const phone = aPhone();
    const { type, fixture, settle, answer } = await play('keep', {}, { phone });
    await type('Typed here.');
    fixture.destroy();
    await settle();
    expect((await answer(RUN, { version: 2 })).body.answers).toEqual({ keep: 'Typed here.' });
  });
});
describe('the same exercise in two windows', () => {
  const other = { current: { ...run('felt'), version: 5, answered: ['keep'] } };
  const write = async (phone = aPhone()) => {
    const player = await play('keep', {}, { phone });
    await player.type('From here.');
    await player.press('Next');
    return player;
  };

  it('asks which answer stays before either is lost, also after the page was left, and sends none until then', async () => {
    const phone = aPhone();
    const { http, settle, title, fixture } = await write(phone);
    http.expectOne(RUN).flush(other, { status: 412, statusText: '' });
    await settle();
    expect([title(), kept(phone).twice]).toEqual(['You have answered this in another window too. Which answer should stay?', ['keep']]);
    await new Promise((done) => setTimeout(done, 20));
    fixture.destroy();
    await settle();
    http.expectNone(RUN);
    const later = await play('keep', { run: { ...run('keep'), version: 5, answered: ['keep'] } }, { phone });
    expect(later.title()).toMatch(/another window/);
    await later.press('The one from here');
    const { body, headers } = await later.answer(RUN, { version: 6 });
    expect([body.answers, headers.get('If-Match')]).toEqual([{ keep: 'From here.' }, '"5"']);
  });

  it('leaves the other answer where that one is wanted', async () => {
    const { http, settle, press, answer } = await write();
    http.expectOne(RUN).flush(other, { status: 412, statusText: '' });
    await settle();
    await press('The one from the other window');
    expect((await answer(RUN, { version: 6 })).body.answers).toEqual({});
  });

  it('does not ask where the save before it may only have lost its answer', async () => {
    const { http, settle, title, offline } = await write();
    await offline(RUN);
    dispatchEvent(new Event('online'));
    await settle();
    http.expectOne(RUN).flush(other, { status: 412, statusText: '' });
    await new Promise((done) => setTimeout(done, 20));
    await settle();
    expect(title()).toBe('That’s all for today.');
    expect(http.expectOne(RUN).request.body.answers).toEqual({ keep: 'From here.' });
  });

  it('stops at one tap all the same', async () => {
    const { http, settle, press, title, answer } = await write();
    http.expectOne(RUN).flush(other, { status: 412, statusText: '' });
    await settle();
    await press('Stop');
    expect(title()).toMatch(/^Stopped/);
    await answer(`${RUN}/stop`);
  });

  it('says so where the exercise was ended in the other one, and asks nothing; a stop stays a stop', async () => {
    const ended = { current: { ...other.current, state: 'finished' } };
    const { http, settle, title } = await write();
    http.expectOne(RUN).flush(ended, { status: 412, statusText: '' });
    await settle();
    expect(title()).toContain('was not kept');
    const stopping = await play('what-i-heard');
    await stopping.type('From here.');
    await stopping.press('Next');
    await stopping.press('Stop');
    stopping.http.expectOne(RUN).flush(ended, { status: 412, statusText: '' });
    await stopping.settle();
    expect(stopping.title()).toMatch(/^Stopped/);
  });

  it('still says a no to the partner’s reading where the exercise was ended in the other one, with a yes that had been said there', async () => {
    const ended = { current: { ...other.current, state: 'finished' } };
    const { http, settle, press, phone } = await play('reveal');
    await press('No, my partner may not');
    http.expectOne(RUN).flush(ended, { status: 412, statusText: '' });
    await settle();
    // No connection just then: it waits, and nothing is given up.
    http.expectOne(`${OCCURRENCE}/reveal-choice`).error(new ProgressEvent('offline'));
    await settle();
    expect(kept(phone).choice).toEqual({ agrees: false });
    await settle();
    // Not at once and for ever: a server that fails is not hammered.
    http.expectNone(RUN);
    window.dispatchEvent(new Event('online'));
    await settle();
    http.expectOne(RUN).flush(ended, { status: 412, statusText: '' });
    await settle();
    const said = http.expectOne(`${OCCURRENCE}/reveal-choice`);
    expect(said.request.body).toEqual({ agrees: false });
    said.flush(null);
    await settle();
    http.expectNone(RUN);
  });

  it('says a no that waited, also when this window was loaded anew since; a yes that waited is let go', async () => {
    const finished = { run: { ...run('close'), state: 'finished' } };
    for (const no of [true, false]) {
      const phone = aPhone();
      const { press, offline } = await play('reveal', {}, { phone });
      await press(no ? 'No, my partner may not' : 'Yes, my partner may read it');
      await offline(RUN);
      const { http, settle, title } = await play('reveal', finished, { phone });
      http.expectNone(RUN);
      const said = http.match(`${OCCURRENCE}/reveal-choice`);
      expect(said.map(({ request }) => request.body)).toEqual(no ? [{ agrees: false }] : []);
      said[0]?.flush(null);
      await settle();
      expect([title(), phone.size]).toEqual(['That’s all for today.', 0]);
    }
  });
  it('keeps a no that was said here when the other one, with a yes, sends or lets go of what they share', async () => {
    for (const way of ['sends', 'lets go'] as const) {
      const phone = aPhone();
      const { press, offline, fixture, http, settle } = await play('reveal', {}, { phone });
      await press('No, my partner may not');
      await offline(RUN);
      expect([phone.get('choice/o1')?.length, JSON.stringify(kept(phone).choice)]).toEqual(['yes'.length, '{"agrees":false}']);
      if (way === 'sends') phone.set('run/o1', JSON.stringify({ ...kept(phone), choice: { agrees: true } }));
      else phone.delete('run/o1');
      fixture.destroy();
      await settle();
      const said = http.expectOne(`${OCCURRENCE}/reveal-choice`);
      expect(said.request.body).toEqual({ agrees: false });
      said.flush(null);
      await settle();
      expect(phone.has('choice/o1')).toBe(false);
    }
  });
  it('says that it was ended as soon as one goes on, before anything more is written', async () => {
    const { http, settle, press, title } = await play('heard');
    await press('I don’t know');
    await press('Next');
    http.expectOne(RUN).flush(null, { status: 409, statusText: '' });
    await settle();
    expect(title()).toContain('was ended in another window');
  });

  it('asks before Done leads away, too', async () => {
    const { http, settle, press, title, page } = await write();
    await press('Done');
    http.expectOne(RUN).flush(other, { status: 412, statusText: '' });
    await settle();
    expect([title(), page.querySelector('att-wait')]).toEqual([expect.stringContaining('another window'), null]);
  });
});

describe('trigger cards', () => {
  it('need no connection: they wait with the run, are sent once, and the choice names the card that was made', async () => {
    const { page, phone, press, type, offline, answer, http, settle, title } = await play('cards', { exercise: 'E5' });
    await press('Add a card');
    await type('A door that bangs');
    expect(kept(phone).writing.trigger).toBe('A door that bangs');
    await press('Keep this card');
    const sent = http.expectOne(CARDS);
    const key = sent.request.headers.get('Idempotency-Key');
    sent.error(new ProgressEvent('offline'));
    await settle();
    expect([kept(phone).writing, kept(phone).cards.length, page.querySelectorAll('att-card-text').length]).toEqual([null, 1, 1]);

    await press('Next');
    await offline(CARDS);
    for (let screen = 0; screen < 2; screen += 1) {
      await press('Next');
      await offline(CARDS);
    }
    expect(title()).toBe('May your partner read this?');
    (page.querySelector('.pick') as HTMLButtonElement).click();
    await press('Yes, my partner may read it');
    const again = await answer(CARDS, { id: 'k7', version: 1, state: 'proposed', trigger: 'A door that bangs', bodySign: '', helps: '', makesWorse: '' });
    expect(again.headers.get('Idempotency-Key')).toBe(key);
    await answer(RUN, { version: 2 });
    expect((await answer(`${OCCURRENCE}/reveal-choice`)).body).toEqual({ agrees: true, cardId: 'k7' });
  });

  it('that were being written are not lost on leaving', async () => {
    const phone = aPhone();
    const first = await play('cards', { exercise: 'E5' }, { phone });
    await first.press('Add a card');
    await first.type('Half a thought');
    const later = await play('cards', { exercise: 'E5' }, { phone });
    expect(later.page.textContent).not.toContain('Half a thought');
    expect((await later.answer(CARDS, { id: 'k1', version: 1, state: 'proposed', trigger: 'Half a thought', bodySign: '', helps: '', makesWorse: '' })).body.trigger).toBe('Half a thought');
    await later.press('Show');
    await later.password();
    expect(later.page.querySelector('att-card-text')?.textContent).toContain('Half a thought');
  });

  it('that were not written are not asked about', async () => {
    const { press, title, answer } = await play('aside', { exercise: 'E5' });
    await press('Next');
    expect(title()).toMatch(/^One line to keep/);
    await answer(RUN, { version: 2 });
  });
});
