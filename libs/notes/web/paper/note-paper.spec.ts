import { Component, signal } from '@angular/core';
import type { NoteSubmission, NoteView } from '@attune/notes/domain';
import { aWholeNoteView } from '../testing/a-note-view';
import { onAPage } from '../testing/on-a-page';
import { Margin, NotePaper, type Picked, type PinnedMark } from './note-paper';

@Component({
  selector: 'att-desk',
  imports: [Margin, NotePaper],
  template: `
    <att-note-paper [note]="note()" [before]="before()" [marks]="marks()" [chosen]="chosen()" [pickable]="true" (picked)="picked.set($event)" (markPressed)="chosen.set($event)">
      <ng-template attMargin let-sectionId>{{ sectionId ?? 'whole' }}</ng-template>
    </att-note-paper>
  `,
})
class Desk {
  readonly note = signal<NoteView>({ ...aWholeNoteView(), sections: aWholeNoteView().sections.map((each) => (each.id === 'plan' ? { ...each, text: 'Meet weekly. Go on listening. Meet weekly.' } : each)) });
  readonly before = signal<NoteSubmission | null>(null);
  readonly marks = signal<PinnedMark[]>([{ id: 't1', sectionId: 'plan', anchor: { before: 'Go on listening. ', quote: 'Meet weekly.', after: '' } }]);
  readonly chosen = signal<string | null>(null);
  readonly picked = signal<Picked | null>(null);
}

const open = async () => {
  const it = await onAPage(Desk, {});
  const part = it.page.querySelector<HTMLElement>('#part-plan') as HTMLElement;
  const key = async (name: string) => {
    part.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
    await it.settle();
  };
  return { ...it, part, key, desk: it.fixture.componentInstance };
};

describe('a note on paper', () => {
  it('marks the words that a comment is about, the right ones of two alike, and says which was pressed', async () => {
    const { part, desk, settle } = await open();
    const mark = part.querySelector('mark') as HTMLElement;
    expect([mark.textContent, mark.dataset['start']]).toEqual(['Meet weekly.', '30']);
    mark.click();
    await settle();
    expect([desk.chosen(), mark.classList.contains('chosen')]).toEqual(['t1', true]);
  });

  it('has a margin for each part, and one for what is about the whole', async () => {
    const { page } = await open();
    expect([...page.querySelectorAll('[data-margin]')].map((each) => each.textContent.trim())).toEqual(['whole', ...aWholeNoteView().sections.map(({ id }) => id)]);
  });

  it('lets a sentence be picked with the arrow keys, and says it', async () => {
    const { part, key, desk } = await open();
    const sight = jest.spyOn(Element.prototype, 'scrollIntoView');
    expect([part.tabIndex, part.getAttribute('aria-label')]).toEqual([0, 'Plan. Arrow keys pick a sentence.']);
    await key('ArrowDown');
    await key('ArrowDown');
    expect(desk.picked()).toEqual({ sectionId: 'plan', anchor: { before: 'Meet weekly. ', quote: 'Go on listening.', after: ' Meet weekly.' } });
    expect(part.querySelector('[role=status]')?.textContent).toBe('Go on listening.');
    await key('ArrowUp');
    expect(desk.picked()?.anchor.quote).toBe('Meet weekly.');
    expect(sight).toHaveBeenCalled();
    // At its end the key is free to lead on.
    const beyond = new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, cancelable: true });
    part.dispatchEvent(beyond);
    expect([beyond.defaultPrevented, desk.picked()?.anchor.quote]).toEqual([false, 'Meet weekly.']);
    await key('Escape');
    expect(desk.picked()).toBeNull();
  });

  it('lets words be picked with the mouse', async () => {
    const { part, desk, settle } = await open();
    const words = part.querySelector('[data-start="0"]')?.firstChild as Text;
    document.getSelection()?.setBaseAndExtent(words, 5, words, 11);
    part.dispatchEvent(new Event('pointerup', { bubbles: true }));
    await settle();
    expect(desk.picked()?.anchor.quote).toBe('weekly');
  });

  it('shows what changed since a submission, in words, risk and facts', async () => {
    const { page, desk, settle, text } = await open();
    const { startedAt, stoppedAt, modality, attendance, sections } = aWholeNoteView();
    const earlier = sections.map(({ id, ...each }) => ({ ...each, sectionId: id, ...(id === 'risk-x' ? { risk: 'concern' as const } : {}) }));
    desk.before.set({ number: 1, submittedAt: '', hash: '', startedAt, stoppedAt, modality: modality === 'video' ? 'in_person' : 'video', attendance, sections: earlier });
    await settle();
    expect(text()).toContain('Facts before');
    expect([...page.querySelectorAll('.level del')].map((each) => each.textContent)).toEqual(['before: A concern']);
    expect(page.querySelector('#part-plan ins')?.textContent).toContain('Meet');
    expect(page.querySelector('#part-cycle ins, #part-cycle del')).toBeNull();
  });
});
