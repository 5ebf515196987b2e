import { whoWatches } from '@attune/couples/api';
import { type CardAct, cardAfter, type CardState, closedFrom } from '@attune/exercises/domain';
import { conflict, notFound, preconditionFailed, type Tx, UnitOfWork } from '@attune/kernel';
import { addDays } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { changeableCard, type OpenCard } from './card.sql';
import { TriggerCard } from './trigger-card.entity';

export const CARD_REASONS = {
  'card-is-recalled': 'This card was taken back. A new one can be written.',
  'card-is-approved': 'This card is approved already. To change it, take it back and write a new one.',
} as const;

/** The clinician's acts on trigger cards, and what these share with their writers'. */
@Injectable()
export class CardsService {
  constructor(private readonly uow: UnitOfWork) {}

  decide(id: string, version: number, decision: 'approve' | 'talk'): Promise<{ version: number; state: CardState }> {
    return this.uow.transaction(async (tx) => {
      const { card, state } = await this.take(tx, id, version, decision);
      await this.write(tx, id, card, { state, decidedBy: this.uow.principal.personId, decidedAt: this.uow.now() });
      await tx.audit({ action: `exercises.card-${decision}`, objectType: 'trigger_card', objectId: id, coupleId: card.coupleId, compartment: card.compartment });
      // The writer's own screen re-reads; the other partner's learns nothing of it.
      await tx.emit({ type: 'card.decided', ids: { cardId: id, coupleId: card.coupleId }, live: { to: [card.compartment], topic: 'exercises' } });
      return { version: card.version + 1, state };
    });
  }

  /** Takes a card back: the clinician's recall holds at once, the writer's own from the next day. */
  recall(id: string, by: 'clinician' | 'writer'): Promise<void> {
    return this.uow.transaction(async (tx) => {
      const { card, state } = await this.take(tx, id, null, 'recall');
      if (card.state === 'recalled') return;
      const today = this.uow.today();
      await this.write(tx, id, card, { state, recalledAt: this.uow.now(), closedFrom: closedFrom(today, addDays(today, 1), by) });
      await tx.audit({ action: 'exercises.card-recall', objectType: 'trigger_card', objectId: id, coupleId: card.coupleId, compartment: card.compartment });
      const { care } = await whoWatches(tx, card.coupleId);
      await tx.emit({ type: 'card.recalled', ids: { cardId: id, coupleId: card.coupleId }, live: { to: [...care, card.compartment], topic: 'exercises' } });
    });
  }

  /** @param version the one that was seen, or null where none is asked for */
  async take(tx: Tx, id: string, version: number | null, act: CardAct): Promise<{ card: OpenCard; state: CardState }> {
    const [card] = await tx.sql<OpenCard>(changeableCard(id));
    if (!card) throw notFound();
    if (version !== null && card.version !== version) throw preconditionFailed({ version: card.version, state: card.state });
    const after = cardAfter(card.state, act);
    if (!after.ok) throw conflict(after.reason, CARD_REASONS[after.reason]);
    return { card, state: after.value };
  }

  async write(tx: Tx, id: string, card: OpenCard, values: Partial<TriggerCard>): Promise<void> {
    const { practiceId } = this.uow.principal;
    tx.affectOne(await tx.manager.update(TriggerCard, { practiceId, id, version: card.version }, { ...values, version: card.version + 1 }));
  }
}
