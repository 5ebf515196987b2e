import type { CalendarDate } from '@attune/util';
import type { ExerciseId } from '../definitions/definition';
import type { RunState } from '../runs/run-state';

/** One partner's part in one occurrence, or in one exercise done in the room. Numbers 0 to 10, null where not given. */
export interface ProgressEntry {
  partnerId: string;
  /** The same for both partners' parts. */
  occasionId: string;
  on: CalendarDate;
  exercise: ExerciseId;
  inRoom: boolean;
  state: RunState;
  before: number | null;
  after: number | null;
  heard: number | null;
  heardGuess: number | null;
}

export interface ProgressPoint {
  on: CalendarDate;
  exercise: ExerciseId;
  value: number | null;
}

/** What is drawn of one partner: lines of that person, never one of the couple. */
export interface PartnerProgress {
  partnerId: string;
  done: number;
  /** Given to this partner so far, those still open not counted. */
  given: number;
  stopped: number;
  before: ProgressPoint[];
  after: ProgressPoint[];
  heard: ProgressPoint[];
  /** What the other partner guessed of it. */
  guessed: ProgressPoint[];
}

/** One line per person and number over time, oldest first. Points without a number are left out. */
export function progressOf(partnerId: string, entries: readonly ProgressEntry[]): PartnerProgress {
  const sorted = [...entries].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const own = sorted.filter((each) => each.partnerId === partnerId);
  const others = sorted.filter((each) => each.partnerId !== partnerId);
  const line = (of: readonly ProgressEntry[], key: 'before' | 'after' | 'heard' | 'heardGuess') =>
    of.flatMap((each): ProgressPoint[] => (each[key] === null ? [] : [{ on: each.on, exercise: each.exercise, value: each[key] }]));
  return {
    partnerId,
    done: own.filter((each) => each.state === 'finished').length,
    given: own.length,
    stopped: own.filter((each) => each.state === 'stopped').length,
    before: line(own, 'before'),
    after: line(own, 'after'),
    heard: line(own, 'heard'),
    guessed: line(others, 'heardGuess'),
  };
}
