import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { timelineWords, type CouplePage, type TimelineItem, type TimelinePage } from '@attune/overview/domain';
import { runs } from '@attune/scheduling/domain';
import { anAct, DayPipe, Empty, ProblemNote, TimeOfDayPipe } from '@attune/ui';
import { OverviewClient } from '../overview-client';

/** What happened, newest first, in three lanes: one partner's, joint, the other's. In conjoint mode the side lanes stay where they are and empty. */
@Component({
  selector: 'att-timeline',
  imports: [DayPipe, Empty, MatButton, ProblemNote, RouterLink, TimeOfDayPipe],
  templateUrl: './timeline.html',
  styleUrl: './timeline.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Timeline {
  readonly couple = input.required<CouplePage>();

  private readonly client = inject(OverviewClient);
  // A re-read page begins anew: what was loaded below it may have changed as well.
  private readonly read = linkedSignal<CouplePage, TimelinePage>({ source: this.couple, computation: (couple) => couple.timeline });
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly more = computed(() => this.read().nextCursor !== null);
  protected readonly days = computed(() => {
    const now = new Date().toISOString();
    const days: { on: string; items: { item: TimelineItem; words: string; runs: boolean; link: Link | null; by: string }[] }[] = [];
    for (const item of this.read().items) {
      if (days.at(-1)?.on !== item.on) days.push({ on: item.on, items: [] });
      days.at(-1)?.items.push({ item, words: timelineWords(item, now), runs: item.kind === 'appointment' && runs(item, now), link: linkOf(item), by: 'by' in item ? item.by : '' });
    }
    return days;
  });
  protected readonly names = computed(() => Object.fromEntries(this.couple().partners.map((each) => [each.seat, each.givenName])) as Record<'a' | 'b', string>);
  /** On a phone the lane is an edge with an initial. */
  protected readonly initial = (lane: TimelineItem['lane']): string => (lane === 'joint' ? '&' : ([...this.names()[lane]][0] ?? ''));
  protected readonly whose = (lane: TimelineItem['lane']): string => (lane === 'joint' ? 'both' : this.names()[lane]);

  protected async older(): Promise<void> {
    const { nextCursor } = this.read();
    if (nextCursor === null) return;
    const below = this.couple();
    await this.act.do(async () => {
      const next = await this.client.timeline(below.coupleId, nextCursor);
      if (below === this.couple()) this.read.update(({ items }) => ({ items: [...items, ...next.items], nextCursor: next.nextCursor }));
    });
  }
}

interface Link {
  to: string[];
  /** What is open beside the week. */
  open?: { on: string; open: string };
}

function linkOf(item: TimelineItem): Link | null {
  if (item.kind === 'note') return { to: ['/notes', item.id] };
  if (item.kind === 'addendum') return { to: ['/notes', item.noteId] };
  return item.kind === 'appointment' ? { to: ['/scheduling'], open: { on: item.on, open: item.id } } : null;
}
