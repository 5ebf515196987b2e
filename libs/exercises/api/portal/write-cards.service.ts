import { randomUUID } from 'node:crypto';
import { whoWatches } from '@attune/couples/api';
import { CARD_MAX, type CardState, type CardText, checkCard, MOST_CARDS, type OwnCard } from '@attune/exercises/domain';
import { conflict, notFound, statement, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { CardsService } from '../card/cards.service';
import { TriggerCard } from '../card/trigger-card.entity';
import { envelopeOf, type Sealed, Texts } from '../texts';

interface Row {
  id: string;
  version: number;
  state: CardState;
  body: Sealed;
  bodyVersion: number;
}

/** The acting partner's own cards, oldest first; those taken back are gone from sight. */
const ownCards = statement(
  'exercises.own-cards',
  `SELECT t.id, t.version, t.state, t.body, t.body_version AS "bodyVersion" FROM exercises.trigger_card t
   WHERE t.practice_id = kernel.practice_id() AND t.compartment = kernel.person_id() AND t.state <> 'recalled' ORDER BY t.written_at, t.id`,
);

/** The own couple while it is open, and how many cards the acting partner has. */
const roomForCards = statement(
  'exercises.room-for-cards',
  `SELECT c.couple_id AS "coupleId", (SELECT count(*) FROM exercises.trigger_card t
     WHERE t.practice_id = kernel.practice_id() AND t.compartment = kernel.person_id() AND t.state <> 'recalled')::int AS cards
   FROM couples.own_couple() c WHERE NOT c.closed`,
);

/** A partner's own trigger cards. The clinician reads each before it can be opened. */
@Injectable()
export class WriteCardsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly cards: CardsService,
    private readonly texts: Texts,
  ) {}

  async list(): Promise<{ items: OwnCard[] }> {
    const { personId } = this.uow.principal;
    const read = this.uow.audit({ action: 'exercises.read-own-cards', objectType: 'partner', objectId: personId, compartment: personId });
    const [rows] = await this.uow.flight<[Row[]]>(ownCards(), read);
    const opened = rows.map(async ({ body, bodyVersion, ...row }) => ({ ...row, ...(await this.texts.card(row.id, bodyVersion, body)) }));
    return { items: await Promise.all(opened) };
  }

  async write(tx: Tx, text: CardText): Promise<OwnCard> {
    const card = checked(text);
    const [room] = await tx.sql<{ coupleId: string; cards: number }>(roomForCards());
    if (!room) throw notFound();
    if (room.cards >= MOST_CARDS) throw conflict('enough-cards', `There is room for ${MOST_CARDS} cards. Take one back first.`);
    const { practiceId, personId } = this.uow.principal;
    const id = randomUUID();
    const body = await this.texts.seal(envelopeOf.card(id, 1), JSON.stringify(card));
    await tx.manager.insert(TriggerCard, { practiceId, id, coupleId: room.coupleId, compartment: personId, body, writtenAt: this.uow.now() });
    await this.tell(tx, id, room.coupleId);
    return { id, version: 1, state: 'proposed', ...card };
  }

  change(id: string, version: number, text: CardText): Promise<OwnCard> {
    const next = checked(text);
    return this.uow.transaction(async (tx) => {
      const { card, state } = await this.cards.take(tx, id, version, 'change');
      const bodyVersion = card.bodyVersion + 1;
      const body = await this.texts.seal(envelopeOf.card(id, bodyVersion), JSON.stringify(next));
      await this.cards.write(tx, id, card, { state, body, bodyVersion });
      await this.tell(tx, id, card.coupleId);
      return { id, version: version + 1, state, ...next };
    });
  }

  private async tell(tx: Tx, cardId: string, coupleId: string): Promise<void> {
    await tx.audit({ action: 'exercises.card-write', objectType: 'trigger_card', objectId: cardId, coupleId, compartment: this.uow.principal.personId });
    const { care } = await whoWatches(tx, coupleId);
    await tx.emit({ type: 'card.written', ids: { cardId, coupleId }, live: { to: care, topic: 'exercises' } });
  }
}

function checked(text: CardText): CardText {
  const card = checkCard({ trigger: text.trigger, bodySign: text.bodySign, helps: text.helps, makesWorse: text.makesWorse });
  if (card.ok) return card.value;
  if (card.reason === 'no-trigger') throw unprocessable('no-trigger', 'Say what sets you off.', [{ field: 'trigger', message: 'Say what sets you off.' }]);
  throw unprocessable('too-long', `Keep each part within ${CARD_MAX} characters.`);
}
