import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { StaffPerson } from '@attune/practice/domain';
import { RelationLine } from '../supervision/relation-line';

/** Who supervises this person, and whom they supervise: now and planned. */
@Component({
  selector: 'att-supervision-of',
  imports: [MatButton, RelationLine, RouterLink],
  template: `
    <h2>Supervision</h2>
    @for (relation of of().supervision; track relation.id) {
      <att-relation-line [of]="relation" [mayChange]="mayChange()" (changed)="changed.emit()" />
    } @empty {
      <p class="att-muted">None now, and none planned.</p>
    }
    @if (mayChange()) {
      <a matButton="outlined" routerLink="/practice/supervision">Plan supervision</a>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'att-stack' },
  styles: 'a { justify-self: start; }',
})
export class SupervisionOf {
  readonly of = input.required<StaffPerson>();
  readonly mayChange = input.required<boolean>();
  readonly changed = output();
}
