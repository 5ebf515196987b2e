import { definitionOf, fieldsOf, mayReveal, type ExerciseId, type Part } from '@attune/exercises/domain';
import { Envelopes, UnitOfWork } from '@attune/kernel';
import { doneState, type PrepExercise } from '@attune/overview/domain';
import { Injectable } from '@nestjs/common';
import { answerRef, OpenedWords } from '../sealed';
import { titleOf } from '../titles';

interface RunRow {
  runId: string;
  seat: 'a' | 'b';
  state: string;
  on: string;
  endedAt: string | null;
  agrees: boolean | null;
  chosenAt: string | null;
  cardApproved: boolean;
  answers: { field: string; number: number | null; body: string | null; version: number }[];
}

export interface OccurrenceRow {
  id: string;
  exercise: ExerciseId;
  definitionVersion: number;
  sitting: number;
  short: boolean;
  opensOn: string;
  closesOn: string;
  moment: string | null;
  withheld: boolean;
  held: boolean;
  runs: RunRow[];
}

export interface RoomRow {
  id: string;
  exercise: ExerciseId;
  definitionVersion: number;
  on: string;
  beforeA: number | null;
  beforeB: number | null;
  afterA: number | null;
  afterB: number | null;
}

const SEATS = ['a', 'b'] as const;

/** What each partner did, and the lines that both agreed to open. */
@Injectable()
export class PrepExercises {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
    private readonly opened: OpenedWords,
  ) {}

  async of(occurrences: OccurrenceRow[], inRoom: RoomRow[], conjoint: boolean): Promise<PrepExercise[]> {
    const atHome = await Promise.all(occurrences.map((each) => this.atHome(each, conjoint)));
    return [...atHome, ...inRoom.map(roomExercise)];
  }

  private async atHome(row: OccurrenceRow, conjoint: boolean): Promise<PrepExercise> {
    const { id, exercise, definitionVersion, opensOn, closesOn } = row;
    // In conjoint mode no run is seen, and a missing run must not read as one that was not done.
    const parts = conjoint ? [] : SEATS.map((seat) => partOf(seat, row.runs.find((run) => run.seat === seat)));
    return { id, exercise, title: titleOf(exercise, definitionVersion), inRoom: false, opensOn, closesOn, parts, revealed: this.isOpen(row) ? await this.lines(row) : [] };
  }

  private isOpen({ moment, withheld, held, runs }: OccurrenceRow): boolean {
    const [one, other] = SEATS.map((seat) => revealPart(runs.find((run) => run.seat === seat)));
    return mayReveal({ now: this.uow.now().toISOString(), moment, withheld, heldAtMoment: held, parts: [one as Part, other as Part] }) === 'open';
  }

  private async lines({ exercise, definitionVersion, sitting, short, runs }: OccurrenceRow): Promise<PrepExercise['revealed']> {
    const definition = definitionOf(exercise, definitionVersion);
    const texts = definition ? fieldsOf(definition, { sitting, short }).filter((field) => field.kind === 'text' && field.audience === 'both') : [];
    const sealed = runs.flatMap((run) => run.answers.filter((each) => each.body && texts.some((field) => field.id === each.field)).map((answer) => ({ run, answer })));
    return Promise.all(
      sealed.map(async ({ run, answer }) => {
        const text = this.envelopes.open(answerRef(run.runId, answer.field, answer.version), Buffer.from(answer.body as string, 'base64'));
        return { seat: run.seat, line: await this.opened.of('exercises.answer', `${run.runId}/${answer.field}`, text.then((json) => String(JSON.parse(json)))) };
      }),
    );
  }
}

function partOf(seat: 'a' | 'b', run: RunRow | undefined): PrepExercise['parts'][number] {
  const number = (field: string) => run?.answers.find((each) => each.field === field)?.number ?? null;
  return { seat, state: doneState(run?.state), on: run?.on ?? null, before: number('tension-before'), after: number('tension-after'), heard: number('heard') };
}

function revealPart(run: RunRow | undefined): Part {
  return {
    finishedAt: run?.state === 'finished' ? run.endedAt : null,
    choice: run?.chosenAt ? { agrees: run.agrees === true, at: run.chosenAt } : null,
    cardApproved: run?.cardApproved ?? true,
  };
}

function roomExercise({ id, exercise, definitionVersion, on, beforeA, beforeB, afterA, afterB }: RoomRow): PrepExercise {
  const part = (seat: 'a' | 'b', before: number | null, after: number | null) => ({ seat, state: 'done' as const, on, before, after, heard: null });
  return {
    id, exercise, title: titleOf(exercise, definitionVersion), inRoom: true, opensOn: on, closesOn: on,
    parts: [part('a', beforeA, afterA), part('b', beforeB, afterB)], revealed: [],
  };
}
