import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CoupleRecord } from '@attune/couples/domain';
import { DayPipe, Icon, Loaded, ME, Page, ProblemNote, reloadOn, State } from '@attune/ui';
import { ConsentsPanel } from '../consent/consents-panel';
import { CouplesClient } from '../couples-client';
import { SafetyPanel } from '../safety/safety-panel';
import { VisibilityPreview } from '../safety/visibility-preview';
import { bothNames, STATUS_WORDS, titledName } from '../words';
import { Assignments } from './assignments';
import { PartnerCard } from './partner-card';
import { StatusActs } from './status-acts';

/** The administration of a couple: two people side by side, what each signed, what stands before joint exercises, who treats them. */
@Component({
  selector: 'att-administration',
  imports: [Assignments, ConsentsPanel, DayPipe, Icon, Loaded, MatButton, Page, PartnerCard, ProblemNote, RouterLink, SafetyPanel, State, StatusActs, VisibilityPreview],
  templateUrl: './administration.html',
  styles: `
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr)); gap: var(--att-5); align-items: start; }
    .note { display: flex; gap: var(--att-3); align-items: start; }
    .stack { display: grid; gap: var(--att-6); grid-template-columns: minmax(0, 1fr); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Administration {
  readonly id = input.required<string>();

  private readonly here = inject(ME);
  protected readonly record = inject(CouplesClient).record(this.id);
  protected readonly problem = signal<unknown>(null);
  protected readonly shown = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly heading = computed(() => bothNames(this.shown()?.partners ?? []) || 'Couple');
  protected readonly sub = computed(() => {
    const record = this.shown();
    if (!record) return '';
    const by = (part: string) => record.care.filter((member) => member.part === part).map(titledName).join(', ');
    const supervised = by('supervisor') ? `, supervised by ${by('supervisor')}` : '';
    return `${STATUS_WORDS[record.status]} · ${by('clinician') ? `with ${by('clinician')}${supervised}` : 'nobody assigned'}`;
  });
  private readonly conjoint = computed(() => this.here.me()?.conjoint ?? false);
  /** What was read before conjoint mode was switched on must not stay on the screen. */
  protected readonly current = computed(() => this.shown()?.conjoint === this.conjoint());
  /** Consents and safety are the care's, and not for a screen that both look at. */
  protected readonly caresHere = computed(() => this.here.may('couples.clinical') && this.current() && !this.conjoint());
  protected readonly mayAssign = computed(() => this.here.may('couples.assign'));
  protected readonly mayWrite = (record: CoupleRecord) => record.mayTreat || this.here.me()?.roles.includes('owner') === true;
  protected readonly seesCouple = computed(() => this.here.may('overview.couple'));

  constructor() {
    reloadOn(this.record, ['couples', 'access', 'scheduling'], ({ coupleId }) => !coupleId || coupleId === this.id());
  }
}
