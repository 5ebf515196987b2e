import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { AssignSheet } from '@attune/exercises/web';
import type { AssignInputs } from '@attune/notes/web';
import { SafetyHere } from '../couple/safety-here';

/** Giving an exercise beside a note, with what the gate still owes to be recorded at the place. */
@Component({
  selector: 'att-assign-beside',
  imports: [AssignSheet, SafetyHere],
  template: `
    <att-assign-sheet [coupleId]="coupleId()" (closed)="closed()()" (assigned)="assigned()($event)"><att-safety-here record [coupleId]="coupleId()" /></att-assign-sheet>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssignBeside {
  readonly coupleId = input.required<string>();
  readonly assigned = input.required<AssignInputs['assigned']>();
  readonly closed = input.required<AssignInputs['closed']>();
}
