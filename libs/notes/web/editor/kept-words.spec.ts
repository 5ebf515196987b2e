import { Device, onAPage } from '../testing/on-a-page';
import { aNoteView, aWholeNoteView } from '../testing/a-note-view';
import { NoteEditor } from './note-editor';

const open = (note = aNoteView(), more: Parameters<typeof onAPage>[2] = {}) => onAPage(NoteEditor, { note }, more);
const draftUrl = '/api/notes/n1/draft';

describe('opening a note again', () => {
  const kept = (version: number) => JSON.stringify({ version, change: { sections: [{ id: 'plan', text: 'Typed last.' }] }, sent: null, keptAt: '2026-11-23T19:01:00.000Z' });

  it('finds the words that this device kept, says so, and sends them', async () => {
    const device = new Device();
    device.kept.set('note/n1/old-window', kept(3));
    const { page, server, text } = await open(aNoteView(), { device });
    expect(page.querySelector<HTMLTextAreaElement>('textarea[aria-label=Plan]')?.value).toBe('Typed last.');
    expect(text()).toContain('Words from 11:01 that had not been sent were found on this device.');
    server.expectOne(draftUrl);
  });

  it('takes up what conjoint mode hid when the note was opened, as soon as it is shown', async () => {
    const device = new Device();
    device.kept.set('note/n1/old-window', JSON.stringify({ version: 3, change: { sections: [{ id: 'risk-x', risk: 'concern', text: 'Typed last.' }] }, sent: null, keptAt: '2026-11-23T19:01:00.000Z' }));
    const note = aNoteView();
    const { page, server, settle, fixture } = await open({ ...note, conjoint: true, sections: note.sections.filter(({ compartment }) => compartment === null) }, { device });
    expect([page.textContent.includes('Typed last.'), page.textContent.includes('found on this device')]).toEqual([false, false]);
    fixture.componentRef.setInput('note', note);
    await settle();
    expect(page.querySelector<HTMLTextAreaElement>('textarea[aria-label="Risk, Ana"]')?.value).toBe('Typed last.');
    expect(server.expectOne(draftUrl).request.body).toEqual({ sections: [{ id: 'risk-x', risk: 'concern', text: 'Typed last.' }] });
    expect(device.kept.has('note/n1/old-window')).toBe(false);
  });

  it('takes up all of it, one after the other, before anything may be signed', async () => {
    const device = new Device();
    const words = (id: string, text: string, keptAt: string) => JSON.stringify({ version: 3, change: { sections: [{ id, text }] }, sent: null, keptAt });
    device.kept.set('note/n1/first', words('stance-x', 'Typed first.', '2026-11-23T19:01:00.000Z'));
    device.kept.set('note/n1/second', words('repair', 'Words on repair.', '2026-11-23T19:02:00.000Z'));
    const note = aWholeNoteView();
    const { page, server, settle, fixture, text } = await open({ ...note, conjoint: true, sections: note.sections.filter(({ compartment }) => compartment === null) }, { device });
    expect(text()).not.toContain('Submit for review');
    fixture.componentRef.setInput('note', note);
    await settle();
    expect(text()).not.toContain('Submit for review');
    // The server had the newer ones already; the older ones were hidden when the note was opened.
    const save = server.expectOne(draftUrl);
    expect(save.request.body).toEqual({ sections: [{ id: 'stance-x', text: 'Typed first.' }] });
    save.flush({ version: 4, savedAt: '2024-11-18T19:03:00.000Z' });
    await settle();
    expect(page.querySelector<HTMLTextAreaElement>('textarea[aria-label="Stance, Ana"]')?.value).toBe('Typed first.');
    expect([text().includes('Submit for review'), device.kept.size]).toEqual([true, 0]);
  });

  it('shows both texts where somebody wrote in between, and chooses neither', async () => {
    const device = new Device();
    device.kept.set('note/n1/old-window', kept(2));
    const note = aNoteView();
    const sections = note.sections.map((each) => (each.id === 'plan' ? { ...each, text: 'Saved there.' } : each));
    const { page, press, check, server, text } = await open({ ...note, sections }, { device });
    expect([...page.querySelectorAll('att-marked-text')].map((each) => each.textContent.replace(/removed: /g, ''))).toEqual(['SavedTyped therelast.', 'TypedSaved lastthere.']);
    await press('Go on with this text');
    expect(text()).toContain('Choose for Plan first.');
    server.expectNone(draftUrl);
    await check('Keep both');
    await press('Go on with this text');
    expect(server.expectOne(draftUrl).request.body).toEqual({ sections: [{ id: 'plan', text: 'Saved there.\n\nTyped last.' }] });
  });
});
