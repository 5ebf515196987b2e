import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { type ExerciseId, LIBRARY, type LibraryItem, minutesOf, newestOf, PURPOSES } from '@attune/exercises/domain';
import { DayPipe, Icon } from '@attune/ui';
import { PURPOSE_WORDS } from '../words';

/** The library by what an exercise is for: one sentence each, how long, when it was last done, what to have in mind. */
@Component({
  selector: 'att-library-list',
  imports: [DayPipe, Icon],
  template: `
    @for (group of groups; track group.purpose) {
      <section>
        <h3>{{ group.words }}</h3>
        <ul class="plain">
          @for (one of group.exercises; track one.id) {
            <li>
              <button type="button" class="exercise" (click)="chosen.emit(one.id)">
                <span class="title">{{ one.title.en }}</span>
                <span>{{ one.summary.en }}</span>
                <span class="att-muted att-small">
                  {{ minutes(one.id) }}@if (item(one.id)?.lastDoneOn; as day) {<span>, last done {{ day | attDay }}</span>}@if (item(one.id)?.current) {<span>, given now</span>}
                </span>
              </button>
              <details>
                <summary>Cautions</summary>
                <ul>
                  @for (caution of one.cautions; track $index) { <li>{{ caution.en }}</li> }
                  @for (caution of one.notFor; track $index) { <li><att-icon name="info" [size]="16" /> Not with: {{ caution.en }}</li> }
                </ul>
                <p class="att-muted att-small">{{ one.sources.join(' · ') }}</p>
              </details>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section + section { margin-block-start: var(--att-5); }
    h3 { margin-block-end: var(--att-2); }
    li { margin-block-end: var(--att-3); }
    .exercise { display: grid; gap: var(--att-1); width: 100%; padding: var(--att-3); text-align: start; font: inherit; color: inherit; background: var(--att-paper); border: var(--att-line); border-radius: var(--att-radius); cursor: pointer; }
    .exercise:hover { border-color: var(--mat-sys-primary); }
    .title { font-weight: 600; }
    details { padding: var(--att-1) var(--att-3); font-size: var(--att-text-s); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LibraryList {
  readonly items = input.required<readonly LibraryItem[]>();
  readonly chosen = output<ExerciseId>();

  protected readonly groups = PURPOSES.map((purpose) => ({
    purpose,
    words: PURPOSE_WORDS[purpose],
    exercises: LIBRARY.filter((each) => each.purpose === purpose && newestOf(each.id) === each),
  }));

  protected item(exercise: ExerciseId): LibraryItem | undefined {
    return this.items().find((each) => each.exercise === exercise);
  }

  protected minutes(exercise: ExerciseId): string {
    const definition = newestOf(exercise);
    const [whole, short] = [minutesOf(definition, { sitting: 1, short: false }), minutesOf(definition, { sitting: 1, short: true })];
    const parts = definition.sittings.length > 1 ? `${definition.sittings.length} sittings of ` : '';
    return `${parts}about ${whole} minutes, short ${short}`;
  }
}
