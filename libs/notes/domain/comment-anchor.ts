/** Characters kept on either side of a quote, to tell it from the same words elsewhere. */
export const ANCHOR_CONTEXT = 32;
/** The longest quote that a comment can be pinned to. */
export const QUOTE_MAX = 500;

/** Where a comment is pinned: the words themselves with their neighbourhood, so that it stays with them when the text is revised. */
export interface Anchor {
  before: string;
  quote: string;
  after: string;
}

export interface Span {
  start: number;
  end: number;
}

/** Pins the span of a text. Null for a span that is empty, outside the text, blank, or longer than `QUOTE_MAX`. */
export function anchorOf(text: string, { start, end }: Span): Anchor | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || end <= start || end - start > QUOTE_MAX) return null;
  const quote = text.slice(start, end);
  if (quote.trim() === '') return null;
  return { before: text.slice(Math.max(0, start - ANCHOR_CONTEXT), start), quote, after: text.slice(end, end + ANCHOR_CONTEXT) };
}

/**
 * The same words in a revised text: of several places the one whose neighbourhood is most alike, the first among equals.
 * Null when the words are gone: the comment is then "about text since removed" and is never dropped.
 */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  let best: { start: number; likeness: number } | null = null;
  for (let start = text.indexOf(anchor.quote); start >= 0 && anchor.quote !== ''; start = text.indexOf(anchor.quote, start + 1)) {
    const likeness = sharedEnd(text.slice(0, start), anchor.before) + sharedStart(text.slice(start + anchor.quote.length), anchor.after);
    if (!best || likeness > best.likeness) best = { start, likeness };
  }
  return best && { start: best.start, end: best.start + anchor.quote.length };
}

/** The sentences of a text as spans, without the space around them; a line counts as one. What is commented on by keyboard. */
export function sentencesOf(text: string): Span[] {
  const ends = [...text.matchAll(/[.!?…]+["'”’)]*\s+|\n+|$/g)].map((match) => match.index + match[0].length);
  return ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? 0;
    const sentence = text.slice(start, end);
    const trimmed = sentence.trim();
    const from = start + sentence.indexOf(trimmed);
    return trimmed === '' ? [] : [{ start: from, end: from + trimmed.length }];
  });
}

/** The sentence at a place of a text; the last one when the place lies behind it. Null in a text without words. */
export function sentenceAt(text: string, at: number): Span | null {
  const all = sentencesOf(text);
  return all.find((each) => at < each.end) ?? all.at(-1) ?? null;
}

function sharedStart(text: string, like: string): number {
  let count = 0;
  while (count < like.length && text[count] === like[count]) count += 1;
  return count;
}

function sharedEnd(text: string, like: string): number {
  let count = 0;
  while (count < like.length && text[text.length - 1 - count] === like[like.length - 1 - count] && count < text.length) count += 1;
  return count;
}
