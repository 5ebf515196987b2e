import { whoWatches } from '@attune/couples/api';
import { mayChoose } from '@attune/exercises/domain';
import { conflict, notFound, type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { occurrenceToReveal, openReveal, withholdReveal } from './reveal.sql';

interface ToReveal {
  coupleId: string;
  moment: string | null;
  openedAt: string | null;
}

/** The clinician's acts on a reveal. What comes of them is said to the partners alone, each on their own screen. */
@Injectable()
export class RevealsService {
  constructor(private readonly uow: UnitOfWork) {}

  /** Makes now the moment. The reply is the same whether both agreed or not: it may be pressed with both looking on. */
  open(occurrenceId: string): Promise<{ openedAt: string }> {
    return this.uow.transaction(async (tx) => {
      const { coupleId } = await this.take(tx, occurrenceId);
      const [opened] = await tx.sql<{ openedAt: string }>(openReveal(occurrenceId, coupleId));
      if (!opened) throw notFound();
      await tx.audit({ action: 'exercises.reveal', objectType: 'occurrence', objectId: occurrenceId, coupleId });
      const { care, partners } = await whoWatches(tx, coupleId);
      await tx.emit({ type: 'reveal.opened', ids: { occurrenceId, coupleId }, live: { to: [...care, ...partners], topic: 'exercises' } });
      return opened;
    });
  }

  /** Keeps shut what would open, or what was open; taken back only before the moment. */
  withhold(occurrenceId: string, withheld: boolean): Promise<{ withheld: boolean }> {
    return this.uow.transaction(async (tx) => {
      const { coupleId, moment } = await this.take(tx, occurrenceId);
      if (!withheld && !mayChoose(this.uow.now().toISOString(), moment)) {
        throw conflict('too-late', 'Its moment has passed. What was withheld then stays so.');
      }
      const [done] = await tx.sql<{ withheld: boolean }>(withholdReveal(occurrenceId, coupleId, withheld));
      if (!done) throw notFound();
      await tx.audit({ action: withheld ? 'exercises.withhold' : 'exercises.unwithhold', objectType: 'occurrence', objectId: occurrenceId, coupleId });
      const { care } = await whoWatches(tx, coupleId);
      await tx.emit({ type: 'reveal.withheld', ids: { occurrenceId, coupleId }, live: { to: care, topic: 'exercises' } });
      return done;
    });
  }

  private async take(tx: Tx, occurrenceId: string): Promise<ToReveal> {
    const [found] = await tx.sql<ToReveal>(occurrenceToReveal(occurrenceId));
    if (!found) throw notFound();
    return found;
  }
}
