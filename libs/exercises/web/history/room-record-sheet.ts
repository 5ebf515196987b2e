import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { type ExerciseId, LIBRARY, newestOf, ROOM_NOTE_MAX, type Role } from '@attune/exercises/domain';
import { anAct, FieldError, focusFirstError, keyed, Loaded, ME, PracticeTime, ProblemNote, SideSheet, State } from '@attune/ui';
import { dateIn, isDate } from '@attune/util';
import { ExercisesClient } from '../exercises-client';

/** Records an exercise that was done in the room. The numbers are those that were said aloud there; none is needed. */
@Component({
  selector: 'att-room-record-sheet',
  imports: [FieldError, FormField, Loaded, MatButton, MatError, MatFormField, MatInput, MatLabel, MatOption, MatSelect, ProblemNote, SideSheet, State],
  templateUrl: './room-record-sheet.html',
  styles: 'form { display: grid; gap: var(--att-3); } .two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-3); } fieldset { padding: 0; margin: 0; border: 0; } legend { padding: 0; margin-block-end: var(--att-3); font-weight: 550; } .hidden { display: none; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RoomRecordSheet {
  readonly coupleId = input.required<string>();
  readonly closed = output();
  readonly recorded = output();

  private readonly client = inject(ExercisesClient);
  private readonly today = dateIn(new Date(), inject(PracticeTime).zone());
  protected readonly library = this.client.library(() => this.coupleId());
  protected readonly exercises = LIBRARY.filter((each) => newestOf(each.id) === each);
  protected readonly seats: readonly Role[] = ['a', 'b'];
  private readonly here = inject(ME);
  /** What is typed may be about one partner. */
  protected readonly conjoint = computed(() => this.here.me()?.conjoint ?? false);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  private readonly model = signal({
    exercise: 'E1' as ExerciseId, variant: 'facing', length: 'whole', doneOn: this.today, note: '',
    before: { a: null as number | null, b: null as number | null }, after: { a: null as number | null, b: null as number | null },
  });
  protected readonly variants = computed(() => newestOf(this.model().exercise).variants);
  protected readonly f = form(this.model, (at) => {
    validate(at.doneOn, ({ value }) => (isDate(value()) && value() <= this.today ? null : { kind: 'date', message: 'Give the day on which it was done, today or earlier.' }));
    maxLength(at.note, ROOM_NOTE_MAX);
    for (const each of [at.before.a, at.before.b, at.after.a, at.after.b]) {
      min(each, 0);
      max(each, 10);
    }
  });
  private readonly submit = keyed();

  protected chooseExercise(): void {
    const known = this.variants().some((each) => each.id === this.model().variant);
    if (!known) this.model.update((model) => ({ ...model, variant: newestOf(model.exercise).variants[0].id }));
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    this.chooseExercise();
    this.f().markAsTouched();
    if (this.f().invalid()) return focusFirstError(this.f);
    const { length, ...rest } = this.model();
    const wish = { coupleId: this.coupleId(), short: length === 'short', ...rest };
    if (await this.act.do(() => this.submit((key) => this.client.record(wish, key)))) this.recorded.emit();
  }
}
