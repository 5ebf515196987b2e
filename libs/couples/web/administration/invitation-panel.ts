import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ContactRecord, PartnerRecord } from '@attune/couples/domain';
import { anAct, Confirm, DayPipe, Icon, MomentPipe, ProblemNote, QrCode } from '@attune/ui';
import { CouplesClient, type Invited } from '../couples-client';
import { RecoveryPanel } from './recovery-panel';

/** A partner's way into the portal: by a link of their own, with six digits told apart. The code shows once, here. */
@Component({
  selector: 'att-invitation-panel',
  imports: [DayPipe, Icon, MatButton, MomentPipe, ProblemNote, QrCode, RecoveryPanel],
  templateUrl: './invitation-panel.html',
  styles: `
    :host { display: grid; gap: var(--att-3); }
    .code { font: 600 var(--att-text-xl) / 1.3 var(--att-sans); letter-spacing: 0.2em; font-variant-numeric: tabular-nums; }
    .copy { justify-self: start; }
    .link { display: block; padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); overflow-wrap: anywhere; user-select: all; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class InvitationPanel {
  readonly coupleId = input.required<string>();
  readonly partner = input.required<PartnerRecord>();
  readonly invitation = input.required<NonNullable<PartnerRecord['invitation']>>();
  readonly contact = input.required<ContactRecord>();
  readonly mayInvite = input(false);
  readonly mayTreat = input(false);
  readonly changed = output();

  private readonly client = inject(CouplesClient);
  private readonly confirm = inject(Confirm);
  protected readonly act = anAct();
  protected readonly made = signal<Invited | null>(null);
  protected readonly copied = signal(false);
  protected readonly open = computed(() => {
    const { expiresAt } = this.invitation();
    return expiresAt !== null && Date.parse(expiresAt) > Date.now();
  });

  protected async invite(way: Invited['way']): Promise<void> {
    const name = this.partner().givenName;
    const agreed =
      !this.open() ||
      (await this.confirm.ask({
        heading: `Invite ${name} anew?`,
        text: `The invitation made before stops working, also the six digits that ${name} may have been told.`,
        act: 'Make a new one',
        keep: 'Keep the one there is',
      }));
    if (!agreed) return;
    this.copied.set(false);
    const done = await this.act.do(async () => this.made.set(await this.client.invite(this.coupleId(), this.partner().id, way)));
    if (done) this.changed.emit();
  }

  protected async copy(link: string): Promise<void> {
    await navigator.clipboard.writeText(link);
    this.copied.set(true);
  }

  protected async takeBack(): Promise<void> {
    if (!(await this.act.do(() => this.client.takeInvitationBack(this.coupleId(), this.partner().id)))) return;
    this.made.set(null);
    this.changed.emit();
  }
}
