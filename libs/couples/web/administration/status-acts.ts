import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { STATUS_ACTS, STATUS_TRANSITIONS, type CoupleRecord, type StatusAct } from '@attune/couples/domain';
import { anAct, Confirm } from '@attune/ui';
import { CouplesClient } from '../couples-client';
import { ACT_WORDS, bothNames } from '../words';

/** The acts that this status allows; each says what follows and asks before it. */
@Component({
  selector: 'att-status-acts',
  imports: [MatButton],
  template: `
    @for (each of acts(); track each) {
      <button matButton="outlined" type="button" [disabled]="act.busy()" (click)="do(each)">{{ words[each].act }}</button>
    }
  `,
  styles: ':host { display: flex; flex-wrap: wrap; gap: var(--att-2); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatusActs {
  readonly couple = input.required<CoupleRecord>();
  readonly changed = output();
  /** What came of an act: the page says it where there is room. */
  readonly settled = output<unknown>();

  private readonly client = inject(CouplesClient);
  private readonly confirm = inject(Confirm);
  protected readonly act = anAct();
  protected readonly words = ACT_WORDS;
  protected readonly acts = computed(() => STATUS_ACTS.filter((each) => STATUS_TRANSITIONS[this.couple().status][each]));

  protected async do(act: StatusAct): Promise<void> {
    const { id, version, partners } = this.couple();
    const { act: words, asks } = ACT_WORDS[act];
    if (!(await this.confirm.ask({ heading: `${words}: ${bothNames(partners)}?`, text: asks, act: words }))) return;
    const done = await this.act.do(() => this.client.changeStatus(id, version, act));
    this.settled.emit(this.act.problem());
    if (done) this.changed.emit();
  }
}
