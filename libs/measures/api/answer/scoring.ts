import { keepWrittenScreen } from '@attune/couples/api';
import { alertsWhenClosed, alertsOfUnsent, type Freely, type MeasureDefinition, type Score, scoreMeasure, writtenOutcome } from '@attune/measures/domain';
import { addDays } from '@attune/util';
import { type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { keepScore } from './administration.sql';

/** A sending that is over, and whose it is. */
export interface OverFor {
  id: string;
  coupleId: string;
  partnerId: string;
  closesOn: string;
}

/**
 * Days after a screen's last day until its hold shows on both partners' screens: it is closed in the course of the first, and shows from the next.
 * A yes, a gap and no answer show on the same morning, which was fixed when it was sent.
 */
const SHOWS_AFTER_DAYS = 2;

/** Scores what was answered, and says to the gate what a violence screen said, in the transaction that ends it. */
@Injectable()
export class Scoring {
  constructor(private readonly uow: UnitOfWork) {}

  score(definition: MeasureDefinition, answers: ReadonlyMap<number, number | null>): Score {
    return scoreMeasure(definition, inOrder(definition, answers));
  }

  async finished(tx: Tx, over: OverFor, definition: MeasureDefinition, answers: ReadonlyMap<number, number | null>, freely: Freely | null): Promise<Score> {
    const score = this.score(definition, answers);
    await this.keep(tx, over, score);
    await this.screen(tx, over, definition, score.band, freely);
    return score;
  }

  /** The window closed first. What was answered raises its alerts all the same; there is no total. */
  async closed(tx: Tx, over: OverFor, definition: MeasureDefinition, answers: ReadonlyMap<number, number | null>): Promise<void> {
    const alerts = alertsWhenClosed(definition, inOrder(definition, answers));
    const { band, answered } = this.score(definition, answers);
    const result = definition.screen ? band : null;
    if (alerts.length || answered > 0) await this.keep(tx, over, { total: null, exact: null, answered, prorated: false, band: result, parts: {}, findings: [], alerts });
    await this.screen(tx, over, definition, answered > 0 ? result : null, null);
  }

  /** Left for now: no score, but a yes to a violence screen holds as if it had been sent. */
  async left(tx: Tx, over: OverFor, definition: MeasureDefinition, answers: ReadonlyMap<number, number | null>): Promise<void> {
    await this.screen(tx, over, definition, this.score(definition, answers).band, null);
  }

  /** What answers ask for that were not sent: left, or taken back by the clinician. */
  alertsOfUnsent(definition: MeasureDefinition, answers: ReadonlyMap<number, number | null>): string[] {
    return alertsOfUnsent(definition, inOrder(definition, answers));
  }

  private async keep(tx: Tx, { id, coupleId, partnerId }: OverFor, score: Score): Promise<void> {
    const { exact, total, answered, prorated, band, parts, findings, alerts } = score;
    await tx.sql(keepScore(id, coupleId, partnerId, exact, total, answered, prorated, band, JSON.stringify(parts), findings, alerts));
  }

  private async screen(tx: Tx, { coupleId, partnerId, closesOn }: OverFor, definition: MeasureDefinition, result: string | null, freely: Freely | null): Promise<void> {
    const on = this.uow.today();
    const outcome = writtenOutcome(definition, result, freely, on);
    if (outcome) await keepWrittenScreen(tx, { coupleId, partnerId, outcome, on, showsFrom: addDays(closesOn, SHOWS_AFTER_DAYS) });
  }
}

/** One answer an item, in item order; what was not asked is not answered. Unscored items are left out. */
function inOrder({ items }: MeasureDefinition, answers: ReadonlyMap<number, number | null>): (number | null)[] {
  return items.map(({ number }) => answers.get(number) ?? null);
}
