import { computed, inject, Injectable } from '@angular/core';
import type { UrgentItem } from '@attune/supervision/domain';
import { ME, reading, reloadOn, reloadOnConjoint } from '@attune/ui';

/** What somebody must take up now, read once for Today and for the mark beside it that is seen from every page. */
@Injectable({ providedIn: 'root' })
export class UrgentNow {
  private readonly here = inject(ME);
  readonly items = reading<{ items: UrgentItem[] }>(() => (this.here.may('supervision.acknowledge') ? '/api/supervision/urgent' : undefined));
  private readonly all = computed(() => (this.items.hasValue() ? this.items.value().items : []));
  readonly waiting = computed(() => this.all().filter((each) => each.acknowledged === null));
  /** For a week: whoever was called, too, sees that somebody has it. */
  readonly taken = computed(() => this.all().filter((each) => each.acknowledged !== null));
  /** Whether the place beside the page carries a mark: not while both partners may look on. */
  readonly marked = computed(() => this.waiting().some(({ level }) => level === 'urgent') && !this.here.me()?.conjoint);

  constructor() {
    reloadOn(this.items, ['supervision'], (ids) => 'urgentId' in ids);
    reloadOnConjoint(this.items);
  }
}
