import { addDays, daysBetween, type CalendarDate } from '@attune/util';
import { type PaperFacts } from '../facts/log-week';

/** Who supervised an associate at large, from the first day up to, but not with, `until`; and the papers of that supervision. */
export interface WeekRelation {
  supervisorId: string;
  name: string;
  kind: 'primary' | 'cover';
  from: CalendarDate;
  until: CalendarDate | null;
  agreementOn: CalendarDate | null;
  video: boolean;
  videoAssessedOn: CalendarDate | null;
  /** By the practice; otherwise an oversight agreement is owed. */
  employed: boolean;
  oversightOn: CalendarDate | null;
}

/**
 * Who supervised in a log week: everybody whose supervision reached into it, whoever stood in among them, each once. Any of them reads, asks and signs
 * (practice policy; hours properly gained stay theirs to sign after they ceased, clinical.md 1.1). Primaries come first, whoever had more days of the
 * week before the others.
 */
export function supervisorsIn(relations: readonly WeekRelation[], weekStart: CalendarDate): WeekRelation[] {
  const [until, rank] = [addDays(weekStart, 7), (each: WeekRelation) => Number(each.kind === 'cover') * 7 - daysIn(each, weekStart)];
  const there = relations.filter((each) => each.from < until && (each.until === null || (each.until > weekStart && each.until > each.from)));
  const sorted = there.sort((a, b) => rank(a) - rank(b) || (a.from < b.from ? -1 : 1));
  return sorted.filter(({ supervisorId }, index) => sorted.findIndex((each) => each.supervisorId === supervisorId) === index);
}

export interface AnswersForWeek {
  /** Under whose licence the week's hours are; null where nobody supervised. */
  supervisorId: string | null;
  papers: PaperFacts | null;
}

/**
 * Who answers for a week: whoever signed it; while it is not signed, whoever looks at it to sign, or the first who supervised in it. Its papers are
 * those of that supervision: somebody who stands in goes by the papers of the primary supervisor of that week.
 * @param there who supervised in it, as `supervisorsIn` gives them
 */
export function answersForWeek(there: readonly WeekRelation[], { signedBy, readerId }: { signedBy: string | null; readerId: string }): AnswersForWeek {
  const answering = there.find((each) => each.supervisorId === (signedBy ?? readerId)) ?? there[0];
  const papered = answering?.kind === 'primary' ? answering : there.find(({ kind }) => kind === 'primary');
  return { supervisorId: signedBy ?? answering?.supervisorId ?? null, papers: papered ? papersOf(papered) : null };
}

type Papered = Pick<WeekRelation, 'from' | 'agreementOn' | 'video' | 'videoAssessedOn' | 'employed' | 'oversightOn'>;

export const papersOf = ({ from, agreementOn, video, videoAssessedOn, employed, oversightOn }: Papered): PaperFacts => ({
  supervisionStart: from, agreementSigned: agreementOn, video, videoAssessed: videoAssessedOn, ...(employed ? {} : { oversight: { signed: oversightOn } }),
});

/** The primary supervision that runs on a day. */
export function primaryOn(relations: readonly WeekRelation[], on: CalendarDate): WeekRelation | null {
  return relations.find(({ kind, from, until }) => kind === 'primary' && from <= on && (until === null || on < until)) ?? null;
}

/** How many days of the week it held, 0 to 7. */
function daysIn({ from, until }: WeekRelation, weekStart: CalendarDate): number {
  const end = addDays(weekStart, 7);
  return Math.max(0, daysBetween(from > weekStart ? from : weekStart, until !== null && until < end ? until : end));
}
