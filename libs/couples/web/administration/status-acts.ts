import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { STATUS_ACTS, STATUS_TRANSITIONS, type CoupleRecord, type StatusAct } from '@attune/couples/domain';
import { Confirm, ProblemNote } from '@attune/ui';
import { anAct } from '../act';
import { CouplesClient } from '../couples-client';
import { ACT_WORDS, bothNames } from '../words';

/** The acts that this status allows; each says what follows and asks before it. */
@Component({
  selector: 'att-status-acts',
  imports: [MatButton, ProblemNote],
  template: `
    @for (each of acts(); track each) {
      <button [matButton]="each === 'activate' ? 'filled' : 'outlined'" type="button" [disabled]="act.busy()" (click)="do(each)">{{ words[each].act }}</button>
    }
    <att-problem [of]="act.problem()" />
  `,
  styles: ':host { display: flex; flex-wrap: wrap; gap: var(--att-2); } att-problem { flex-basis: 100%; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusActs {
  readonly couple = input.required<CoupleRecord>();
  readonly changed = output();

  private readonly client = inject(CouplesClient);
  private readonly confirm = inject(Confirm);
  protected readonly act = anAct();
  protected readonly words = ACT_WORDS;
  protected readonly acts = computed(() => STATUS_ACTS.filter((each) => STATUS_TRANSITIONS[this.couple().status][each]));

  protected async do(act: StatusAct): Promise<void> {
    const { id, version, partners } = this.couple();
    const { act: words, asks } = ACT_WORDS[act];
    if (!(await this.confirm.ask({ heading: `${words}: ${bothNames(partners)}?`, text: asks, act: words }))) return;
    if (await this.act.do(() => this.client.changeStatus(id, version, act))) this.changed.emit();
  }
}
