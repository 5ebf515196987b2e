import { ok, refuse, type CalendarDate, type Result } from '@attune/util';

/** A card says what sets me off, how my body shows it, what helps, what makes it worse. Never the story behind it. */
export interface CardText {
  trigger: string;
  bodySign: string;
  helps: string;
  makesWorse: string;
}
export const CARD_FIELDS = ['trigger', 'bodySign', 'helps', 'makesWorse'] as const;
/** Most characters of each part: too short for a story, on purpose. */
export const CARD_MAX = 160;
/** Most cards of one partner. */
export const MOST_CARDS = 6;

/** `talk`: the clinician would like to speak about it before it is opened. */
export const CARD_STATES = ['proposed', 'approved', 'talk', 'recalled'] as const;
export type CardState = (typeof CARD_STATES)[number];

/** Trims; refuses a card without a trigger, and parts that are too long. */
export function checkCard(text: CardText): Result<CardText, 'no-trigger' | 'too-long'> {
  const card = Object.fromEntries(CARD_FIELDS.map((part) => [part, text[part].trim()])) as unknown as CardText;
  if (card.trigger === '') return refuse('no-trigger');
  if (CARD_FIELDS.some((part) => card[part].length > CARD_MAX)) return refuse('too-long');
  return ok(card);
}

export type CardAct = 'change' | 'approve' | 'talk' | 'recall';

/** What each act makes of a card. An approved one may be open to the other partner, so it is not rewritten: it is taken back, and a new one written. */
const TRANSITIONS: Readonly<Record<CardState, Partial<Record<CardAct, CardState>>>> = {
  proposed: { change: 'proposed', approve: 'approved', talk: 'talk', recall: 'recalled' },
  talk: { change: 'proposed', approve: 'approved', talk: 'talk', recall: 'recalled' },
  approved: { approve: 'approved', recall: 'recalled' },
  recalled: { recall: 'recalled' },
};

/** The card's state after the act, or why not. The clinician approves each card; source: `clinical.md` section 4, E5. */
export function cardAfter(state: CardState, act: CardAct): Result<CardState, 'card-is-approved' | 'card-is-recalled'> {
  const next = TRANSITIONS[state][act];
  return next ? ok(next) : refuse(state === 'approved' ? 'card-is-approved' : 'card-is-recalled');
}

/**
 * The first day on which a recalled card is no longer open to the other partner: the clinician's recall holds at once, the writer's own
 * from the next day, so that it cannot be told from a clinician's act or a pause at the change of the day.
 */
export function closedFrom(today: CalendarDate, tomorrow: CalendarDate, by: 'clinician' | 'writer'): CalendarDate {
  return by === 'clinician' ? today : tomorrow;
}
