import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Loaded, MomentPipe, SideSheet, State } from '@attune/ui';
import { ExercisesClient } from '../exercises-client';
import { STATE_WORDS, titleOf } from '../words';
import { answerLines } from './answer-words';

/** One partner's answers, for care. What the other may read once revealed is marked. */
@Component({
  selector: 'att-run-answers',
  imports: [Loaded, MomentPipe, SideSheet, State],
  template: `
    <att-side-sheet [heading]="heading()" (closed)="closed.emit()">
      <att-state [of]="run">
        <ng-container *attLoaded="run; let found">
          <p class="att-muted">{{ title() }}, {{ states[found.state] }}</p>
          @for (report of found.unsafe; track $index) {
            <section class="att-card">
              <h3>Did not feel safe doing this</h3>
              <p class="att-muted att-small">Told {{ report.at | attMoment }}. The other partner knows nothing of it.</p>
              @if (report.words) { <p class="said">{{ report.words }}</p> }
              <p class="att-small">A report holds joint exercises until clinician and supervisor lift that; until then nothing new is given or opened. By itself it changes neither partner’s screen. A pause, or a hold of yours, shows from the next day, as in any couple.</p>
            </section>
          }
          <dl>
            @for (line of lines(); track line.id) {
              <dt>{{ line.ask }}</dt>
              <dd><span class="said">{{ line.answer }}</span> @if (line.forBoth) { <span class="att-muted att-small both">for both, once revealed</span> }</dd>
            } @empty {
              <p class="att-muted">{{ found.exercise === 'E5' ? 'Nothing else was recorded here. Cards stand under Trigger cards.' : 'Nothing was recorded.' }}</p>
            }
          </dl>
        </ng-container>
      </att-state>
    </att-side-sheet>
  `,
  styles: `dt { margin-block-start: var(--att-3); color: var(--att-muted); font-size: var(--att-text-s); } dd { margin: 0; } .said { white-space: pre-line; } .both { margin-inline-start: var(--att-2); } section { margin-block: var(--att-3); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RunAnswers {
  readonly runId = input.required<string>();
  readonly closed = output();

  private readonly client = inject(ExercisesClient);
  protected readonly run = this.client.run(() => this.runId());
  protected readonly states = STATE_WORDS;
  protected readonly heading = computed(() => (this.run.hasValue() ? `${this.run.value().partnerName}, alone` : 'One partner, alone'));
  protected readonly title = computed(() => (this.run.hasValue() ? titleOf(this.run.value().exercise) : ''));
  protected readonly lines = computed(() => (this.run.hasValue() ? answerLines(this.run.value()) : []));
}
