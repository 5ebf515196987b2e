import { page } from '@attune/kernel';
import type { TimelineItem, TimelinePage } from '@attune/overview/domain';
import { titleOf } from '../titles';

export interface TimelineRow {
  id: string;
  at: string;
  on: string;
  kind: string;
  lane: string;
  more: Record<string, unknown> & { exercise?: string; definitionVersion?: number };
  coupleId: string;
  compartment: string | null;
}

/** Rows of the statement as the page of a timeline. */
export function timelinePage(rows: TimelineRow[], limit: number): TimelinePage {
  const { items, nextCursor } = page(rows, limit, (row) => [row.at, row.id]);
  return { items: items.map(itemOf), nextCursor };
}

function itemOf({ id, at, on, kind, lane, more }: TimelineRow): TimelineItem {
  const { definitionVersion, ...rest } = more;
  const title = rest.exercise ? { title: titleOf(rest.exercise, definitionVersion) } : {};
  return { id, at, on, kind, lane, ...rest, ...title } as TimelineItem;
}
