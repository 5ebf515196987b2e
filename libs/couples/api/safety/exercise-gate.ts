import {
  mayBeginExercises, screeningValidThrough, type ClearanceRecord, type CoupleSafety, type CoupleStatus, type ExtraQuestion, type Gate, type HoldRecord, type Seat,
} from '@attune/couples/domain';
import { notFound, UnitOfWork, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { safetyOfCouple } from './safety.sql';

export interface SafetyRow {
  id: string;
  status: CoupleStatus;
  treats: boolean;
  supervises: boolean;
  care: { part: 'clinician' | 'supervisor'; staffId: string; associate: boolean }[];
  screenings: CoupleSafety['screenings'];
  clearance: ClearanceRecord | null;
  holds: HoldRecord[];
}

/** What stands before joint exercises, as it is stored, and the gate's answer to it. */
@Injectable()
export class ExerciseGate {
  constructor(private readonly uow: UnitOfWork) {}

  async read(tx: Tx, coupleId: string): Promise<SafetyRow> {
    const [row] = await tx.sql<SafetyRow>(safetyOfCouple(coupleId));
    if (!row) throw notFound();
    for (const { last } of row.screenings) if (last) last.validThrough = screeningValidThrough(last);
    return row;
  }

  gateOf({ status, holds, screenings, care, clearance }: SafetyRow, extra: readonly ExtraQuestion[]): Gate {
    const lastOf = (seat: Seat) => screenings.find((each) => each.seat === seat)?.last ?? null;
    const supervised = care.some(({ part, associate }) => part === 'clinician' && associate);
    const question = {
      status, held: holds.some(({ liftedAt }) => liftedAt === null), screening: { a: lastOf('a'), b: lastOf('b') },
      clinician: supervised ? ('associate' as const) : ('licensed' as const), clearance: clearance ? (clearance.decision ?? ('asked' as const)) : ('none' as const), extra,
    };
    return mayBeginExercises(question, this.uow.today());
  }
}
