import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { NoteView } from '@attune/notes/domain';
import { Loaded, MomentPipe, State } from '@attune/ui';
import { NotesClient } from '../notes-client';
import { NoteDifference } from './note-difference';

/** Earlier submissions of a note, each with what changed since. A copy is read only when it is opened. */
@Component({
  selector: 'att-earlier',
  imports: [Loaded, MomentPipe, NoteDifference, State],
  template: `
    @for (each of earlier(); track each.number) {
      <details (toggle)="open($event, each.number)">
        <summary>What changed since it was submitted {{ each.submittedAt | attMoment }}</summary>
        @if (opened() === each.number) {
          <att-state [of]="copy" [lines]="3">
            <att-note-difference *attLoaded="copy; let before" [before]="before" [now]="note()" />
          </att-state>
        }
      </details>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-2); }
    summary { padding-block: var(--att-2); cursor: pointer; font: 500 var(--att-text-s) / 1.5 var(--att-sans); }
    att-state { padding-block: var(--att-2); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Earlier {
  readonly note = input.required<NoteView>();

  /** Newest first. What is submitted or final is the last submission itself. */
  protected readonly earlier = computed(() => {
    const { submissions, state } = this.note();
    return (state === 'draft' || state === 'returned' ? submissions : submissions.slice(0, -1)).toReversed();
  });
  protected readonly opened = signal<number | null>(null);
  protected readonly copy = inject(NotesClient).submission(() => {
    const number = this.opened();
    return number === null ? undefined : { id: this.note().id, number };
  });

  protected open(event: Event, number: number): void {
    const open = (event.target as HTMLDetailsElement).open;
    if (open) this.opened.set(number);
    else if (this.opened() === number) this.opened.set(null);
  }
}
