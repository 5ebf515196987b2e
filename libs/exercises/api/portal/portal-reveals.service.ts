import {
  type Definition,
  definitionOf,
  type ExerciseId,
  hasForBoth,
  mayChoose,
  type RevealChoice,
  type RevealItem,
  type RevealReply,
  sittingOf,
  type TheirCardReply,
} from '@attune/exercises/domain';
import { conflict, notFound, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { AnswersStore, type StoredAnswer } from '../run/answers';
import { type Sealed, Texts } from '../texts';
import { sittingTitle } from './player.service';
import { choose, momentOf, ownCard, revealedAnswers, revealedCards, revealOf, revealsOfLate, theirCard } from './reveal.sql';
import { ownRunOf, type OwnRun } from './run.sql';

type ItemRow = Omit<RevealItem, 'title'>;
type OpenedCard = { own: boolean; id: string; body: Sealed; bodyVersion: number };

/** One reply for missed, refused, skipped, stopped, late, withheld, paused and held. */
const UNAVAILABLE: { available: false } = { available: false };

/** What was opened to both at its moment, and each one's own choice before it. */
@Injectable()
export class PortalRevealsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly answers: AnswersStore,
    private readonly texts: Texts,
  ) {}

  async list(): Promise<{ items: RevealItem[] }> {
    const [rows] = await this.uow.flight<[ItemRow[]]>(revealsOfLate());
    return { items: rows.flatMap((row) => titled(row)) };
  }

  async read(occurrenceId: string): Promise<RevealReply> {
    const read = this.uow.audit({ action: 'exercises.read-revealed', objectType: 'occurrence', objectId: occurrenceId, compartment: this.uow.principal.personId });
    const [[row], answers, cards] = await this.uow.flight<[(ItemRow & { open: boolean; partnerName: string })[], (StoredAnswer & { own: boolean })[], OpenedCard[]]>(
      revealOf(occurrenceId), revealedAnswers(occurrenceId), revealedCards(occurrenceId), read,
    );
    if (!row) throw notFound();
    const { open, partnerName, ...item } = row;
    const [shown] = titled(item);
    if (!open || !shown) return UNAVAILABLE;
    const theirs = cards.find((each) => !each.own);
    return {
      available: true,
      ...shown,
      partnerName,
      yours: await this.answers.open(answers.filter((each) => each.own)),
      theirs: await this.answers.open(answers.filter((each) => !each.own)),
      card: theirs ? await this.texts.card(theirs.id, theirs.bodyVersion, theirs.body) : null,
    };
  }

  async theirCard(): Promise<TheirCardReply> {
    const read = this.uow.audit({ action: 'exercises.read-card', objectType: 'trigger_card', compartment: this.uow.principal.personId });
    const [[row]] = await this.uow.flight<[(OpenedCard & { partnerName: string })[]]>(theirCard(), read);
    if (!row) return UNAVAILABLE;
    return { available: true, partnerName: row.partnerName, card: await this.texts.card(row.id, row.bodyVersion, row.body) };
  }

  /** Until the moment, as often as one likes. Nothing ever shows what was chosen, nor whether it counted. */
  choose(occurrenceId: string, choice: RevealChoice): Promise<void> {
    return this.uow.transaction(async (tx) => {
      const [run] = await tx.sql<OwnRun>(ownRunOf(occurrenceId));
      const [its] = await tx.sql<{ moment: string | null }>(momentOf(occurrenceId));
      if (!run || !its) throw notFound();
      if (!mayChoose(this.uow.now().toISOString(), its.moment)) {
        throw conflict('too-late', 'The moment for this one has passed.');
      }
      await this.refuseCard(tx, run, choice);
      await tx.sql(choose(occurrenceId, run.coupleId, choice.agrees, choice.cardId ?? null, choice.again ?? false));
      const { coupleId } = run;
      await tx.audit({ action: 'exercises.choose', objectType: 'occurrence', objectId: occurrenceId, coupleId, compartment: this.uow.principal.personId });
    });
  }

  private async refuseCard(tx: Tx, run: OwnRun, { agrees, cardId }: RevealChoice): Promise<void> {
    const definition = definitionOf(run.exercise, run.definitionVersion);
    const isCards = definition !== undefined && sittingOf(definition, run.sitting).cards === 'write';
    const wrong = isCards ? agrees && (!cardId || !(await tx.sql(ownCard(cardId))).length) : cardId !== undefined;
    if (wrong) throw unprocessable('card', 'Choose one of your cards.', [{ field: 'cardId', message: 'Choose one of your cards.' }]);
  }
}

/** Only what has something for both in it is opened to both. */
function titled<T extends { exercise: ExerciseId; definitionVersion: number; sitting: number }>(row: T): (T & { title: Definition['title'] })[] {
  const definition = definitionOf(row.exercise, row.definitionVersion);
  if (!definition) return [];
  const shared = hasForBoth(definition, { sitting: row.sitting, short: false });
  return shared ? [{ ...row, title: sittingTitle(definition, row.sitting) }] : [];
}
