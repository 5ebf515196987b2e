import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoteView } from '@attune/notes/domain';
import { Icon, Loaded, ME, MomentPipe, Page, reloadOn, State } from '@attune/ui';
import { NoteEditor } from '../editor/note-editor';
import { NotesClient } from '../notes-client';
import { NoteReading } from './note-reading';

const STATES: Record<NoteView['state'], string> = {
  draft: 'Draft', submitted: 'Submitted for review', returned: 'Came back from review', final: 'Final',
};

/** One session note: written on by its author while it is a draft, read by all others and from then on. */
@Component({
  selector: 'att-note-page',
  imports: [Icon, Loaded, NoteEditor, NoteReading, Page, RouterLink, State],
  template: `
    <att-page heading="Session note" [sub]="sub()">
      @if (couple(); as to) {
        <a above class="couple" [routerLink]="['/couples', to.id]"><att-icon name="arrow-left" [size]="16" />{{ to.names }}</a>
      }
      <att-state [of]="note" [lines]="12">
        <ng-container *attLoaded="note; let it">
          @if (hides(it)) {
            <p class="att-muted">Conjoint mode hides this note.</p>
          } @else if (writes(it)) {
            <att-note-editor [note]="it" (moved)="note.reload()" />
          } @else {
            <att-note-reading [note]="seen() ?? it" (moved)="note.reload()" />
          }
        </ng-container>
      </att-state>
    </att-page>
  `,
  styles: `att-page { --att-page: 1090px; } .couple { display: inline-flex; align-items: center; gap: var(--att-1); justify-self: start; font-size: var(--att-text-s); }`,
  providers: [MomentPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotePage {
  readonly id = input.required<string>();

  private readonly here = inject(ME);
  private readonly moments = inject(MomentPipe);
  protected readonly note = inject(NotesClient).note(this.id);
  private readonly shown = computed(() => (this.note.hasValue() ? this.note.value() : null));
  private readonly conjoint = computed(() => this.here.me()?.conjoint ?? false);
  /** Without what conjoint mode hides, also of a note that was read before it was switched on. */
  protected readonly seen = computed(() => {
    const note = this.shown();
    return note && this.conjoint() && !note.conjoint ? jointOf(note) : note;
  });
  protected readonly couple = computed(() => {
    const note = this.shown();
    return note && { id: note.coupleId, names: note.partners.map(({ givenName }) => givenName).join(' & ') };
  });
  protected readonly sub = computed(() => {
    const note = this.shown();
    if (!note) return '';
    const at = { draft: null, returned: null, submitted: note.submittedAt, final: note.finalAt }[note.state];
    return at ? `${STATES[note.state]}, ${this.moments.transform(at)}` : STATES[note.state];
  });

  constructor() {
    let before: string | undefined;
    const top = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // What one signed, withdrew or got back is another page than before: begin at its top.
    effect(() => {
      const state = this.shown()?.state;
      if (before && state && state !== before) top.querySelector<HTMLElement>('h1')?.focus();
      before = state ?? before;
    });
    reloadOn(this.note, ['notes'], ({ noteId }) => noteId === this.id());
    // Its stop and who was there may be said at the appointment.
    reloadOn(this.note, ['scheduling'], ({ appointmentId }) => appointmentId === this.shown()?.appointmentId);
  }

  protected hides({ compartment }: NoteView): boolean {
    return compartment !== null && this.conjoint();
  }

  protected writes({ way, state }: NoteView): boolean {
    return way !== null && (state === 'draft' || state === 'returned');
  }
}

function jointOf(note: NoteView): NoteView {
  const joint = ({ compartment }: { compartment: string | null }) => compartment === null;
  return { ...note, sections: note.sections.filter(joint), addenda: note.addenda.filter(joint), conjoint: true };
}
