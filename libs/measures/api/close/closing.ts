import { whoWatches } from '@attune/couples/api';
import { DueWork, OnEvent, OnLook, Runtime, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { Scoring } from '../answer/scoring';
import { Definitions } from '../library/definitions';
import { AnswerTexts } from '../texts';
import { closing, expire, holdTakenBack, holdToClose, type ToClose } from './closing.sql';

/** Closes what was not finished in time: the calendar does. */
@Injectable()
export class Closing {
  constructor(
    private readonly runtime: Runtime,
    private readonly dueWork: DueWork,
    private readonly definitions: Definitions,
    private readonly texts: AnswerTexts,
    private readonly scoring: Scoring,
  ) {}

  @OnLook(60_000)
  look(): Promise<void> {
    return this.dueWork.each('measures.close', closing(this.runtime.clock.now().toISOString()), (tx, id) => this.close(tx, id));
  }

  /** Taken back when it was begun: where what was answered asks for a look, it is closed as the calendar would have, and is looked at. */
  @OnEvent('measure.ended', 'measures.close-what-was-begun')
  async takenBack({ ids }: StoredEvent, tx: Tx): Promise<void> {
    for (const over of await tx.sql<ToClose>(holdTakenBack(ids['coupleId'] ?? '', ids['givingId'] ?? ''))) {
      const definition = await this.definitions.of(over.measure, over.definitionVersion);
      if (over.coupleClosed || !this.scoring.alertsOfUnsent(definition, await this.readable(over.id, over.answers)).length) continue;
      await tx.sql(expire(over.id));
      await this.tell(tx, over);
    }
  }

  private async close(tx: Tx, id: string): Promise<void> {
    const [over] = await tx.sql<ToClose>(holdToClose(id));
    if (!over) return;
    await tx.sql(expire(id));
    // A couple that is closed has no gate to hold. What asks for help was looked at when it was left (`left-unsent.ts`).
    if (!over.coupleClosed) await this.tell(tx, over);
  }

  private async tell(tx: Tx, over: ToClose): Promise<void> {
    const { id, coupleId, partnerId, givingId, measure, definitionVersion, answers } = over;
    const definition = await this.definitions.of(measure, definitionVersion);
    await this.scoring.closed(tx, over, definition, await this.readable(id, answers));
    await tx.audit({ action: 'measures.close', objectType: 'administration', objectId: id, coupleId, compartment: partnerId });
    const { care } = await whoWatches(tx, coupleId);
    await tx.emit({ type: 'measure.closed', ids: { administrationId: id, givingId, coupleId, partnerId }, live: { to: care, topic: 'measures' } });
  }

  /** Answers that cannot be opened count as not given: a screen then holds, as one that was not answered. */
  private readable(id: string, answers: ToClose['answers']): Promise<ReadonlyMap<number, number | null>> {
    return this.texts.open(id, answers).catch((error: Error) => {
      this.runtime.log.error({ name: error.name, id }, 'answers cannot be opened');
      return new Map<number, number | null>();
    });
  }
}
