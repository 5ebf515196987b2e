import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type CoupleRecord, type CoupleSafety, type HoldRecord, type PartnerRecord, type Seat, WRITTEN_WORDS } from '@attune/couples/domain';
import { anAct, Confirm, DayPipe, Icon, Lane, Loaded, ME, PracticeTime, ProblemNote, reloadOn, State } from '@attune/ui';
import { dateIn } from '@attune/util';
import { CouplesClient } from '../couples-client';
import { fullName, OUTCOME_WORDS, owedWords, SCREENING_WAY_WORDS } from '../words';
import { ScreeningSheet } from './screening-sheet';

/** What stands before joint exercises: each partner seen alone, the supervisor's yes, holds and their lifting. Staff only. */
@Component({
  selector: 'att-safety-panel',
  imports: [DayPipe, Icon, Lane, Loaded, MatButton, ProblemNote, ScreeningSheet, State],
  templateUrl: './safety-panel.html',
  styles: `
    section { display: grid; gap: var(--att-4); grid-template-columns: minmax(0, 1fr); }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr)); gap: var(--att-5); }
    .side, .part { display: grid; gap: var(--att-2); align-content: start; justify-items: start; }
    .part { padding-block-start: var(--att-4); border-block-start: var(--att-line); }
    .att-stack > button { justify-self: start; }
    ul.owed { margin: 0; padding-inline-start: 1.2em; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafetyPanel {
  readonly couple = input.required<CoupleRecord>();

  private readonly client = inject(CouplesClient);
  private readonly confirm = inject(Confirm);
  private readonly here = inject(ME);
  private readonly zone = inject(PracticeTime).zone;
  protected readonly safety = this.client.safety(() => this.couple().id);
  protected readonly act = anAct();
  protected readonly screening = signal<PartnerRecord | null>(null);
  protected readonly outcomes = OUTCOME_WORDS;
  protected readonly writtenWords = WRITTEN_WORDS;
  protected readonly ways = SCREENING_WAY_WORDS;
  protected readonly fullName = fullName;
  protected readonly names = computed(() => Object.fromEntries(this.couple().partners.map((partner) => [partner.seat, partner.givenName])) as Record<Seat, string>);
  protected readonly mayClear = computed(() => this.here.may('couples.clear'));

  constructor() {
    reloadOn(this.safety, ['couples'], ({ coupleId }) => !coupleId || coupleId === this.couple().id);
  }

  protected partnerOf(partnerId: string): PartnerRecord | undefined {
    return this.couple().partners.find(({ id }) => id === partnerId);
  }

  protected owed({ gate }: CoupleSafety): string[] {
    return gate.ok ? [] : gate.owed.map((owed) => owedWords(owed, this.names()));
  }

  protected mayAsk({ gate }: CoupleSafety): boolean {
    return this.couple().mayTreat && !gate.ok && gate.owed.some(({ what }) => what === 'ask-supervisor' || what === 'supervisor-said-no');
  }

  /** Why a hold stands; whose words led to it stays with the care team. */
  protected causeOf({ cause, seat }: HoldRecord): string {
    const whose = seat ? ` (${this.names()[seat]})` : '';
    return { 'unsafe-report': `A partner did not feel safe${whose}`, screening: `A concern from being seen alone${whose}`, 'written-screen': `A screen in writing${whose}`, clinician: `Placed by the care team${whose}` }[cause];
  }

  protected mayYes(hold: HoldRecord, { liftsAs }: CoupleSafety): boolean {
    return hold.liftedAt === null && liftsAs !== null && (liftsAs === 'clinician' ? hold.clinicianYes : hold.supervisorYes) === null;
  }

  /** A screen in writing shows on the day that was fixed when it was sent, until they place a hold or pause before. */
  protected showsLater({ showsFrom, liftedAt }: HoldRecord, { holds }: CoupleSafety): boolean {
    const today = dateIn(new Date(), this.zone());
    const shown = holds.some((each) => each.liftedAt === null && each.cause !== 'unsafe-report' && (each.showsFrom ?? '') <= today);
    return showsFrom !== null && showsFrom > today && liftedAt === null && this.couple().status === 'active' && !shown;
  }

  /** A report holds for the care team alone, until they place a hold or pause, which both partners see as they see any. */
  protected changesNothing({ cause, liftedAt }: HoldRecord, { holds }: CoupleSafety): boolean {
    return cause === 'unsafe-report' && liftedAt === null && this.couple().status === 'active' && holds.every((each) => each.liftedAt !== null || each.cause === 'unsafe-report');
  }

  protected async do(work: () => Promise<unknown>): Promise<void> {
    if (await this.act.do(work)) this.safety.reload();
  }

  protected ask(): Promise<void> {
    return this.do(() => this.client.askClearance(this.couple().id));
  }

  protected decide(id: string, version: number, decision: 'yes' | 'no'): Promise<void> {
    return this.do(() => this.client.decideClearance(this.couple().id, id, version, decision));
  }

  protected async sayYes({ id, version }: HoldRecord): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Say yes to lifting this hold?', act: 'Yes, lift it',
      text: 'It is lifted once clinician and supervisor have both said yes. Joint exercises then go on, unless something else stands before them. A yes cannot be taken back; a new hold can be placed at any time.',
    });
    if (agreed) await this.do(() => this.client.sayYesToLifting(this.couple().id, id, version));
  }

  protected async hold(): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Hold joint exercises?', act: 'Hold now',
      text: 'From now on nothing new is given or opened. What was given can still be begun today; from tomorrow both see only that nothing is waiting, as in any pause. Neither partner is told. Clinician and supervisor lift it together.',
    });
    if (agreed) await this.do(() => this.client.hold(this.couple().id, null));
  }

  protected screened(): void {
    this.screening.set(null);
    this.safety.reload();
  }
}
