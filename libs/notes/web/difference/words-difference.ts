import { textDifference, type Piece } from '@attune/notes/domain';
import { diffWordsWithSpace } from 'diff';

/** After this a comparison gives up, and the whole text counts as changed: a screen must not stand still. */
const LONGEST_MS = 300;

export function wordsDifference(before: string, after: string): Piece[] {
  return textDifference((one, other) => diffWordsWithSpace(one, other, { timeout: LONGEST_MS }), before, after);
}
