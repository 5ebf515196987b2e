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

/** So much of the neighbourhood has to stand, in characters, for a place to be the same one. */
const NEIGHBOURHOOD = 16;
/** And so much of the words: a sentence of other words in the same place is another sentence. */
const SAME_WORDS = 0.5;

/**
 * The same words in a revised text: of several places the one whose neighbourhood is most alike, the first among equals. Words that were revised
 * themselves are found between their neighbours, as long as half of them stand; that goes before the same words elsewhere. Null when they are gone:
 * the comment is then "about text since removed" and is never dropped.
 */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  const same = findQuote(text, anchor);
  const certain = same && same.likeness >= Math.min(NEIGHBOURHOOD, anchor.before.length + anchor.after.length);
  return (certain ? null : findRevised(text, anchor)) ?? (same && { start: same.start, end: same.start + anchor.quote.length });
}

/** Whether the very words stand in the text. */
export const hasQuote = (text: string, anchor: Anchor): boolean => findQuote(text, anchor) !== null;

function findQuote(text: string, anchor: Anchor): { start: number; likeness: number } | null {
  let best: { start: number; likeness: number } | null = null;
  for (let start = text.indexOf(anchor.quote); start >= 0 && anchor.quote !== ''; start = text.indexOf(anchor.quote, start + 1)) {
    const likeness = sharedEnd(text.slice(0, start), anchor.before) + sharedStart(text.slice(start + anchor.quote.length), anchor.after);
    if (!best || likeness > best.likeness) best = { start, likeness };
  }
  return best;
}

/** What stands between the neighbours: the place with the most of the words that were pinned. */
function findRevised(text: string, { before, quote, after }: Anchor): Span | null {
  const [left, right] = [before.slice(-NEIGHBOURHOOD), after.slice(0, NEIGHBOURHOOD)];
  let best: { span: Span; likeness: number } | null = null;
  for (let at = text.indexOf(left); at >= 0; at = left === '' ? -1 : text.indexOf(left, at + 1)) {
    const start = at + left.length;
    const end = right === '' ? text.length : text.indexOf(right, start);
    const likeness = end - start > QUOTE_MAX ? 0 : sameWords(text.slice(start, Math.max(start, end)), quote);
    if (likeness >= SAME_WORDS && (!best || likeness > best.likeness)) best = { span: { start, end }, likeness };
  }
  return best?.span ?? null;
}

/** How many of the words of two texts are the same, from 0 to 1, of the longer one's. */
function sameWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const left = [...b];
  const shared = a.filter((word) => left.includes(word) && left.splice(left.indexOf(word), 1)).length;
  return a.length && b.length ? shared / Math.max(a.length, b.length) : 0;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];

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
