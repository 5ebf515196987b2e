import type { Gate } from '@attune/couples/domain';
import { ExerciseGate } from '@attune/couples/api';
import { askedBefore, EXERCISE_IDS, type ExerciseId, mayAssign, newestOf } from '@attune/exercises/domain';
import { conflict, notFound, statement, type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

const NOTHING_NAMED: Gate = { ok: false, owed: [] };

/** Whether the actor treats the couple now. $1 couple. */
const treated = statement('exercises.treated', 'SELECT 1 WHERE $1 = ANY (ARRAY(SELECT couples.treated_couples()))');

/** What is not the actor's to treat is not there. */
export async function mustTreat(tx: Tx, coupleId: string): Promise<void> {
  if (!(await tx.sql(treated(coupleId))).length) throw notFound();
}

/** The couples' gate, asked for an exercise and the way of doing it. */
@Injectable()
export class GateService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly couples: ExerciseGate,
  ) {}

  /** Of every exercise and variant, whether it may be given. In conjoint mode the same "no" for all, held or not. */
  async all(tx: Tx, coupleId: string): Promise<Record<ExerciseId, Record<string, Gate>>> {
    const row = await this.couples.read(tx, coupleId);
    const { conjoint } = this.uow.principal;
    const of = (exercise: ExerciseId) => {
      const gate = conjoint ? NOTHING_NAMED : this.couples.gateOf(row, askedBefore(exercise));
      return Object.fromEntries(newestOf(exercise).variants.map(({ id }) => [id, mayAssign(gate, id)]));
    };
    return Object.fromEntries(EXERCISE_IDS.map((exercise) => [exercise, of(exercise)])) as Record<ExerciseId, Record<string, Gate>>;
  }

  /** Refuses unless the couple is the actor's to treat and the gate is open. */
  async pass(tx: Tx, coupleId: string, exercise: ExerciseId, variant: string): Promise<void> {
    await mustTreat(tx, coupleId);
    if (this.uow.principal.conjoint) throw conflict('not-ready', 'Not ready to assign.');
    const gate = mayAssign(this.couples.gateOf(await this.couples.read(tx, coupleId), askedBefore(exercise)), variant);
    if (!gate.ok) throw conflict('gate', 'Something is owed before this can be given. See what, and record it here.', { owed: gate.owed });
  }
}
