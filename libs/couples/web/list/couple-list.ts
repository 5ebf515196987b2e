import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel, MatPrefix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { COUPLE_STATUSES, type CoupleListItem, type CoupleStatus } from '@attune/couples/domain';
import { DayPipe, Empty, Icon, Loaded, ME, Page, reloadOn, Shortcuts, State } from '@attune/ui';
import { CouplesClient } from '../couples-client';
import { bothNames, fullName, STATUS_WORDS } from '../words';

/** Long enough that a name is typed and not each letter asked for. */
const PAUSE_MS = 200;

/** All couples one may know of: found by name, walked with the keys. */
@Component({
  selector: 'att-couple-list',
  imports: [DayPipe, Empty, Icon, Loaded, MatButton, MatFormField, MatInput, MatLabel, MatOption, MatPrefix, MatSelect, Page, RouterLink, State],
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
  private readonly firstPage = computed(() => (this.couples.hasValue() ? this.couples.value() : undefined));
  protected readonly items = linkedSignal<CoupleListItem[]>(() => this.firstPage()?.items ?? []);
  protected readonly cursor = linkedSignal<string | null>(() => this.firstPage()?.nextCursor ?? null);
  protected readonly at = linkedSignal<number>(() => (this.firstPage(), -1));
  protected readonly mayOpen = computed(() => this.here.may('couples.write'));
  protected readonly mayImport = computed(() => this.here.may('couples.import'));
  protected readonly statuses = COUPLE_STATUSES.map((value) => ({ value, words: STATUS_WORDS[value] }));
  protected readonly words = STATUS_WORDS;
  protected readonly names = bothNames;
  protected readonly fullName = fullName;
  private pause?: ReturnType<typeof setTimeout>;

  constructor() {
    reloadOn(this.couples, ['couples']);
    inject(Shortcuts).add([
      { key: 'j', does: 'Next couple', run: () => this.step(1) },
      { key: 'k', does: 'Couple before', run: () => this.step(-1) },
      { key: 'enter', does: 'Open couple', run: () => this.openAt(), when: () => this.at() >= 0 },
      { key: 'n', does: 'New couple', run: () => void this.router.navigateByUrl('/couples/new'), when: () => this.mayOpen() },
    ]);
  }

  /** The owner keeps the office; the others go to the couple's page. */
  protected pathOf({ id }: CoupleListItem): string[] {
    return this.here.may('overview.couple') ? ['/couples', id] : ['/couples', id, 'administration'];
  }

  protected typed(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.search.set(value.trim()), PAUSE_MS);
  }

  protected async more(): Promise<void> {
    const cursor = this.cursor();
    if (!cursor) return;
    const { items, nextCursor } = await this.client.more({ search: this.search(), status: this.status(), cursor });
    this.items.update((before) => [...before, ...items]);
    this.cursor.set(nextCursor);
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
