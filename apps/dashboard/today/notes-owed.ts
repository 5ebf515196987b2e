import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { namesOf, type NoteOwed } from '@attune/overview/domain';
import { DayPipe } from '@attune/ui';
import { NoteStart } from '../note-start';

const KIND_WORDS: Record<NoteOwed['kind'], string> = { unwritten: 'not written', draft: 'draft', returned: 'came back' };

/** Notes that are owed, oldest first. */
@Component({
  selector: 'att-notes-owed',
  imports: [DayPipe, RouterLink],
  template: `
    <h2>Notes owed</h2>
    <ul class="plain">
      @for (row of rows(); track row.owed.appointmentId) {
        <li>
          @if (row.owed.noteId) {
            <a data-stop [routerLink]="['/notes', row.owed.noteId]">{{ row.names }}</a>
          } @else {
            <a data-stop routerLink="/notes/new" [queryParams]="{ appointment: row.owed.appointmentId }" (click)="write($event, row.owed)">{{ row.names }}</a>
          }
          <span class="att-muted att-small">{{ row.owed.heldOn | attDay }}, {{ row.words }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    h2 { margin-block-end: var(--att-2); }
    li { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 var(--att-3); padding-block: var(--att-2); border-block-start: var(--att-line); }
    a { display: inline-block; min-height: 24px; font-weight: 550; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotesOwed {
  readonly owed = input.required<NoteOwed[]>();
  private readonly notes = inject(NoteStart);
  protected readonly rows = computed(() => this.owed().map((owed) => ({ owed, names: namesOf(owed.partners, owed.compartment), words: KIND_WORDS[owed.kind] })));

  // One partner's note is asked first what it belongs to; a joint one begins at once.
  protected write(event: Event, { appointmentId, compartment, coupleId }: NoteOwed): void {
    if (compartment !== null) return;
    event.preventDefault();
    void this.notes.begin(appointmentId, coupleId);
  }
}
