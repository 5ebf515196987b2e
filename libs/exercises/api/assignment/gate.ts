import type { CoupleStatus, Gate, Screening } from '@attune/couples/domain';
import { type CoupleGate, type ExerciseId, mayAssign } from '@attune/exercises/domain';
import { conflict, notFound, type Problem, statement, type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';

export interface GateFacts {
  treats: boolean;
  status: CoupleStatus;
  held: boolean;
  associate: boolean;
  clearance: CoupleGate['clearance'];
  a: Screening | null;
  b: Screening | null;
}

/** What the gate is asked with. $1 couple; no row where the actor has no relation to it. */
export const gateFacts = statement('exercises.gate-facts', 'SELECT treats, status, held, associate, clearance, a, b FROM exercises.gate_facts($1)');

/** What the couple's part of the gate says of one exercise, as the staff member may see it. */
export function gateFor(facts: GateFacts, exercise: ExerciseId, variant: string, today: string): Gate {
  const { status, held, a, b, associate, clearance } = facts;
  return mayAssign({ status, held, screening: { a, b }, clinician: associate ? 'associate' : 'licensed', clearance }, exercise, variant, today);
}

/** In conjoint mode both partners look at the screen: whether, and never what is owed. */
export const asShown = (gate: Gate, conjoint: boolean): Gate => (gate.ok || !conjoint ? gate : { ok: false, owed: [] });

@Injectable()
export class GateService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Refuses unless the couple is the actor's to treat and the gate is open. */
  async pass(tx: Tx, coupleId: string, exercise: ExerciseId, variant: string): Promise<void> {
    const [facts] = await tx.sql<GateFacts>(gateFacts(coupleId));
    if (!facts?.treats) throw notFound();
    const gate = gateFor(facts, exercise, variant, this.uow.today());
    if (!gate.ok) throw this.refusal(gate);
  }

  private refusal(gate: Extract<Gate, { ok: false }>): Problem {
    if (this.uow.principal.conjoint) return conflict('not-ready', 'Not ready to assign.');
    return conflict('gate', 'Something is owed before this can be given. See what, and record it here.', { owed: gate.owed });
  }
}
