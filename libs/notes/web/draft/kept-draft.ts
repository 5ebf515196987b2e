import type { DraftChange } from '@attune/notes/domain';
import { changeBetween, isCarriedOut, withChange, type Stand } from './draft-content';

/** What a browser keeps of a draft until the server has it. */
export interface KeptDraft {
  /** The version that the change is against. */
  version: number;
  change: DraftChange;
  /** Sent last, with no answer yet: it may stand on the server as the next version. */
  sent: DraftChange | null;
  keptAt: string;
}

/** What the names of all that is kept of a note begin with. */
export const keptFor = (noteId: string): string => `note/${noteId}/`;

/**
 * What becomes of words that were found on this device when a note is opened. `nothing`: the server has them all.
 * `resume`: the server holds exactly what they were written upon, or has none of their parts any more. `conflict`: somebody wrote in between; nothing is chosen.
 */
export type Reopening = 'nothing' | 'resume' | 'conflict';

export function reopening({ version, change, sent }: KeptDraft, stand: Stand): Reopening {
  if (isCarriedOut(change, stand.content)) return 'nothing';
  const content = withChange(stand.content, change);
  const ownLastSave = sent !== null && stand.version === version + 1 && isCarriedOut(sent, stand.content);
  const left = changeBetween(stand.content, content);
  const coversNothing = !left?.facts && !left?.sections.some(({ id }) => id in stand.content.parts);
  return stand.version === version || ownLastSave || coversNothing ? 'resume' : 'conflict';
}
