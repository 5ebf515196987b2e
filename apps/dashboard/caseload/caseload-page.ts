import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { COUPLE_STATUSES, type CoupleStatus } from '@attune/couples/domain';
import { namesOf, NOTE_STATE_WORDS, type CaseloadRow } from '@attune/overview/domain';
import { anAct, DayPipe, Empty, Icon, Lane, Loaded, ME, MomentPipe, Page, ProblemNote, reloadOn, reloadOnConjoint, Shortcuts, State } from '@attune/ui';
import { OverviewClient } from '../overview-client';

/** Long enough that a name is typed and not each letter asked for. */
const PAUSE_MS = 200;
const STATUS_WORDS: Record<CoupleStatus, string> = { invited: 'Not active yet', active: 'Active', paused: 'Paused', closed: 'Closed' };

/** The couples one cares for, each with what is open on it. */
@Component({
  selector: 'att-caseload-page',
  imports: [DayPipe, Empty, Icon, Lane, Loaded, MatButton, MatFormField, MatInput, MatLabel, MatOption, MatPrefix, MatSelect, MomentPipe, Page, ProblemNote, RouterLink, State],
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
  protected readonly at = linkedSignal({ source: this.rows, computation: (_: CaseloadRow[], before?: { value: number }) => Math.min(before?.value ?? -1, this.rows().length - 1) });
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly mayOpen = computed(() => this.here.may('couples.write'));
  protected readonly mayImport = computed(() => this.here.may('couples.import'));
  protected readonly statuses = COUPLE_STATUSES.map((value) => ({ value, words: STATUS_WORDS[value] }));
  protected readonly words = STATUS_WORDS;
  protected readonly noteWords = NOTE_STATE_WORDS;
  protected readonly names = ({ partners }: CaseloadRow): string => namesOf(partners);
  protected readonly families = ({ partners }: CaseloadRow): string => partners.map((each) => each.familyName).join(' & ');
  protected readonly clinicians = ({ clinicians }: CaseloadRow): string => clinicians.map((each) => each.name).join(', ');
  /** What is one partner's is not shown while both may look, whether there is anything or not. */
  protected readonly conjoint = computed(() => this.here.me()?.conjoint === true);
  protected readonly scores = ({ scores, partners }: CaseloadRow) => scores.map((score) => ({ ...score, name: partners.find(({ seat }) => seat === score.seat)?.givenName ?? '' }));
  private pause?: ReturnType<typeof setTimeout>;

  constructor() {
    reloadOn(this.first, ['couples', 'notes', 'exercises', 'scheduling', 'measures', 'supervision']);
    reloadOnConjoint(this.first);
    inject(Shortcuts).add([
      { key: 'j', does: 'Next couple', run: () => this.step(1) },
      { key: 'k', does: 'Couple before', run: () => this.step(-1) },
      { key: 'enter', does: 'Open couple', run: () => this.open(), when: () => this.at() >= 0 },
      { key: 'n', does: 'New couple', run: () => void this.router.navigateByUrl('/couples/new'), when: () => this.mayOpen() },
    ]);
  }

  protected typed(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search.set(value.trim()), PAUSE_MS);
  }

  protected async older(): Promise<void> {
    const { nextCursor } = this.page();
    if (nextCursor === null) return;
    await this.act.do(async () => {
      const next = await this.client.moreOfCaseload({ search: this.search(), status: this.status(), cursor: nextCursor });
      this.page.update(({ items }) => ({ items: [...items, ...next.items], nextCursor: next.nextCursor }));
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
