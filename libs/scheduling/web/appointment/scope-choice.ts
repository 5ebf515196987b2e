import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { Scope } from '@attune/scheduling/domain';

/** This one, or it and all following; asked only where something follows. */
@Component({
  selector: 'att-scope-choice',
  imports: [MatRadioButton, MatRadioGroup],
  template: `
    @if (following() > 0) {
      <mat-radio-group aria-label="Which appointments" [value]="scope()" (change)="scope.set($event.value)">
        <mat-radio-button value="one">This one</mat-radio-button>
        <mat-radio-button value="following">This one and all following ({{ following() + 1 }})</mat-radio-button>
      </mat-radio-group>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScopeChoice {
  /** How many planned appointments of the series come after this one. */
  readonly following = input.required<number>();
  readonly scope = model<Scope>('one');
}
