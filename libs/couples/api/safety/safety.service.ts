import { LIFT_REASONS, SCREENING_FAULTS, sayYesToLifting, screeningFault, type CoupleSafety, type Screening } from '@attune/couples/domain';
import { conflict, notFound, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { refuseConjoint } from '../record/conjoint';
import { changed } from '../record/couples.service';
import { ExerciseGate, type SafetyRow } from './exercise-gate';
import { Clearance, SafetyHold, ScreeningRow } from './safety.entity';
import { holdNow } from './safety.sql';

/** Screening, clearance and holds: staff only, one partner's at a time, and nothing of it ever reaches a portal, a mail or a list. */
@Injectable()
export class SafetyService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: ExerciseGate,
  ) {}

  read(coupleId: string): Promise<CoupleSafety> {
    return this.act(coupleId, 'read-safety', async (_, row) => {
      const { screenings, clearance, holds } = row;
      return { screenings, clearance, holds, gate: this.gate.gateOf(row, []), liftsAs: sideOf(row) };
    });
  }

  /** A concern holds joint exercises at once, and calls the supervisor (`clinical.md` 5: urgent, the same day). */
  recordScreening(coupleId: string, partnerId: string, screening: Screening): Promise<{ id: string; held: boolean }> {
    return this.act(coupleId, 'record-screening', async (tx, row) => {
      if (!row.treats || !row.screenings.some((each) => each.partnerId === partnerId)) throw notFound();
      const fault = screeningFault(screening, this.uow.today());
      if (fault) throw unprocessable(fault, SCREENING_FAULTS[fault], [{ field: fault === 'in-the-future' ? 'seenOn' : 'outcome', message: SCREENING_FAULTS[fault] }]);
      const { practiceId, personId } = this.uow.principal;
      const { extra, ...seen } = screening;
      const result = await tx.manager.insert(ScreeningRow, {
        practiceId, coupleId, compartment: partnerId, ...seen, trauma: extra.trauma, coercion: extra.coercion, touch: extra.touch, sexualCoercion: extra['sexual-coercion'],
        recordedBy: personId, recordedAt: this.uow.now(),
      });
      const held = screening.outcome === 'concern';
      const id = String(result.identifiers[0]?.['id']);
      await tx.emit({ type: 'screening.recorded', ids: { coupleId }, live: { to: careIds(row), topic: 'couples' } });
      if (held) {
        await this.hold(tx, coupleId, 'screening', partnerId);
        await tx.emit({ type: 'screening.concern', ids: { coupleId, partnerId, screeningId: id, recordedBy: personId } });
      }
      return { id, held };
    });
  }

  askClearance(coupleId: string): Promise<{ id: string; version: number }> {
    return this.act(coupleId, 'ask-clearance', async (tx, row) => {
      if (!row.treats) throw notFound();
      const supervisors = row.care.filter(({ part }) => part === 'supervisor').map(({ staffId }) => staffId);
      if (!row.care.some(({ part, associate }) => part === 'clinician' && associate)) throw conflict('not-needed', 'A licensed clinician needs no clearance.');
      if (!supervisors.length) throw conflict('no-supervisor', 'Nobody supervises this couple today. The owner enters that under Supervision.');
      if (row.clearance && row.clearance.decision !== 'no') throw conflict('already-asked', 'Your supervisor was asked already.');
      const { practiceId, personId } = this.uow.principal;
      const result = await tx.manager.insert(Clearance, { practiceId, coupleId, askedBy: personId, askedAt: this.uow.now(), decision: null, decidedBy: null, decidedAt: null });
      const id = String(result.identifiers[0]?.['id']);
      await tx.emit({ type: 'clearance.asked', ids: { coupleId, clearanceId: id }, live: { to: supervisors, topic: 'couples' } });
      return { id, version: 1 };
    });
  }

  decideClearance(coupleId: string, id: string, version: number, decision: 'yes' | 'no'): Promise<{ version: number }> {
    return this.act(coupleId, `clearance-${decision}`, async (tx, row) => {
      if (!row.supervises || row.clearance?.id !== id) throw notFound();
      if (row.clearance.decision) throw conflict('already-decided', 'This was answered already. Reload to see it.');
      await changed(tx, Clearance, { id, version }, { decision, decidedBy: this.uow.principal.personId, decidedAt: this.uow.now(), version: version + 1 });
      await tx.emit({ type: 'clearance.decided', ids: { coupleId, clearanceId: id }, live: { to: [row.clearance.askedBy.id], topic: 'couples' } });
      return { version: version + 1 };
    });
  }

  placeHold(coupleId: string, partnerId: string | null): Promise<void> {
    return this.act(coupleId, 'place-hold', async (tx, row) => {
      if (partnerId && !row.screenings.some((each) => each.partnerId === partnerId)) throw notFound();
      await this.hold(tx, coupleId, 'clinician', partnerId);
    });
  }

  /** One side's yes. The hold is lifted when both have said it. */
  sayYes(coupleId: string, holdId: string, version: number): Promise<{ version: number; lifted: boolean }> {
    return this.act(coupleId, 'lift-hold', async (tx, row) => {
      const hold = row.holds.find(({ id }) => id === holdId);
      const side = sideOf(row);
      if (!hold || !side) throw notFound();
      const { personId } = this.uow.principal;
      const state = { lifted: hold.liftedAt !== null, clinicianYes: hold.clinicianYes?.id ?? null, supervisorYes: hold.supervisorYes?.id ?? null };
      const said = sayYesToLifting(state, { staffId: personId, as: side, supervised: row.care.some(({ part }) => part === 'supervisor') });
      if (!said.ok) throw conflict(said.reason, LIFT_REASONS[said.reason]);
      const now = this.uow.now();
      const yes = side === 'clinician' ? { clinicianYesBy: personId, clinicianYesAt: now } : { supervisorYesBy: personId, supervisorYesAt: now };
      const lifted = said.value === 'lifted';
      await changed(tx, SafetyHold, { id: holdId, version }, { ...yes, ...(lifted ? { liftedAt: now } : {}), version: version + 1 });
      await tx.emit({ type: lifted ? 'hold.lifted' : 'hold.lift-asked', ids: { coupleId, holdId }, live: { to: careIds(row), topic: 'couples' } });
      return { version: version + 1, lifted };
    });
  }

  private async hold(tx: Tx, coupleId: string, cause: 'screening' | 'clinician', partnerId: string | null): Promise<void> {
    await tx.sql(holdNow(coupleId, cause, partnerId));
    await tx.emit({ type: 'hold.placed', ids: { coupleId } });
  }

  private act<T>(coupleId: string, action: string, work: (tx: Tx, row: SafetyRow) => Promise<T>): Promise<T> {
    refuseConjoint(this.uow.principal);
    return this.uow.transaction(async (tx) => {
      const row = await this.gate.read(tx, coupleId);
      await tx.audit({ action: `couples.${action}`, objectType: 'couple', objectId: coupleId, coupleId });
      return work(tx, row);
    });
  }
}

/** As which of the two the reader speaks; whoever treats the couple themselves is its clinician. */
function sideOf({ treats, supervises }: SafetyRow): 'clinician' | 'supervisor' | null {
  if (treats) return 'clinician';
  return supervises ? 'supervisor' : null;
}

const careIds = (row: SafetyRow) => [...new Set(row.care.map(({ staffId }) => staffId))];
