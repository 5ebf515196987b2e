import type { CalendarDate } from '@attune/util';
import type { MeasureItem, Texts } from '../definitions/definition';
import type { CrisisWords } from '../ask/crisis.data';
import type { Freely } from '../give/free-to-answer';

/** Who reads the answers, by name, for "You, Maya and Dr. Chen will see this." */
export interface MeasureCare {
  clinician: string;
  supervisors: string[];
  supervisorsEs: string[];
}

/**
 * GET /api/portal/measures/due: the one that waits for this person, or null. Without a title: the card has the same words for every measure,
 * since a name could tell what is asked about. Home shows one card: the exercise's or this one, this one first unless an exercise was begun.
 * It depends on nothing that the other partner did, nor on a pause or a hold: those stop what is done together.
 */
export interface MeasureDueReply {
  due: MeasureDue | null;
}
export interface MeasureDue {
  administrationId: string;
  /** How many items are asked, the last question not counted. */
  items: number;
  minutes: number;
  closesOn: CalendarDate;
  /** Was it begun? Then the button says Go on. */
  begun: boolean;
}

/** POST /api/portal/measures/administrations/:id/later: 204. Not on the card for the rest of the day. */

/** What a partner is asked: no bands, no cut-offs, no alerts. An answer is the `value` of the option chosen. */
export interface AskedMeasure {
  instruction: Texts | null;
  /** To how many of the items, from the first, the instruction belongs: those that are not scored have their own words. */
  instructed: number;
  /** Those that are scored and then those that are not, numbered on from 1. */
  items: readonly Omit<MeasureItem, 'loinc'>[];
  /** The authors' line, shown under the items. */
  credit: string;
  /** Say first that somebody could look, and that it can be answered in the room instead. */
  alone: boolean;
}

/** POST /api/portal/measures/administrations/:id/open: begins, or goes on where it was left, on whatever phone. 404 when it is not open. */
export interface OpenedAdministration {
  id: string;
  /** Goes into If-Match of the next save. */
  version: number;
  asked: AskedMeasure;
  /** Items that were asked already: the first other one is where to go on. What was said goes to whoever holds this phone only after the password. */
  answered: number[];
  care: MeasureCare;
  closesOn: CalendarDate;
}

/**
 * GET /api/portal/measures/administrations/:id/answers (asks for the password again): what was answered so far, by item number; null is
 * "I would rather not say". 404 when it is not open.
 */
export interface MeasureAnswers {
  answers: Record<string, number | null>;
}

/**
 * PUT /api/portal/measures/administrations/:id/answers with If-Match: one item, as soon as it is answered. 412 with `current`
 * (`{ version, answered }`) when another window wrote; 422 names the item; 409 `not-open` once the window closed or it is finished.
 */
export interface SaveMeasureAnswer {
  item: number;
  value: number | null;
}
export interface SavedMeasureAnswer {
  version: number;
  /** Only in this reply, only to this person, only when this answer calls for it. Not kept by the screen. */
  crisis: CrisisWords | null;
}

/** POST /api/portal/measures/administrations/:id/finish. Sent twice it has one effect and the same reply. */
export interface FinishMeasure {
  /** "Were you able to answer alone and freely?"; null when skipped. */
  freely: Freely | null;
}
export interface FinishedMeasure {
  /** Only in this reply, only to this person, only when their own answers call for it. Not kept by the screen. */
  crisis: CrisisWords | null;
  /** The own result in a sentence and never a number; null unless the clinician chose at giving that it is told. */
  result: Texts | null;
  /** Part of it was answered earlier, or it was sent a while ago: what the end says comes for the password, whether it says anything or not. */
  withheld: boolean;
}

/** GET /api/portal/measures/releases: what the clinician offered to be opened to both, newest first; the same list for both partners. */
export interface ReleasesReply {
  items: PortalRelease[];
}
export interface PortalRelease {
  releaseId: string;
  /** The measure's own name. */
  name: string;
  moment: { how: 'appointment' } | { how: 'date'; at: string };
  /** The moment has not come: the choice can be made and changed. What was chosen is never shown. */
  mayChoose: boolean;
}

/** PUT /api/portal/measures/releases/:id/choice: 204 whatever is chosen; 409 `too-late` once the moment has come. */
export interface ReleaseChoice {
  agrees: boolean;
}

/** GET /api/portal/measures/releases/:id: open once both agreed before the moment and both have a total; all else is the one reply "not available". */
export type ReleasedReply = { available: false } | { available: true; name: string; partnerName: string; on: CalendarDate; yours: ReleasedScore; theirs: ReleasedScore };
export interface ReleasedScore {
  total: number;
  most: number;
  band: Texts | null;
  on: CalendarDate;
}
