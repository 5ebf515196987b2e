import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { type ExerciseId, LIBRARY, newestOf, ROOM_NOTE_MAX, type Role } from '@attune/exercises/domain';
import { FieldError, focusFirstError, keyAfter, Loaded, PracticeTime, ProblemNote, SideSheet, State } from '@attune/ui';
import { dateIn, isDate } from '@attune/util';
import { ExercisesClient } from '../exercises-client';

/** Records an exercise that was done in the room. The numbers are those that were said aloud there; none is needed. */
@Component({
  selector: 'att-room-record-sheet',
  imports: [FieldError, FormField, Loaded, MatButton, MatError, MatFormField, MatInput, MatLabel, MatOption, MatSelect, ProblemNote, SideSheet, State],
  templateUrl: './room-record-sheet.html',
  styles: 'form { display: grid; gap: var(--att-3); } .two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-3); } fieldset { padding: 0; margin: 0; border: 0; } legend { padding: 0; font-weight: 550; }',
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
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);
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
  private key: string = crypto.randomUUID();

  protected chooseExercise(): void {
    const known = this.variants().some((each) => each.id === this.model().variant);
    if (!known) this.model.update((model) => ({ ...model, variant: newestOf(model.exercise).variants[0].id }));
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    this.chooseExercise();
    this.f().markAsTouched();
    if (this.f().invalid()) return focusFirstError(this.f);
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const { length, ...rest } = this.model();
    try {
      await this.client.record({ coupleId: this.coupleId(), short: length === 'short', ...rest }, this.key);
      this.recorded.emit();
    } catch (error) {
      this.problem.set(error);
      this.key = keyAfter(error, this.key);
    } finally {
      this.busy.set(false);
    }
  }
}
