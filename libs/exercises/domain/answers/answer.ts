import type { Feeling } from '../definitions/definition';

/** Where an entry of noticing comes from: it was seen, or it was made of what was seen. */
export const MARKS = ['saw', 'made'] as const;
/** What the observed partner said to it. */
export const REPLIES = ['yes', 'not-quite', 'open'] as const;

/** "I noticed (what) when we talked about (about)." */
export interface Entry {
  what: string;
  about: string;
  mark: (typeof MARKS)[number] | null;
  reply: (typeof REPLIES)[number] | null;
}

/** Each feeling 0 to 10; null is "I don't know". */
export type FeelingsAnswer = Readonly<Record<Feeling, number | null>>;

/** One of the offered options, or own words. */
export type ChoiceAnswer = { option: string } | { words: string };

/** What a partner recorded for one field. Null is "I don't know", which is an answer; a field passed over has none. */
export type Answer = number | string | FeelingsAnswer | ChoiceAnswer | readonly Entry[] | null;

/** Answers of one run by field. */
export type Answers = Readonly<Record<string, Answer>>;
