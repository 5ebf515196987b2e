import { type CarePerson, careNamesOf } from '@attune/couples/api';
import { type ConfidentialityPolicy, mayBringIntoRoom, type PartnerPair } from '@attune/couples/domain';
import {
  type AssignmentItem,
  type CardItem,
  EXERCISE_IDS,
  type ExerciseId,
  type HistoryReply,
  type LibraryItem,
  type LibraryReply,
  type RevealMoment,
  type RoomItem,
} from '@attune/exercises/domain';
import { notFound, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { GateService } from '../assignment/gate';
import { cardsOfCouple, type CardRow } from '../card/card.sql';
import { envelopeOf, type Sealed, Texts } from '../texts';
import { historyOfCouple } from './history.sql';
import { libraryOfCouple } from './library.sql';

type HistoryRow = Omit<AssignmentItem, 'sentence' | 'reveal'> & { sentence: Sealed; sentenceVersion: number; assignedAt: string; revealOn: string | null; revealHour: number | null };
type RoomRow = Omit<RoomItem, 'note'> & { note: Sealed | null };
interface LibraryRow {
  partners: PartnerPair;
  care: CarePerson[];
  policy: ConfidentialityPolicy | null;
  known: { exercise: ExerciseId; lastDoneOn: string | null; current: boolean }[];
}

/** What staff read of a couple's exercises: one statement a screen, and its audit event with it. */
@Injectable()
export class CoupleExercisesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly texts: Texts,
    private readonly gate: GateService,
  ) {}

  library(coupleId: string): Promise<LibraryReply> {
    return this.uow.transaction(async (tx) => {
      const [row] = await tx.sql<LibraryRow>(libraryOfCouple(coupleId));
      if (!row) throw notFound();
      const gates = await this.gate.all(tx, coupleId);
      const items = EXERCISE_IDS.map((exercise): LibraryItem => {
        const known = row.known.find((each) => each.exercise === exercise);
        return { exercise, lastDoneOn: known?.lastDoneOn ?? null, current: known?.current ?? false, gateOf: gates[exercise] };
      });
      await tx.audit({ action: 'exercises.read-library', objectType: 'couple', objectId: coupleId, coupleId });
      const bringing = mayBringIntoRoom({ policy: row.policy, held: false });
      return { partners: row.partners, care: careNamesOf(row.care), bringing, conjoint: this.uow.principal.conjoint, items };
    });
  }

  async history(coupleId: string): Promise<HistoryReply> {
    const [[row]] = await this.uow.flight<[
      { partners: PartnerPair; held: boolean; assignments: HistoryRow[]; inRoom: RoomRow[] }[],
    ]>(historyOfCouple(coupleId), this.read('history', coupleId));
    if (!row) throw notFound();
    const assignments = await Promise.all(row.assignments.map((each) => this.opened(each)));
    const inRoom = await Promise.all(
      row.inRoom.map(async ({ note, ...rest }) => ({ ...rest, note: note === null ? '' : await this.texts.open(envelopeOf.note(rest.id), note) })),
    );
    return { partners: row.partners, held: row.held, assignments, inRoom };
  }

  async cards(coupleId: string): Promise<{ items: CardItem[] }> {
    const [[row]] = await this.uow.flight<[{ cards: CardRow[] }[]]>(cardsOfCouple(coupleId), this.read('cards', coupleId));
    if (!row) throw notFound();
    const items = await Promise.all(
      row.cards.map(async ({ body, bodyVersion, ...card }) => ({ ...card, ...(await this.texts.card(card.id, bodyVersion, body)) })),
    );
    return { items };
  }

  private async opened({ sentence, sentenceVersion, revealOn, revealHour, assignedAt: _, ...rest }: HistoryRow): Promise<AssignmentItem> {
    const reveal: RevealMoment = revealOn === null || revealHour === null ? { how: 'appointment' } : { how: 'date', on: revealOn, hour: revealHour };
    return { ...rest, reveal, sentence: await this.texts.open(envelopeOf.sentence(rest.id, sentenceVersion), sentence) };
  }

  private read(what: string, coupleId: string) {
    return this.uow.audit({ action: `exercises.read-${what}`, objectType: 'couple', objectId: coupleId, coupleId });
  }
}
