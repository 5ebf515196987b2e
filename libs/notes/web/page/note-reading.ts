import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ADDENDUM_WORDS, findAnchor, type NoteView } from '@attune/notes/domain';
import { anAct, Icon, Lane, ME, MomentPipe, ProblemNote } from '@attune/ui';
import { BESIDE_NOTE, visibleTalks, type Talk } from '../beside-note';
import { Earlier } from '../difference/earlier';
import { LeftWords } from '../draft/left-words';
import { Beside } from '../margin/beside';
import { NotesClient } from '../notes-client';
import { Margin, NotePaper } from '../paper/note-paper';
import { AddendumForm } from '../signing/addendum-form';

const SIGNED = { 'author': 'Signed', 'approval': 'Approved', 'co-signature': 'Co-signed' };

/** A note that is not written on now: with the supervisor, somebody else's, or final with what was added to it. */
@Component({
  selector: 'att-note-reading',
  imports: [AddendumForm, Beside, Earlier, Icon, Lane, LeftWords, Margin, MatButton, MomentPipe, NgComponentOutlet, NotePaper, ProblemNote],
  templateUrl: './note-reading.html',
  styleUrl: './note-reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NoteReading {
  readonly note = input.required<NoteView>();
  readonly moved = output();

  private readonly client = inject(NotesClient);
  private readonly here = inject(ME);
  private readonly beside = inject(BESIDE_NOTE, { optional: true });
  protected readonly talks = this.beside?.talks(() => (this.note().submission > 0 ? this.note().id : undefined));
  protected readonly card = this.beside?.card ?? null;
  protected readonly all = computed(() => (this.talks?.hasValue() ? visibleTalks(this.talks.value(), this.here.me()?.conjoint ?? false) : []));
  protected readonly chosen = signal<string | null>(null);
  protected readonly adding = signal(false);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly signedWords = SIGNED;
  protected readonly kindWords = ADDENDUM_WORDS;
  protected readonly mayAdd = computed(() => this.note().state === 'final' && !this.note().conjoint && this.here.may('notes.sign'));
  protected readonly mayWithdraw = computed(() => this.note().state === 'submitted' && this.note().way !== null);
  protected readonly myName = computed(() => this.here.me()?.name ?? '');

  /** Talks of a part; with null those about the whole note or about words that are gone. */
  protected talksOf(sectionId: string | null): Talk[] {
    return this.all().filter((talk) => (this.isPinned(talk) ? talk.sectionId : null) === sectionId);
  }

  protected isRemoved(talk: Talk): boolean {
    return talk.anchor !== null && !this.isPinned(talk);
  }

  private isPinned({ sectionId, anchor }: Talk): boolean {
    const part = this.note().sections.find(({ id }) => id === sectionId);
    return part !== undefined && anchor !== null && findAnchor(part.text, anchor) !== null;
  }

  protected partner(compartment: string | null) {
    return this.note().partners.find(({ id }) => id === compartment) ?? null;
  }

  protected async withdraw(): Promise<void> {
    const done = await this.act.do(() => this.client.act('withdraw', this.note().id, this.note().version, crypto.randomUUID()));
    if (done) this.moved.emit();
  }
}
