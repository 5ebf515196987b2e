import type { Span } from './comment-anchor';
import type { Piece } from './text-difference';

export interface Mark {
  id: string;
  span: Span;
}

/** A stretch of a text that is shown in one way. `start` is its place in the present text, null for what was removed from it. */
export interface Stretch {
  text: string;
  start: number | null;
  kind: Piece['kind'];
  /** Ids of the marks that cover it. */
  marks: string[];
}

/**
 * A text cut up for showing: by marks, which may overlap, and by what changed. Joined, the stretches with a start are the text.
 * @param pieces what changed since an earlier text; without it nothing did
 */
export function stretchesOf(text: string, marks: readonly Mark[], pieces: readonly Piece[] = [{ kind: 'same', text }]): Stretch[] {
  const cuts = marks.flatMap(({ span }) => [span.start, span.end]);
  let at = 0;
  return pieces.flatMap(({ kind, text: piece }): Stretch[] => {
    if (piece === '') return [];
    if (kind === 'removed') return [{ text: piece, start: null, kind, marks: [] }];
    const [from, until] = [at, at + piece.length];
    at = until;
    const edges = [...new Set([from, until, ...cuts.filter((cut) => cut > from && cut < until)])].sort((a, b) => a - b);
    return edges.slice(0, -1).map((start, index) => {
      const end = edges[index + 1] ?? until;
      const covering = marks.filter(({ span }) => span.start < end && start < span.end);
      return { text: text.slice(start, end), start, kind, marks: covering.map((each) => each.id) };
    });
  });
}
