import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LINE_MAX, LINES_MAX } from '@attune/overview/domain';
import { LocalDrafts } from '@attune/ui';

const MOST = LINE_MAX * LINES_MAX;

/** Under which name the list of an appointment is kept on this device. */
export const draftOf = (appointmentId: string): string => `for-today/${appointmentId}`;

/** The scratch list "for today": one line each. It stays on this device until the note begins with it. */
@Component({
  selector: 'att-for-today',
  imports: [MatFormField, MatHint, MatInput, MatLabel],
  template: `
    <h2 id="att-for-today">For today</h2>
    <mat-form-field>
      <mat-label>One line each</mat-label>
      <textarea matInput rows="5" aria-labelledby="att-for-today" [attr.maxlength]="most" [value]="text()" (input)="typed($event)"></textarea>
      <mat-hint>The note begins with these lines.</mat-hint>
    </mat-form-field>
  `,
  styles: `h2 { margin-block-end: var(--att-2); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForToday {
  readonly appointmentId = input.required<string>();
  readonly lines = output<string[]>();

  private readonly drafts = inject(LocalDrafts);
  protected readonly most = MOST;
  protected readonly text = signal('');
  private readonly name = () => draftOf(this.appointmentId());

  constructor() {
    effect(() => {
      const name = this.name();
      void this.drafts.get(name).then((kept) => {
        if (kept && untracked(this.text) === '' && name === untracked(this.name)) this.say(kept);
      });
    });
  }

  protected typed(event: Event): void {
    this.say((event.target as HTMLTextAreaElement).value);
    void this.drafts.put(this.name(), this.text());
  }

  private say(text: string): void {
    this.text.set(text);
    this.lines.emit(text.split('\n').slice(0, LINES_MAX));
  }
}
