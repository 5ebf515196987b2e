/** The two places of a couple's record. The order is that of entry and means nothing else. */
export const SEATS = ['a', 'b'] as const;
export type Seat = (typeof SEATS)[number];

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Longest name that a screen, a mail and a signature still show whole, in characters. */
export const NAME_MAX = 80;
