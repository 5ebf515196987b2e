import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { DONE_WORDS, type Prep, type PrepExercise } from '@attune/overview/domain';
import { DayPipe, Icon, Lane, PracticeTime } from '@attune/ui';
import { dateIn } from '@attune/util';

/** What each partner did with the exercises since they last met, in two columns. "Not done" is a fact and no fault. */
@Component({
  selector: 'att-prep-exercises',
  imports: [Icon, Lane],
  template: `
    <h2>Exercises</h2>
    @if (of().conjoint) {
      <p class="att-muted">Hidden in conjoint mode.</p>
    } @else if (!of().exercises.length) {
      <p class="att-muted">None since {{ of().lastMetOn ? 'you last met' : 'the beginning' }}.</p>
    } @else {
      <div class="columns">
        @for (column of columns(); track column.partner.id) {
          <section [attr.aria-label]="column.partner.givenName">
            <h3><att-lane [seat]="column.partner.seat" [name]="column.partner.givenName" /></h3>
            <ul class="plain">
              @for (row of column.rows; track row.exercise.id) {
                <li>
                  <p class="title"><att-icon [name]="row.icon" [size]="16" />{{ row.exercise.title }}</p>
                  <p class="att-muted att-small">{{ row.words }}</p>
                  @if (row.numbers) {
                    <p class="att-small">{{ row.numbers }}</p>
                  }
                  @for (line of row.lines; track line) {
                    <blockquote>{{ line }}</blockquote>
                  }
                </li>
              }
            </ul>
          </section>
        }
      </div>
    }
  `,
  styles: `
    h2 { margin-block-end: var(--att-2); }
    .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(10rem, 100%), 1fr)); gap: var(--att-4); }
    li { padding-block: var(--att-2); border-block-start: var(--att-line); }
    h3 { margin-block-end: var(--att-2); }
    .title { display: flex; gap: 6px; align-items: center; font-weight: 550; }
    att-icon { color: var(--mat-sys-outline); }
    blockquote { margin: var(--att-1) 0 0; padding-inline-start: var(--att-3); border-inline-start: 2px solid var(--mat-sys-outline-variant); font: 400 var(--att-text) / 1.5 var(--att-serif); }
  `,
  providers: [DayPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrepExercises {
  readonly of = input.required<Prep>();
  private readonly zone = inject(PracticeTime).zone;
  private readonly days = inject(DayPipe);
  protected readonly columns = computed(() =>
    this.of().partners.map((partner) => ({
      partner,
      rows: this.of().exercises.flatMap((exercise) => {
        const part = exercise.parts.find((each) => each.seat === partner.seat);
        return part ? [{ exercise, part, words: this.wordsOf(part, exercise), icon: ICONS[part.state], numbers: numbersOf(part), lines: exercise.revealed.filter((each) => each.seat === partner.seat).map((each) => each.line) }] : [];
      }),
    })),
  );

  /** What can still be done is open, and not yet "not done". */
  private wordsOf({ state, on }: PrepExercise['parts'][number], { inRoom, closesOn }: PrepExercise): string {
    const open = state === 'not-done' && !inRoom && closesOn >= dateIn(new Date().toISOString(), this.zone());
    if (open) return `${on ? `Put off ${this.days.transform(on)}. ` : ''}Open until ${this.days.transform(closesOn)}`;
    if (state === 'not-done' && on) return `Put off ${this.days.transform(on)}, not done`;
    return `${DONE_WORDS[state]}${inRoom ? ' in the room' : ''}${on ? `, ${this.days.transform(on)}` : ''}`;
  }
}

const ICONS = { done: 'check', 'not-done': 'clock', stopped: 'stop', begun: 'play' } as const;

/** "Tension 7, then 4. Felt heard 8 of 10." Only what was given. */
function numbersOf({ before, after, heard }: PrepExercise['parts'][number]): string {
  const tension = before !== null && after !== null ? `Tension ${before}, then ${after}.` : before !== null ? `Tension ${before} before.` : after !== null ? `Tension ${after} after.` : '';
  return [tension, heard === null ? '' : `Felt heard ${heard} of 10.`].filter(Boolean).join(' ');
}
