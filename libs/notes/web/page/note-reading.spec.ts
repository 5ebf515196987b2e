import { aWholeNoteView } from '../testing/a-note-view';
import { Device, onAPage } from '../testing/on-a-page';
import { NoteReading } from './note-reading';

const submissions = [{ number: 1, submittedAt: '2024-11-18T20:00:00.000Z' }, { number: 2, submittedAt: '2024-11-19T20:00:00.000Z' }];
const submitted = aWholeNoteView({ state: 'submitted', submission: 2, submittedAt: '2024-11-19T20:00:00.000Z', submissions });
const final = aWholeNoteView({
  state: 'final', way: null, finalAt: '2024-11-20T20:00:00.000Z', finalHash: 'ab', submission: 2, submissions,
  signatures: [
    { kind: 'author', signerId: 'maya', signedAt: '2024-11-19T20:00:00.000Z', line: 'Maya Lin, APCC 12907', hash: 'ab' },
    { kind: 'approval', signerId: 'chen', signedAt: '2024-11-20T20:00:00.000Z', line: 'Dr. Chen, LPCC 4471', hash: 'ab' },
  ],
});

async function read(note: typeof final, device = new Device()) {
  const it = await onAPage(NoteReading, { note }, { device });
  const moves: number[] = [];
  it.fixture.componentInstance.moved.subscribe(() => moves.push(1));
  return { ...it, moves };
}

describe('a note that is with the supervisor', () => {
  it('can be taken back, as it was seen', async () => {
    const { press, server, settle, moves } = await read(submitted);
    await press('Withdraw');
    const withdraw = server.expectOne('/api/notes/n1/withdraw');
    expect(withdraw.request.headers.get('If-Match')).toBe('"3"');
    withdraw.flush({ version: 4, state: 'draft' });
    await settle();
    expect(moves).toHaveLength(1);
  });

  it('has nothing to write in, and leads to what changed since the earlier copy alone', async () => {
    const { page } = await read(submitted);
    expect(page.querySelectorAll('textarea, input')).toHaveLength(0);
    expect([...page.querySelectorAll('summary')].map((each) => each.textContent)).toEqual(['What changed since it was submitted Mon 18 Nov 2024, 12:00']);
  });

  it('reads an earlier copy only when it is asked for', async () => {
    const { page, server, settle, text } = await read(submitted);
    server.expectNone(() => true);
    const details = page.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await settle();
    const { startedAt, stoppedAt, modality, attendance, sections } = submitted;
    const copy = sections.map(({ id, ...each }) => ({ ...each, sectionId: id, text: id === 'plan' ? 'Words.' : each.text }));
    server.expectOne('/api/notes/n1/submissions/1').flush({ number: 1, submittedAt: '', hash: '', startedAt, stoppedAt, modality, attendance, sections: copy });
    await settle();
    expect([...page.querySelectorAll('att-note-difference h3')].map((each) => each.textContent.trim())).toEqual(['Plan']);
    expect(text()).toContain('on plan');
  });
});

describe('a final note', () => {
  it('shows who signed what when', async () => expect((await read(final)).text()).toContain('Dr. Chen, LPCC 4471Approved Wed 20 Nov 2024, 12:00'));

  it('takes an entry of a kind, with its reason and the password; what was typed stays through a refusal', async () => {
    const { press, check, type, server, settle, box, moves, text } = await read(final);
    await press('Add to this note');
    expect(text()).toContain('Choose what kind of entry this is.');
    await check('Correction');
    await check('About Ben');
    await type('What is added', 'It was Tuesday.');
    expect(text()).toContain('Say in a few words why this is added now.');
    await type('Why it is added now', 'Wrong day.');
    await type('Your password', 'quiet harbour');
    await press('Sign and add');
    server.expectOne('/api/access/step-up').flush({});
    await settle();
    const add = server.expectOne('/api/notes/n1/addenda');
    expect(add.request.body).toEqual({ kind: 'correction', text: 'It was Tuesday.', reason: 'Wrong day.', compartment: 'y' });
    add.flush({ title: 'Only who treats the couple now can add to its notes.' }, { status: 409, statusText: '' });
    await settle();
    expect([box('What is added').value, moves.length]).toEqual(['It was Tuesday.', 0]);
    expect(text()).toContain('Only who treats the couple now');
  });

  it('hides what is being added in conjoint mode, and brings it back afterwards', async () => {
    const { press, check, type, box, page, fixture, settle, text } = await read(final);
    await press('Add to this note');
    await check('About Ben');
    await type('What is added', 'It was Tuesday.');
    fixture.componentRef.setInput('note', { ...final, conjoint: true });
    await settle();
    expect([page.querySelector('att-addendum-form'), page.querySelector('textarea'), text().includes('About Ben')]).toEqual([null, null, false]);
    fixture.componentRef.setInput('note', final);
    await settle();
    expect(box('What is added').value).toBe('It was Tuesday.');
  });

  it('offers nothing to add in conjoint mode', async () => expect((await read({ ...final, conjoint: true })).text()).not.toContain('Add to this note'));
});

describe('words that this device kept of a note that was signed meanwhile', () => {
  const device = () => {
    const it = new Device();
    const sections = [{ id: 'plan', text: 'Typed in another window.' }, { id: 'cycle', text: 'Words on cycle.' }, { id: 'gone', text: 'Of an older shape.' }];
    it.kept.set('note/n1/that-window', JSON.stringify({ version: 2, change: { sections }, sent: null, keptAt: '2024-11-18T19:01:00.000Z' }));
    return it;
  };

  it('are shown to who wrote them, but for what stands in it, until they are erased', async () => {
    const kept = device();
    const { page, text, press, settle } = await read(final, kept);
    expect(text()).toContain('not in the note: it was signed before they were saved. Copy what you need');
    expect([...page.querySelectorAll('att-left-words .words')].map((each) => each.textContent.replace(/\s+/g, ' ').trim())).toEqual(['Plan. Typed in another window.', 'Of an older shape.']);
    await press('Erase these words');
    await settle();
    expect([page.querySelector('att-left-words section'), kept.kept.size]).toEqual([null, 0]);
  });

  it('stay where they are while something else is kept', async () => {
    const kept = device();
    const { page, settle } = await read(final, kept);
    const box = page.querySelector('att-left-words section');
    await kept.put('addendum/n1/x', '{}');
    await settle();
    expect(page.querySelector('att-left-words section')).toBe(box);
  });

  it('appear as soon as the window has kept them', async () => {
    const kept = new Device();
    const { page, settle } = await read(submitted, kept);
    expect(page.querySelector('att-left-words section')).toBeNull();
    const [[name, words] = ['', '']] = [...device().kept];
    await kept.put(name, words);
    await settle();
    expect(page.querySelector('att-left-words')?.textContent).toContain('Withdraw the note to go on with them');
  });

  it('are for nobody else, and hidden in conjoint mode', async () => {
    expect((await read({ ...final, authorId: 'jonah' }, device())).page.querySelector('att-left-words section')).toBeNull();
    expect((await read({ ...final, conjoint: true }, device())).page.querySelector('att-left-words section')).toBeNull();
    const { page, me, settle } = await read(final, device());
    expect(page.querySelector('att-left-words section')).not.toBeNull();
    me.update((here) => ({ ...here, conjoint: true }));
    await settle();
    expect(page.querySelector('att-left-words section')).toBeNull();
  });
});
