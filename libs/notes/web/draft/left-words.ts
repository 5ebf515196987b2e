import { ChangeDetectionStrategy, Component, computed, effect, inject, input, resource, untracked } from '@angular/core';
import type { NoteView } from '@attune/notes/domain';
import { LocalDrafts, ME, openDrafts } from '@attune/ui';
import { groupsOf } from '../paper/paper-groups';
import { LooseWords } from './loose-words';
import { keptFor, type KeptDraft } from './kept-draft';

/** What this device keeps of a note that is no longer written on: it was signed in another window before these words were saved. */
@Component({
  selector: 'att-left-words',
  imports: [LooseWords],
  template: `
    @if (words().length) {
      <att-loose-words [words]="words()" (erased)="erase()">
        These words were written on this device and are not in the note: it was signed before they were saved.
        {{ note().state === 'final' ? 'Copy what you need into an addition to this note, then erase them here.' : 'Withdraw the note to go on with them, or erase them here.' }}
      </att-loose-words>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeftWords {
  readonly note = input.required<NoteView>();

  private readonly here = inject(ME);
  private readonly drafts = inject(LocalDrafts);
  private readonly open = openDrafts();
  private readonly isMine = computed(() => this.note().authorId === this.here.me()?.personId);
  private readonly kept = resource({
    params: () => (this.isMine() ? this.note().id : undefined),
    loader: async ({ params: id }) => {
      const drafts = await this.open();
      for (;;) {
        const seen = drafts.changes();
        const names = await drafts.names(keptFor(id));
        const found = await Promise.all(names.map(async (name) => ({ name, text: await drafts.get(name) })));
        if (seen === drafts.changes()) return found;
      }
    },
  });
  /** Conjoint mode hides them all: whose part they are of may not be known here. */
  protected readonly words = computed(() => {
    const note = this.note();
    if (!this.kept.hasValue() || note.conjoint || this.here.me()?.conjoint) return [];
    const parts = new Map(groupsOf(note).flatMap((group) => group.parts).map((part) => [part.section.id, part]));
    return this.kept.value().flatMap(({ text }) => (text ? (JSON.parse(text) as KeptDraft).change.sections : [])).flatMap(({ id, text = '', risk = null }) => {
      const there = parts.get(id)?.section;
      const [newText, newRisk] = [text.trim() && text !== there?.text ? text : '', risk !== there?.risk ? risk : null];
      return newText || newRisk ? [{ name: parts.get(id)?.name ?? '', text: newText, risk: newRisk }] : [];
    });
  });

  constructor() {
    // The window that was just turned to this page may still be keeping its last words.
    effect(() => {
      if (this.drafts.changes()) untracked(() => this.kept.reload());
    });
  }

  protected async erase(): Promise<void> {
    for (const { name } of this.kept.value() ?? []) await this.drafts.remove(name);
  }
}
