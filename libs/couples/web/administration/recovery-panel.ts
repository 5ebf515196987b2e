import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import type { RecoveryMade } from '@attune/access/domain';
import type { ContactRecord, PartnerRecord } from '@attune/couples/domain';
import { anAct, Icon, MomentPipe, ProblemNote } from '@attune/ui';
import { CouplesClient } from '../couples-client';

/** The way back for a partner who lost every way in: begun here after they were seen, finished by themselves alone. */
@Component({
  selector: 'att-recovery-panel',
  imports: [Icon, MatButton, MatCheckbox, MomentPipe, ProblemNote],
  templateUrl: './recovery-panel.html',
  styles: `
    :host { display: grid; gap: var(--att-3); }
    .code { font: 600 var(--att-text-xl) / 1.3 var(--att-sans); letter-spacing: 0.2em; font-variant-numeric: tabular-nums; }
    .link { display: block; padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); overflow-wrap: anywhere; user-select: all; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecoveryPanel {
  readonly coupleId = input.required<string>();
  readonly partner = input.required<PartnerRecord>();
  readonly contact = input.required<ContactRecord>();

  private readonly client = inject(CouplesClient);
  protected readonly act = anAct();
  protected readonly underWay = this.client.recovery(() => this.coupleId(), () => this.partner().id);
  protected readonly current = computed(() => (this.underWay.hasValue() ? this.underWay.value().underWay : null));
  protected readonly made = signal<RecoveryMade | null>(null);
  protected readonly asking = signal(false);
  protected readonly seen = signal(false);

  protected async start(way: RecoveryMade['way']): Promise<void> {
    const done = await this.act.do(async () => this.made.set(await this.client.startRecovery(this.coupleId(), this.partner().id, way)));
    if (!done) return;
    this.asking.set(false);
    this.seen.set(false);
    this.underWay.reload();
  }

  protected async takeBack(): Promise<void> {
    if (!(await this.act.do(() => this.client.takeRecoveryBack(this.coupleId(), this.partner().id)))) return;
    this.made.set(null);
    this.underWay.reload();
  }
}
