import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NoteView } from '@attune/notes/domain';
import { Lane } from '@attune/ui';
import type { ExerciseDone } from '../beside-note';
import { exerciseLines, type PartLine } from './exercise-lines';

/** What became of the exercises since they last met. The note opens with it; what is not in its words any more can be put there again. */
@Component({
  selector: 'att-exercises-done',
  imports: [Lane, MatButton],
  template: `
    <h3>Exercises since you last met</h3>
    <ul class="plain">
      @for (each of lines(); track each.id) {
        <li>
          <p class="title">{{ each.title }}</p>
          @for (part of each.parts; track part.seat) {
            <p><att-lane [seat]="part.seat" [name]="nameOf(part.seat) + ':'" [bare]="true" /> <span aria-hidden="true">{{ nameOf(part.seat) }}:</span> {{ part.words }}</p>
          }
          @if (each.there) {
            <span class="att-muted">in the note</span>
          } @else {
            <button matButton type="button" [attr.aria-label]="'Put into the note: ' + each.title" (click)="put.emit(each.missing)">Put into the note</button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host { display: grid; gap: var(--att-1); padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); background: var(--mat-sys-surface-container-low); }
    h3, .title { font: 600 var(--att-text-s) / 1.4 var(--att-sans); }
    .title { font-weight: 550; }
    att-lane { margin-inline-end: 2px; }
    ul { display: grid; gap: var(--att-2); }
    button { margin-inline-start: -12px; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExercisesDone {
  readonly done = input.required<ExerciseDone[]>();
  /** The note with the words that are in it already. */
  readonly note = input.required<NoteView>();
  readonly put = output<PartLine[]>();

  protected readonly lines = computed(() =>
    this.done().map((each) => {
      const { sections } = this.note();
      const missing = exerciseLines(each, this.note()).filter(({ sectionId, line }) => !sections.find(({ id }) => id === sectionId)?.text.includes(line));
      return { ...each, missing, there: missing.length === 0 };
    }),
  );

  protected nameOf(seat: 'a' | 'b'): string {
    return this.note().partners.find((each) => each.seat === seat)?.givenName ?? '';
  }
}
