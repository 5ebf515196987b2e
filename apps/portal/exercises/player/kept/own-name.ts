import { holdName, type LetGo, type LocalDrafts } from '@attune/ui';
import { draftName } from './draft';

/** Under what this window keeps a run, and how it lets go of that. */
export interface OwnName {
  name: string;
  letGo: LetGo;
}

/** What a closed window left of it is gone on with; another window that has the same exercise open keeps its own. */
export async function ownName(drafts: LocalDrafts, occurrenceId: string): Promise<OwnName> {
  const left = await drafts.names(draftName(occurrenceId));
  for (const name of [...left, draftName(occurrenceId)]) {
    const letGo = await holdName(name);
    if (letGo) return { name, letGo };
  }
  const name = draftName(occurrenceId, crypto.randomUUID());
  return { name, letGo: (await holdName(name)) ?? (() => Promise.resolve()) };
}
