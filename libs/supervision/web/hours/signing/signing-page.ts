import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import { ESTIMATE, isOver, maySignInBatch, STOP_SIGNING, totalOf, type WaitingWeek } from '@attune/supervision/domain';
import { anAct, DayPipe, Empty, Icon, keyed, Loaded, Page, PracticeTime, ProblemNote, reloadOn, Shortcuts, State } from '@attune/ui';
import { dateIn } from '@attune/util';
import { GivePassword } from '../../desk/give-password';
import { SupervisionTabs } from '../../supervision-tabs';
import { WeekFindings } from '../ledger/week-findings';
import { WeekLines } from '../ledger/week-lines';
import { HoursClient } from '../hours-client';
import { hours, partsWords } from '../words';

const keyOf = ({ associateId, weekStart }: WaitingWeek): string => `${associateId}/${weekStart}`;

/** Weeks that wait for the supervisor, by associate: read, asked about, and signed many at once. The password is asked for once. */
@Component({
  selector: 'att-signing-page',
  imports: [DayPipe, Empty, Icon, Loaded, MatButton, MatCheckbox, Page, ProblemNote, RouterLink, State, SupervisionTabs, WeekFindings, WeekLines],
  templateUrl: './signing-page.html',
  styleUrl: './signing-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SigningPage {
  private readonly client = inject(HoursClient);
  private readonly password = inject(GivePassword);
  private readonly today = dateIn(new Date(), inject(PracticeTime).zone());
  protected readonly waiting = this.client.waiting();
  protected readonly pairs = this.client.deadlines();
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  protected readonly opened = signal<ReadonlySet<string>>(new Set());
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  private readonly submit = keyed();
  protected readonly said = signal('');
  protected readonly estimate = ESTIMATE;
  protected readonly notice = STOP_SIGNING.words;
  protected readonly keyOf = keyOf;
  protected readonly parts = partsWords;
  protected readonly nothing = ({ items }: { items: unknown[] }): boolean => items.length === 0;
  private readonly weeks = computed(() => (this.waiting.hasValue() ? this.waiting.value().items : []));
  protected readonly byAssociate = computed(() => {
    const of = new Map<string, { id: string; name: string; now: boolean; weeks: WaitingWeek[]; batch: WaitingWeek[] }>();
    for (const week of this.weeks()) {
      const one = of.get(week.associateId) ?? { id: week.associateId, name: week.associate, now: week.now, weeks: [], batch: [] };
      of.set(week.associateId, { ...one, weeks: [...one.weeks, week], batch: maySignInBatch(week) ? [...one.batch, week] : one.batch });
    }
    return [...of.values()];
  });
  /** Those chosen that are still there and may be signed. */
  protected readonly toSign = computed(() => this.weeks().filter((week) => this.chosen().has(keyOf(week)) && this.may(week)));
  protected readonly ledgers = computed(() => (this.pairs.hasValue() ? this.pairs.value().items.filter((pair) => !isOver(pair, this.today)).map(({ associate }) => associate) : []));

  constructor() {
    reloadOn(this.waiting, ['supervision', 'scheduling', 'notes']);
    inject(Shortcuts).add([{ key: 's', does: 'Sign what is chosen', run: () => void this.sign(), when: () => this.toSign().length > 0 }]);
  }

  protected may({ openQuestions }: WaitingWeek): boolean {
    return openQuestions === 0;
  }

  protected worth({ logged, credited }: WaitingWeek): string {
    const [all, counts] = [totalOf(logged), totalOf(credited)];
    return all === counts ? 'all of it counts' : `${hours(counts)} count, ${hours(all - counts)} do not`;
  }

  protected batchWords({ weeks, batch }: { weeks: readonly WaitingWeek[]; batch: readonly WaitingWeek[] }): string {
    if (batch.length < weeks.length) return batch.length ? `${batch.length} of ${weeks.length} weeks; look at the others one by one` : 'each week to be looked at by itself';
    return weeks.length === 1 ? 'one week' : `all ${weeks.length} weeks`;
  }

  protected choose(weeks: readonly WaitingWeek[], on: boolean): void {
    const keys = weeks.filter((week) => this.may(week)).map(keyOf);
    this.chosen.update((chosen) => new Set(on ? [...chosen, ...keys] : [...chosen].filter((key) => !keys.includes(key))));
  }

  protected all(weeks: readonly WaitingWeek[]): boolean {
    return weeks.length > 0 && weeks.every((week) => this.chosen().has(keyOf(week)));
  }

  protected toggle(key: string, open: boolean): void {
    this.opened.update((opened) => (open ? new Set(opened).add(key) : new Set([...opened].filter((each) => each !== key))));
  }

  /** Signs the weeks as they are shown; what changed meanwhile is refused as a whole and shown anew. */
  protected async sign(): Promise<void> {
    const weeks = this.toSign();
    if (weeks.length === 0 || this.busy()) return;
    this.said.set('');
    await this.act.do(async () => {
      if (!(await this.password.ask())) return;
      await this.submit((key) => this.client.sign(weeks.map(({ associateId, weekStart, hash }) => ({ associateId, weekStart, hash })), key));
      this.said.set(weeks.length === 1 ? 'One week is signed.' : `${weeks.length} weeks are signed.`);
      this.chosen.set(new Set());
    });
    this.waiting.reload();
  }
}
