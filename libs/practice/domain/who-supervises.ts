import { type CalendarDate, contains, overlaps } from '@attune/util';

export type SupervisionKind = 'primary' | 'cover';

/** Who supervises whom, from the first day up to, but not with, `untilOn`. */
export interface SupervisionRelation {
  supervisorId: string;
  associateId: string;
  kind: SupervisionKind;
  /** For a cover: in whose place. */
  coversId: string | null;
  /** Set where the relation is about one couple only. */
  coupleId: string | null;
  fromOn: CalendarDate;
  untilOn: CalendarDate | null;
}

export interface Supervisors {
  primary: string | null;
  /** Whoever stands in for the primary; they see and sign the same while it lasts. */
  covers: string[];
}

/**
 * Who supervises an associate's work with a couple on a day: the couple's own supervisor before the general one, and
 * whoever stands in. The database function practice.supervisors_of says the same. Practice policy.
 */
export function whoSupervises(relations: readonly SupervisionRelation[], associateId: string, coupleId: string | null, on: CalendarDate): Supervisors {
  const current = relations.filter((each) => each.associateId === associateId && holds(each, on) && (each.coupleId === null || each.coupleId === coupleId));
  const primaries = current.filter(({ kind }) => kind === 'primary');
  const primary = (primaries.find((each) => each.coupleId !== null) ?? primaries[0])?.supervisorId ?? null;
  const covers = current
    .filter(({ kind, coversId, supervisorId }) => kind === 'cover' && primary !== null && supervisorId !== primary && (coversId === null || coversId === primary))
    .map(({ supervisorId }) => supervisorId);
  return { primary, covers: [...new Set(covers)] };
}

/** Whether the relation is in force on the day. Ended today means over today. */
export function holds({ fromOn, untilOn }: Pick<SupervisionRelation, 'fromOn' | 'untilOn'>, on: CalendarDate): boolean {
  return contains({ from: fromOn, until: untilOn }, on);
}

export type RelationProblem = 'oneself' | 'backwards' | 'no-end' | 'overlap';

/** Why a new relation cannot stand beside those there are, or null. Nobody has two primary supervisors at once for the same thing. */
export function relationProblem(next: SupervisionRelation, standing: readonly SupervisionRelation[]): RelationProblem | null {
  if (next.supervisorId === next.associateId) return 'oneself';
  if (next.untilOn !== null && next.untilOn <= next.fromOn) return 'backwards';
  if (next.kind === 'cover') return next.untilOn === null ? 'no-end' : null;
  const rivals = standing.filter((each) => each.kind === 'primary' && each.associateId === next.associateId && each.coupleId === next.coupleId);
  return rivals.some((each) => overlaps(rangeOf(each), rangeOf(next))) ? 'overlap' : null;
}

function rangeOf({ fromOn, untilOn }: SupervisionRelation) {
  return { from: fromOn, until: untilOn };
}

/** What to tell the person: what is in the way and what would help. */
export const RELATION_ADVICE: Record<RelationProblem, string> = {
  oneself: 'Nobody supervises themselves. Please choose somebody else.',
  backwards: 'The last day must come after the first.',
  'no-end': 'A cover needs the day on which the supervisor is back.',
  overlap: 'There is a supervisor in this time already. Please end that first, or choose other dates.',
};
