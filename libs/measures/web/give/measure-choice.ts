import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { type LibraryMeasure, purposeOf, PURPOSES } from '@attune/measures/domain';
import { PURPOSE_WORDS } from '../words';

/** What can be given, by what it is for. */
@Component({
  selector: 'att-measure-choice',
  template: `
    @for (group of groups(); track group.purpose) {
      <section>
        <h3>{{ group.words }}</h3>
        <ul class="plain">
          @for (one of group.measures; track one.measure) {
            <li>
              <button type="button" (click)="chosen.emit(one)">
                <span class="title">{{ one.name }}</span>
                <span class="att-muted att-small">{{ one.items }} questions, about {{ one.minutes }} {{ one.minutes === 1 ? 'minute' : 'minutes' }}{{ one.alone ? ', only alone' : '' }}</span>
                <span class="att-small">{{ one.cadence.words }}</span>
              </button>
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
    button { display: grid; gap: var(--att-1); width: 100%; padding: var(--att-3); text-align: start; font: inherit; color: inherit; background: var(--att-paper); border: var(--att-line); border-radius: var(--att-radius); cursor: pointer; }
    button:hover { border-color: var(--mat-sys-primary); }
    .title { font-weight: 600; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeasureChoice {
  readonly items = input.required<readonly LibraryMeasure[]>();
  readonly chosen = output<LibraryMeasure>();
  protected readonly groups = computed(() =>
    PURPOSES.map((purpose) => ({ purpose, words: PURPOSE_WORDS[purpose], measures: this.items().filter(({ measure }) => purposeOf(measure) === purpose) })).filter(({ measures }) => measures.length),
  );
}
