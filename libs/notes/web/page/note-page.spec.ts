import { aNoteView, aWholeNoteView } from '../testing/a-note-view';
import { onAPage } from '../testing/on-a-page';
import { NotePage } from './note-page';

async function open(note = aNoteView()) {
  const it = await onAPage(NotePage, { id: 'n1' });
  it.server.expectOne('/api/notes/n1').flush(note);
  await it.settle();
  const conjoint = async (on: boolean) => {
    it.me.update((me) => ({ ...me, conjoint: on }));
    await it.settle();
  };
  return { ...it, conjoint };
}

describe('the page of a note', () => {
  it.each([
    ['its author’s draft', aNoteView(), 9, 'Draft'],
    ['one that came back to its author', aNoteView({ state: 'returned' }), 9, 'Came back from review'],
    ['one that is submitted', aWholeNoteView({ state: 'submitted', submittedAt: '2024-11-18T20:00:00.000Z' }), 0, 'Submitted for review, Mon 18 Nov 2024, 12:00'],
    ['somebody else’s', aWholeNoteView({ state: 'returned', way: null }), 0, 'Came back from review'],
    ['a final one', aWholeNoteView({ state: 'final', way: null, finalAt: '2024-11-18T20:00:00.000Z' }), 0, 'Final, Mon 18 Nov 2024, 12:00'],
  ])('%s', async (_, note, fields, says) => {
    const { page } = await open(note);
    expect([page.querySelectorAll('textarea').length, page.querySelector('header p')?.textContent]).toEqual([fields, says]);
  });

  it('hides at once what conjoint mode hides, before the server answers, and has it again afterwards', async () => {
    const note = aWholeNoteView({ state: 'submitted', way: null, submittedAt: '2024-11-18T20:00:00.000Z' });
    const { conjoint, text, server, settle } = await open(note);
    expect(text()).toContain('Words on stance-x.');
    await conjoint(true);
    expect([text().includes('Words on stance-x.'), text().includes('Words on plan.')]).toEqual([false, true]);
    server.expectOne('/api/notes/n1').flush({ ...note, sections: note.sections.filter((each) => each.compartment === null), conjoint: true });
    await settle();
    await conjoint(false);
    server.expectOne('/api/notes/n1').flush(note);
    await settle();
    expect(text()).toContain('Words on stance-x.');
  });

  it('hides an individual note wholly', async () => {
    const note = aWholeNoteView({ compartment: 'x', partners: aNoteView().partners.slice(0, 1) });
    const { conjoint, text, page } = await open(note);
    await conjoint(true);
    expect(text()).toContain('Conjoint mode hides this note.');
    expect(page.querySelector('textarea')).toBeNull();
  });

  it('begins at its top when it has become another page', async () => {
    const { page, server, fixture, settle } = await open(aWholeNoteView());
    (fixture.componentInstance as unknown as { note: { reload(): void } }).note.reload();
    await settle();
    server.expectOne('/api/notes/n1').flush(aWholeNoteView({ state: 'submitted', version: 4 }));
    await settle();
    expect(document.activeElement).toBe(page.querySelector('h1'));
  });
});
