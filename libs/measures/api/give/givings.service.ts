import { randomUUID } from 'node:crypto';
import { whoWatches } from '@attune/couples/api';
import { checkGiving, type Giving, GIVING_FAULTS, type GivingFault, type GivingReply, mayTellResult, type MeasureDefinition, type NewGiving } from '@attune/measures/domain';
import { conflict, notFound, preconditionFailed, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { Definitions } from '../library/definitions';
import { plainGiving } from './giving.dto';
import { GivingRow } from './giving.entity';
import { endGiving, type GivingGround, givingGround, givingToEnd, type OpenGiving, plannedOf, type Planned, withdraw } from './giving.sql';
import { Planning } from './planning';

/** Gives a measure to one partner, and takes it back. The other partner's screens know nothing of either. */
@Injectable()
export class GivingsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
    private readonly planning: Planning,
  ) {}

  async give(tx: Tx, { coupleId, partnerId, measure, giving: asked, tellsResult = false }: NewGiving): Promise<GivingReply> {
    this.refuseConjoint();
    const [ground] = await tx.sql<GivingGround>(givingGround(coupleId, partnerId, measure));
    if (!ground) throw notFound();
    const definition = await this.definitions.of(measure);
    const giving = plainGiving(asked);
    this.refuseFaults(giving, definition, tellsResult);
    refuseTwice(ground, giving);
    const row = this.row(giving, definition, { coupleId, partnerId, tellsResult });
    await tx.manager.insert(GivingRow, row);
    await this.planning.plan(tx, { ...row, partnerId, until: row.untilOn, ended: false, version: 1 });
    await this.tell(tx, 'given', { id: row.id, coupleId, partnerId });
    return { id: row.id, version: 1 };
  }

  /** What is finished stays; what is open or planned is taken back. */
  end(id: string, version: number): Promise<GivingReply> {
    this.refuseConjoint();
    return this.uow.transaction(async (tx) => {
      const [found] = await tx.sql<OpenGiving>(givingToEnd(id));
      if (!found) throw notFound();
      if (found.version !== version) throw preconditionFailed({ version: found.version, ended: found.ended });
      if (found.ended) throw conflict('ended', 'This is ended already. Give it anew if you want to go on.');
      const [planned] = await tx.sql<Planned>(plannedOf(found.coupleId, found.partnerId, found.measure, id));
      await tx.sql(withdraw(planned?.windows.map((each) => each.id) ?? []));
      const [ended] = await tx.sql<{ version: number }>(endGiving(id));
      if (!ended) throw notFound();
      await this.tell(tx, 'ended', found);
      return { id, version: ended.version };
    });
  }

  private row(giving: Giving, { id: measure, version }: MeasureDefinition, { coupleId, partnerId, tellsResult }: { coupleId: string; partnerId: string; tellsResult: boolean }) {
    const { practiceId, personId } = this.uow.principal;
    return {
      practiceId, id: randomUUID(), coupleId, compartment: partnerId, measure, definitionVersion: version, tellsResult,
      how: giving.how,
      firstOn: giving.how === 'rhythm' ? giving.firstOn : this.uow.today(),
      everyDays: giving.how === 'rhythm' ? giving.everyDays : null,
      daysBefore: giving.how === 'appointments' ? giving.daysBefore : null,
      untilOn: giving.how === 'now' ? null : giving.until,
      givenBy: personId,
      givenAt: this.uow.now(),
    };
  }

  private refuseFaults(giving: Giving, definition: MeasureDefinition, tellsResult: boolean): void {
    const checked = checkGiving(giving, definition, this.uow.today());
    if (!checked.ok) throw fault(FIELDS[checked.reason], GIVING_FAULTS[checked.reason], checked.reason);
    if (tellsResult && !mayTellResult(definition)) throw fault('tellsResult', 'The result of a screen is not told on a phone.', 'not-told');
  }

  private async tell(tx: Tx, what: 'given' | 'ended', { id, coupleId, partnerId }: { id: string; coupleId: string; partnerId: string }): Promise<void> {
    await tx.audit({ action: `measures.${what}`, objectType: 'giving', objectId: id, coupleId, compartment: partnerId });
    const { care } = await whoWatches(tx, coupleId);
    await tx.emit({ type: `measure.${what}`, ids: { givingId: id, coupleId, partnerId }, live: { to: [...care, partnerId], topic: 'measures' } });
  }

  /** What one partner is given is not shown, nor changed, while both look on. */
  private refuseConjoint(): void {
    if (this.uow.principal.conjoint) throw conflict('not-ready', 'Not while both of you are looking.');
  }
}

const FIELDS: Readonly<Record<GivingFault, string>> = {
  'not-a-date': 'giving.firstOn', 'in-the-past': 'giving.firstOn', 'ends-before-it-begins': 'giving.until', 'not-whole-days': 'giving.everyDays', 'too-often': 'giving.everyDays',
};

const fault = (field: string, message: string, reason: string) => unprocessable(reason, message, [{ field, message }]);

function refuseTwice({ closed, standing, open }: GivingGround, { how }: Giving): void {
  if (closed) throw conflict('closed', 'This couple is closed. Reopen it first.');
  if (how === 'now' ? open : standing) throw conflict('given-already', 'They have this already. End that first, or wait until it is answered.');
}
