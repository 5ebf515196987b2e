import { stepUpHolds } from '@attune/access/domain';
import { careNamesOf, whoWatches } from '@attune/couples/api';
import {
  afterAdministrationAct,
  answeredInOneVisit,
  answerFault,
  askedOf,
  asksForCrisisWords,
  CRISIS,
  type FinishedMeasure,
  type FinishMeasure,
  isDue,
  type MeasureAnswers,
  type MeasureDefinition,
  type OpenedAdministration,
  REPEAT_MINUTES,
  resultInWords,
  type SavedMeasureAnswer,
  type SaveMeasureAnswer,
  type Score,
  whatAlertsOwe,
} from '@attune/measures/domain';
import { conflict, notFound, preconditionFailed, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { addMinutes } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { Scoring } from '../answer/scoring';
import { Definitions } from '../library/definitions';
import { AnswerTexts } from '../texts';
import { holdOwn, keepAnswer, markAnswered, markFinished, openOwn, ownAdministration, type OwnAdministration, putOff } from './portal.sql';

/** A partner's own answering. No row that the other partner can read, and no news for them, comes of any of it. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
    private readonly texts: AnswerTexts,
    private readonly scoring: Scoring,
  ) {}

  open(id: string): Promise<OpenedAdministration> {
    return this.uow.transaction(async (tx) => {
      const own = await this.own(tx, id);
      if (!isDue(own.state, own, this.uow.today())) throw notFound();
      await tx.sql(openOwn(id));
      await this.audit(tx, 'open', own);
      const { version, closesOn } = own;
      return { id, version, closesOn, asked: askedOf(await this.definition(own)), answered: answeredIn(own), care: careOf(own) };
    });
  }

  /** What was answered so far, to look back at. */
  answers(id: string): Promise<MeasureAnswers> {
    return this.uow.transaction(async (tx) => {
      const [own] = await tx.sql<OwnAdministration>(ownAdministration(id));
      if (!own || !isDue(own.state, own, this.uow.today())) throw notFound();
      await this.audit(tx, 'look-back', own);
      return { answers: Object.fromEntries(await this.texts.open(id, own.answers)) };
    });
  }

  later(id: string): Promise<void> {
    return this.uow.transaction(async (tx) => {
      const [done] = await tx.sql<{ coupleId: string }>(putOff(id));
      if (!done) throw notFound();
      await this.audit(tx, 'put-off', { id, coupleId: done.coupleId });
    });
  }

  /** Another window's later save is never overwritten: then what stands goes back, without what was said. */
  save(id: string, version: number, { item, value }: SaveMeasureAnswer): Promise<SavedMeasureAnswer> {
    return this.uow.transaction(async (tx) => {
      const own = await this.own(tx, id);
      this.after(own, 'answer');
      if (own.version !== version) throw preconditionFailed({ version: own.version, answered: answeredIn(own) });
      const definition = await this.definition(own);
      refuseFault(definition, item, value);
      const [saved] = await tx.sql<{ version: number }>(markAnswered(id, version));
      if (!saved) throw notFound();
      await tx.sql(keepAnswer(id, item, own.coupleId, await this.texts.seal(id, item, saved.version, value), saved.version));
      await this.audit(tx, 'answer', own);
      return { ...saved, crisis: asksForCrisisWords(definition, item, value) ? CRISIS : null };
    });
  }

  /** Scored at once, in the transaction that ends it; sent twice it finds its own result, but not for whoever holds the phone later. */
  finish(id: string, { freely }: FinishMeasure): Promise<FinishedMeasure> {
    return this.uow.transaction(async (tx) => {
      const own = await this.own(tx, id);
      this.after(own, 'finish');
      const definition = await this.definition(own);
      const answers = await this.texts.open(id, own.answers);
      if (own.state === 'finished') return this.reply(own, definition, this.scoring.score(definition, answers));
      const [done] = await tx.sql(markFinished(id, freely));
      if (!done) throw notFound();
      const score = await this.scoring.finished(tx, own, definition, answers, freely);
      await this.audit(tx, 'finish', own);
      const { coupleId, partnerId, givingId } = own;
      const { care } = await whoWatches(tx, coupleId);
      await tx.emit({ type: 'measure.finished', ids: { administrationId: id, givingId, coupleId, partnerId }, live: { to: care, topic: 'measures' } });
      return this.reply(own, definition, score);
    });
  }

  /** Crisis words for this person alone; nothing of it is kept. To a hand that may be another's, of answers of an earlier visit, it says nothing. */
  private reply(own: OwnAdministration, definition: MeasureDefinition, score: Score): FinishedMeasure {
    const isThisVisit = answeredInOneVisit(own, this.uow.now().toISOString()) && (own.finishedAt === null || this.isRepeat(own));
    if (!isThisVisit && !stepUpHolds(this.uow.principal.stepUpAt, this.uow.now())) return { crisis: null, result: null, withheld: true };
    const crisis = whatAlertsOwe(definition, score.alerts, this.uow.today()).some((each) => each.crisisWords);
    return { crisis: crisis ? CRISIS : null, result: own.tellsResult ? resultInWords(definition, score) : null, withheld: false };
  }

  private async own(tx: Tx, id: string): Promise<OwnAdministration> {
    await tx.sql(holdOwn(id));
    const [own] = await tx.sql<OwnAdministration>(ownAdministration(id));
    if (!own) throw notFound();
    return own;
  }

  private after(own: OwnAdministration, act: 'answer' | 'finish'): void {
    const next = afterAdministrationAct(own.state, act, own, this.uow.today());
    if (!next.ok) throw conflict('not-open', 'This is over. There is nothing more to send.');
  }

  private definition({ measure, definitionVersion }: OwnAdministration): Promise<MeasureDefinition> {
    return this.definitions.of(measure, definitionVersion);
  }

  private isRepeat({ finishedAt }: OwnAdministration): boolean {
    return finishedAt !== null && addMinutes(finishedAt, REPEAT_MINUTES) > this.uow.now().toISOString();
  }

  private audit(tx: Tx, act: string, { id, coupleId }: { id: string; coupleId: string }): Promise<void> {
    return tx.audit({ action: `measures.${act}`, objectType: 'administration', objectId: id, coupleId, compartment: this.uow.principal.personId });
  }
}

const answeredIn = ({ answers }: OwnAdministration): number[] => answers.map(({ item }) => item);

const careOf = ({ care }: OwnAdministration) => {
  const { clinician, supervisors, supervisorsEs } = careNamesOf(care);
  return { clinician, supervisors: [...supervisors], supervisorsEs: [...supervisorsEs] };
};

function refuseFault({ items, unscored }: MeasureDefinition, number: number, value: number | null): void {
  const item = [...items, ...unscored].find((each) => each.number === number);
  const words = item ? answerFault([item], [value])?.words : `There is no item ${number}.`;
  if (words) throw unprocessable('answer', words, [{ field: item ? 'value' : 'item', message: words }]);
}
