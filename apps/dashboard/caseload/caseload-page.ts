import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CoupleStatus } from '@attune/couples/domain';
import { CouplesFrame, STATUS_WORDS } from '@attune/couples/web';
import { namesOf, NOTE_STATE_WORDS, type CaseloadRow } from '@attune/overview/domain';
import { anAct, DayPipe, Empty, Icon, Lane, Loaded, ME, MomentPipe, ProblemNote, reloadOn, Shortcuts, State } from '@attune/ui';
import { OverviewClient } from '../overview-client';

/** The couples one cares for, each with what is open on it. */
@Component({
  selector: 'att-caseload-page',
  imports: [CouplesFrame, DayPipe, Empty, Icon, Lane, Loaded, MatButton, MomentPipe, ProblemNote, RouterLink, State],
  templateUrl: './caseload-page.html',
  styleUrl: './caseload-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseloadPage {
  private readonly client = inject(OverviewClient);
  private readonly router = inject(Router);
  private readonly here = inject(ME);
  protected readonly search = signal('');
  protected readonly status = signal<CoupleStatus | ''>('');
  protected readonly first = this.client.caseload(() => ({ search: this.search(), status: this.status() }));
  private readonly page = linkedSignal(() => (this.first.hasValue() ? this.first.value() : { items: [], nextCursor: null }));
  protected readonly rows = computed(() => this.page().items);
  protected readonly more = computed(() => this.page().nextCursor !== null);
  private readonly asked = computed(() => `${this.status()} ${this.search()}`);
  /** The place is kept while the same list is read again, and lost with another one. */
  protected readonly at = linkedSignal<{ asked: string; last: number }, number>({
    source: () => ({ asked: this.asked(), last: this.rows().length - 1 }),
    computation: ({ asked, last }, before) => (before?.source.asked === asked ? Math.min(before.value, last) : -1),
  });
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly words = STATUS_WORDS;
  protected readonly noteWords = NOTE_STATE_WORDS;
  protected readonly names = ({ partners }: CaseloadRow): string => namesOf(partners);
  protected readonly families = ({ partners }: CaseloadRow): string => partners.map((each) => each.familyName).join(' & ');
  protected readonly clinicians = ({ clinicians }: CaseloadRow): string => clinicians.map((each) => each.name).join(', ');
  /** What is one partner's is not shown while both may look, whether there is anything or not. */
  protected readonly conjoint = computed(() => this.here.me()?.conjoint === true);
  protected readonly scores = ({ scores, partners }: CaseloadRow) => scores.map((score) => ({ ...score, name: partners.find(({ seat }) => seat === score.seat)?.givenName ?? '' }));

  constructor() {
    reloadOn(this.first, ['couples', 'notes', 'exercises', 'scheduling', 'measures', 'supervision']);
    inject(Shortcuts).add([
      { key: 'j', does: 'Next couple', run: () => this.step(1) },
      { key: 'k', does: 'Couple before', run: () => this.step(-1) },
      { key: 'enter', does: 'Open couple', run: () => this.open(), when: () => this.at() >= 0 },
    ]);
  }

  protected async older(): Promise<void> {
    const { nextCursor } = this.page();
    if (nextCursor === null) return;
    const below = this.first.value();
    await this.act.do(async () => {
      const next = await this.client.moreOfCaseload({ search: this.search(), status: this.status(), cursor: nextCursor });
      if (below === this.first.value()) this.page.update(({ items }) => ({ items: [...items, ...next.items], nextCursor: next.nextCursor }));
    });
  }

  private step(by: number): void {
    this.at.update((at) => Math.max(0, Math.min(this.rows().length - 1, at + by)));
    document.getElementById(`couple-${this.rows()[this.at()]?.coupleId}`)?.scrollIntoView?.({ block: 'nearest' });
  }

  private open(): void {
    const row = this.rows()[this.at()];
    if (row) void this.router.navigate(['/couples', row.coupleId]);
  }
}
