/** A stretch of text that both sides have, or only the later, or only the earlier. */
export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What the `diff` package's word comparisons give; undefined when they took too long. */
export type WordComparison = (before: string, after: string) => { value: string; added?: boolean; removed?: boolean }[] | undefined;

/**
 * What changed from one text to another, word by word; joined, the pieces without `added` are the earlier text and those
 * without `removed` the later one. When the comparison gives up, the whole earlier text counts as removed and the later as added.
 */
export function textDifference(compare: WordComparison, before: string, after: string): Piece[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const found = compare(before, after) ?? [{ value: before, removed: true }, { value: after, added: true }];
  return found
    .map(({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
    .filter((piece) => piece.text !== '');
}
