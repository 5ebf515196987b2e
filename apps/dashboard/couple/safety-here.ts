import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CoupleRecord } from '@attune/couples/domain';
import { SafetyPanel } from '@attune/couples/web';
import { Loaded, reading, State } from '@attune/ui';

@Component({
  selector: 'att-safety-of-couple',
  imports: [Loaded, SafetyPanel, State],
  template: `
    <att-state [of]="record" [lines]="4">
      <ng-container *attLoaded="record; let couple"><att-safety-panel [couple]="couple" /></ng-container>
    </att-state>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class SafetyOfCouple {
  readonly coupleId = input.required<string>();
  protected readonly record = reading<CoupleRecord>(() => `/api/couples/${this.coupleId()}`);
}

/** What the gate still owes can be recorded where it is found missing; read only once it comes into sight. */
@Component({
  selector: 'att-safety-here',
  imports: [SafetyOfCouple],
  template: `
    @defer (on viewport) {
      <att-safety-of-couple [coupleId]="coupleId()" />
    } @placeholder {
      <p class="att-muted">Loading</p>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafetyHere {
  readonly coupleId = input.required<string>();
}
