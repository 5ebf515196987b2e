import type { LocalDrafts } from '@attune/ui';

/**
 * Whether the partner may read it, until it was sent: in a place of its own. All windows of one person share that of a run, and what one of them sends or
 * lets go must not take the no of another with it. Sealed, both answers look alike.
 */
export const CHOICES = 'choice/';
const nameOf = (occurrenceId: string): string => CHOICES + occurrenceId;

/** A no stands: no yes goes over it. */
export async function keepChoice(drafts: LocalDrafts, occurrenceId: string, agrees: boolean): Promise<void> {
  if (!agrees || !(await keepsNo(drafts, occurrenceId))) await drafts.put(nameOf(occurrenceId), agrees ? 'yes' : 'no ');
}

export async function keepsNo(drafts: LocalDrafts, occurrenceId: string): Promise<boolean> {
  return (await drafts.get(nameOf(occurrenceId))) === 'no ';
}

/** It was sent; a no that was said meanwhile stays. */
export async function choiceSent(drafts: LocalDrafts, occurrenceId: string, agrees: boolean): Promise<void> {
  if (!agrees || !(await keepsNo(drafts, occurrenceId))) await drafts.remove(nameOf(occurrenceId));
}
