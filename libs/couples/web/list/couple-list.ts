import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { CoupleListItem, CoupleStatus } from '@attune/couples/domain';
import { anAct, DayPipe, Empty, Loaded, ME, ProblemNote, reloadOn, Shortcuts, State } from '@attune/ui';
import { CouplesClient } from '../couples-client';
import { bothNames, fullName, STATUS_WORDS } from '../words';
import { CouplesFrame } from './couples-frame';

/** All couples one may know of: found by name, walked with the keys. */
@Component({
  selector: 'att-couple-list',
  imports: [CouplesFrame, DayPipe, Empty, Loaded, MatButton, ProblemNote, RouterLink, State],
  templateUrl: './couple-list.html',
  styleUrl: './couple-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoupleList {
  private readonly client = inject(CouplesClient);
  private readonly router = inject(Router);
  private readonly here = inject(ME);
  protected readonly search = signal('');
  protected readonly status = signal<CoupleStatus | ''>('');
  protected readonly couples = this.client.list(() => ({ search: this.search(), status: this.status() }));
  private readonly page = linkedSignal(() => (this.couples.hasValue() ? this.couples.value() : { items: [], nextCursor: null }));
  protected readonly items = computed(() => this.page().items);
  protected readonly more = computed(() => this.page().nextCursor !== null);
  private readonly asked = computed(() => `${this.status()} ${this.search()}`);
  /** The place is kept while the same list is read again, and lost with another one. */
  protected readonly at = linkedSignal<{ asked: string; last: number }, number>({
    source: () => ({ asked: this.asked(), last: this.items().length - 1 }),
    computation: ({ asked, last }, before) => (before?.source.asked === asked ? Math.min(before.value, last) : -1),
  });
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly words = STATUS_WORDS;
  protected readonly names = bothNames;
  protected readonly fullName = fullName;

  constructor() {
    reloadOn(this.couples, ['couples']);
    inject(Shortcuts).add([
      { key: 'j', does: 'Next couple', run: () => this.step(1) },
      { key: 'k', does: 'Couple before', run: () => this.step(-1) },
      { key: 'enter', does: 'Open couple', run: () => this.openAt(), when: () => this.at() >= 0 },
    ]);
  }

  /** The owner keeps the office; the others go to the couple's page. */
  protected pathOf({ id }: CoupleListItem): string[] {
    return this.here.may('overview.couple') ? ['/couples', id] : ['/couples', id, 'administration'];
  }

  protected async older(): Promise<void> {
    const cursor = this.page().nextCursor;
    if (cursor === null) return;
    const below = this.couples.value();
    await this.act.do(async () => {
      const next = await this.client.more({ search: this.search(), status: this.status(), cursor });
      if (below === this.couples.value()) this.page.update(({ items }) => ({ items: [...items, ...next.items], nextCursor: next.nextCursor }));
    });
  }

  private step(by: number): void {
    const last = this.items().length - 1;
    this.at.update((at) => Math.max(0, Math.min(last, at + by)));
    document.getElementById(`couple-${this.items()[this.at()]?.id}`)?.scrollIntoView({ block: 'nearest' });
  }

  private openAt(): void {
    const couple = this.items()[this.at()];
    if (couple) void this.router.navigate(this.pathOf(couple));
  }
}
