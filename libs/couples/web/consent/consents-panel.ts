import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { POLICY_WORDS, type ConsentStanding, type CoupleConsents, type CoupleRecord, type PartnerRecord } from '@attune/couples/domain';
import { anAct, Confirm, DayPipe, Icon, Lane, Loaded, ProblemNote, reloadOn, State, tellOtherTabs } from '@attune/ui';
import { CouplesClient } from '../couples-client';
import { fullName, WAY_WORDS } from '../words';
import { PaperSheet } from './paper-sheet';

/** What each partner signed, side by side for staff. In the portal neither learns of the other's. */
@Component({
  selector: 'att-consents-panel',
  imports: [DayPipe, Icon, Lane, Loaded, MatButton, PaperSheet, ProblemNote, State],
  templateUrl: './consents-panel.html',
  styles: `
    section { display: grid; gap: var(--att-4); grid-template-columns: minmax(0, 1fr); }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: var(--att-5); }
    .side { display: grid; gap: var(--att-3); align-content: start; }
    li { display: grid; grid-template-columns: 20px minmax(0, 1fr); gap: var(--att-2); padding-block: var(--att-2); }
    .done { color: var(--att-good); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConsentsPanel {
  readonly couple = input.required<CoupleRecord>();

  private readonly client = inject(CouplesClient);
  private readonly confirm = inject(Confirm);
  protected readonly consents = this.client.consents(() => this.couple().id);
  protected readonly act = anAct();
  protected readonly paperFor = signal<PartnerRecord | null>(null);
  /** The day of the signature that goes before the paper that was just recorded. */
  protected readonly older = signal<string | null>(null);
  protected readonly ways = WAY_WORDS;
  protected readonly fullName = fullName;

  constructor() {
    reloadOn(this.consents, ['couples'], ({ coupleId }) => !coupleId || coupleId === this.couple().id);
  }

  protected partnerOf(partnerId: string): PartnerRecord | undefined {
    return this.couple().partners.find(({ id }) => id === partnerId);
  }

  protected choiceOf({ signed }: ConsentStanding): string {
    return signed?.choice ? POLICY_WORDS[signed.choice].en.name : '';
  }

  protected agreed({ policy }: CoupleConsents): string {
    return policy ? POLICY_WORDS[policy].en.name : '';
  }

  /** The sign-in ends before the device leaves the clinician's hands; the page that opens knows nothing but the slip. */
  protected async handOver(partner: PartnerRecord): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: `Hand this device to ${partner.givenName}?`,
      text: 'You are signed out here first, so that nothing else can be opened. When they have signed, you sign in again. They have half an hour.',
      act: 'Hand it over',
    });
    if (!agreed) return;
    await this.act.do(async () => {
      const { token } = await this.client.handOver(this.couple().id, partner.id);
      // Another tab would still show what the clinician had open.
      tellOtherTabs('handed-over');
      location.assign(`/handover#${token}/${encodeURIComponent(fullName(partner))}`);
    });
  }

  protected recorded(counts: string | null): void {
    this.older.set(counts);
    this.paperFor.set(null);
    this.consents.reload();
  }
}
