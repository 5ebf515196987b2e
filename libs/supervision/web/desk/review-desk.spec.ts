import { TestBed } from '@angular/core/testing';
import { Undo } from '@attune/ui';
import { ask, device, inSight, open, password, review, talk, twoOf } from './desk.fixture';

const shortly = { stepUpUntil: new Date(Date.now() + 240_000).toISOString() };

describe('the review desk', () => {
  it('leads with the arrow keys from the note into its text and from part to part, and C into it where nothing is selected', async () => {
    const { page, press } = await open(twoOf(), review('a'));
    const note = page.querySelector<HTMLElement>('[aria-label="The note"]') as HTMLElement;
    const keys: string[] = [];
    for (const part of page.querySelectorAll('[role=group]')) part.addEventListener('keydown', (event) => keys.push(`${part.getAttribute('aria-label')} ${(event as KeyboardEvent).key} ${event.bubbles}`));
    const at = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return [document.activeElement?.getAttribute('aria-label'), event.defaultPrevented];
    };
    note.focus();
    expect(at('ArrowUp')).toEqual(['The note', false]);
    expect(at('ArrowDown')).toEqual(['Cycle', true]);
    expect(at('ArrowDown')).toEqual(['Plan', true]);
    expect(at('ArrowDown')).toEqual(['Plan', false]);
    expect(at('ArrowUp')).toEqual(['Cycle', true]);
    // What leads into a part is given to it, and goes no further.
    expect(keys.filter((each) => each.endsWith('false'))).toEqual(['Cycle ArrowDown false', 'Plan ArrowDown false', 'Cycle ArrowUp false']);
    // A part that takes the key for its own next sentence keeps it.
    const cycle = document.activeElement as HTMLElement;
    cycle.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
    expect(at('ArrowDown')).toEqual(['Cycle', true]);
    expect(at('ArrowDown')).toEqual(['Plan', true]);
    // C leads back to where one read last.
    note.focus();
    await press('c');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Plan');
  });

  it('says what is reviewed and what it did not check', async () => {
    const { page } = await open({ items: [], nextCursor: null, drafts: 5 });
    expect(page.textContent).toContain('All reviewed. Not checked here: five drafts not yet submitted.');
  });

  it('shows why each note is here, and the first one open', async () => {
    const { page } = await open(twoOf({ risk: [{ initial: 'A', level: 'concern' }], submission: 2 }), review('a', { threads: [talk] }));
    expect([...page.querySelectorAll('att-review-row')].map((each) => each.querySelectorAll('li').length)).toEqual([2, 0]);
    expect(page.textContent).toContain('A: a concern');
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-a');
    expect(page.querySelector('att-thread')?.textContent).toContain('Why twice?');
  });

  it('unfolds what is known of the couple, and keeps it unfolded at the next note', async () => {
    const { page, press, reply, settle } = await open(twoOf(), review('a'));
    expect(page.querySelector('.facts')).toBeNull();
    const fold = [...page.querySelectorAll('details')].find((each) => each.textContent.includes('The couple')) as HTMLDetailsElement;
    fold.open = true;
    fold.dispatchEvent(new Event('toggle'));
    await settle();
    expect(page.querySelector('.facts')?.textContent).toBe('of note-a');
    await press('j');
    await reply('/api/supervision/reviews/b', review('b'));
    expect(page.querySelector('.facts')?.textContent).toBe('of note-b');
  });

  it('goes on with J and back with K', async () => {
    const { page, press, reply } = await open(twoOf(), review('a'));
    await press('j');
    await reply('/api/supervision/reviews/b', review('b'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-b');
    await press('j');
    expect(page.querySelector('[aria-current=true]')?.textContent).toContain('B & B');
    expect(inSight).toHaveBeenLastCalledWith(expect.stringContaining('B & B'));
    await press('k');
    await reply('/api/supervision/reviews/a', review('a'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-a');
  });

  it('asks once about text not in sight, then the next note is there; U takes it back', async () => {
    const { page, press, reply, http, settle } = await open(twoOf(), review('a'));
    await press('a');
    expect(ask).toHaveBeenCalledTimes(1);
    await reply('/api/access/me', shortly);
    expect(page.textContent).not.toContain('A & B');
    await reply('/api/supervision/reviews/b', review('b'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-b');
    http.expectNone('/api/supervision/reviews/a/approve');
    TestBed.inject(Undo).takeBack();
    await settle();
    await reply('/api/supervision/reviews/a', review('a'));
    expect(page.querySelector('.paper')?.textContent).toBe('note of note-a');
    expect(page.textContent).toContain('A & B');
  });

  it('sends the approval with the bytes that were shown, once it can no longer be undone', async () => {
    const { desk, press, reply, settle } = await open(twoOf(), review('a'));
    desk.desk.sawAll();
    await press('a');
    expect(ask).not.toHaveBeenCalled();
    await reply('/api/access/me', { stepUpUntil: null });
    expect(password).toHaveBeenCalledWith('step-up');
    TestBed.inject(Undo).settle();
    await settle();
    const sent = await reply('/api/supervision/reviews/a/approve', { version: 2, state: 'approved' });
    expect(sent?.body).toEqual({ hash: 'ab'.repeat(32), read: true, confirmed: false });
  });

  it('does not approve when the password is not given', async () => {
    const { desk, page, press, reply } = await open(twoOf(), review('a'));
    desk.desk.sawAll();
    password.mockResolvedValue(false);
    await press('a');
    await reply('/api/access/me', { stepUpUntil: null });
    expect(page.textContent).toContain('A & B');
  });

  it('returns nothing to whoever no longer treats the couple, and says so before it is tried', async () => {
    const { fixture, page, press } = await open(twoOf(), review('a', { authorTreats: false }));
    expect(page.textContent).toContain('Whoever wrote this note no longer treats the couple');
    expect(page.querySelector<HTMLButtonElement>('.acts button')?.disabled).toBe(true);
    const { desk } = fixture.componentInstance;
    desk.say('Name the risk you asked about.');
    await press('r');
    expect([desk.open()?.id, page.querySelector('#att-return-words')]).toEqual(['a', null]);
  });

  it('returns with words: R asks for them where nothing is said yet', async () => {
    const { page, press, reply, settle } = await open(twoOf(), review('a'));
    await press('r');
    expect(page.textContent).toContain('Say what should change');
    expect(document.activeElement?.id).toBe('att-return-words');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The note');
    const words = page.querySelector<HTMLTextAreaElement>('#att-return-words');
    if (!words) throw new Error('There is no place for words');
    words.value = 'Name the risk you asked about.';
    words.dispatchEvent(new Event('input'));
    words.blur();
    await press('r');
    TestBed.inject(Undo).settle();
    await settle();
    const sent = await reply('/api/supervision/reviews/a/return', { version: 2, state: 'returned' });
    expect(sent?.body).toEqual({ hash: 'ab'.repeat(32), text: 'Name the risk you asked about.' });
  });

  it.each([
    ['that were sent while the page was left, and does not offer them once more', 'Why twice?', ''],
    ['that were not sent, also when the note comes back in a later submission', 'Name the risk.', 'Name the risk.'],
  ])('knows words %s', async (_, text, shown) => {
    const later = { ...twoOf(), items: twoOf().items.map((each) => ({ ...each, submission: 2 })) };
    const { page, settle } = await open(later, review('a', { submission: 2, threads: [talk] }), [['return/note-a/1', JSON.stringify({ text, submission: 1 })]]);
    await settle();
    expect([page.querySelector<HTMLTextAreaElement>('#att-return-words')?.value, device.size]).toEqual([shown, shown ? 1 : 0]);
  });

  it('keeps words with a return through a reload, with their note, until the decision arrived', async () => {
    const first = await open(twoOf(), review('a'));
    first.desk.desk.say('Name the risk.');
    await new Promise((resolve) => setTimeout(resolve, 350));
    const left = [...device];
    expect(left.map(([name, words]) => [name.split('/', 2).join('/'), words])).toEqual([['return/note-a', '{"text":"Name the risk.","submission":1}']]);
    TestBed.resetTestingModule();
    const { desk, page, press, reply, settle } = await open(twoOf(), review('a'), left);
    const words = () => page.querySelector<HTMLTextAreaElement>('#att-return-words')?.value;
    expect(words()).toBe('Name the risk.');
    await press('j');
    await reply('/api/supervision/reviews/b', review('b'));
    expect(words()).toBe('');
    await press('k');
    await reply('/api/supervision/reviews/a', review('a'));
    await desk.desk.sendBack();
    expect(device.size).toBe(1);
    TestBed.inject(Undo).settle();
    await settle();
    await reply('/api/supervision/reviews/a/return', { version: 2, state: 'returned' });
    expect(device.size).toBe(0);
  });
});
