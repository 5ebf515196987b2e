import type { Seat } from '@attune/couples/domain';
import type { CalendarDate } from '@attune/util';
import type { ExerciseId } from '../../definitions/definition';
import type { MetricFacts, MetricPart } from './metric-shapes';

/** One occasion with what each partner gave; null where one of them gave nothing, or has not ended it. */
export interface Occasioned extends Readonly<Record<Seat, MetricPart | null>> {
  id: string;
  /** The day on which the later of the two did it. */
  on: CalendarDate;
  exercise: ExerciseId;
  inRoom: boolean;
  counts: boolean;
  done: Readonly<Record<Seat, boolean>>;
}

/** The parts of the two, brought together by occasion, oldest first. What is still being done can change and says nothing yet. */
export function occasionsOf({ seats, parts }: MetricFacts): Occasioned[] {
  const together = [...Map.groupBy(parts, ({ occasionId }) => occasionId).values()].map((both): Occasioned => {
    const of = (seat: Seat) => both.find(({ partnerId }) => partnerId === seats[seat]);
    const [a, b] = [of('a'), of('b')];
    const [first] = both as [MetricPart, ...MetricPart[]];
    const on = both.reduce((latest, part) => (part.on > latest ? part.on : latest), first.on);
    return {
      id: first.occasionId, on, exercise: first.exercise, inRoom: first.inRoom, counts: first.counts,
      a: ended(a), b: ended(b), done: { a: a?.state === 'finished', b: b?.state === 'finished' },
    };
  });
  return together.sort((one, other) => (one.on < other.on || (one.on === other.on && one.id < other.id) ? -1 : 1));
}

// What was stopped after both numbers were given is told all the same: there somebody may have risen.
const ended = (part: MetricPart | undefined): MetricPart | null => (part?.state === 'finished' || part?.state === 'stopped' ? part : null);
