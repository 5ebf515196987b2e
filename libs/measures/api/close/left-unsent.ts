import { LEFT_MINUTES } from '@attune/measures/domain';
import { DueWork, OnLook, Runtime, type Tx } from '@attune/kernel';
import { addMinutes } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { Scoring } from '../answer/scoring';
import { Definitions } from '../library/definitions';
import { AnswerTexts } from '../texts';
import { holdUnsent, leftUnsent, markLooked, type ToClose } from './closing.sql';

/** Looks at what was answered and then left without being sent. It stays open to its partner, who learns nothing of it, and has no score. */
@Injectable()
export class LeftUnsent {
  constructor(
    private readonly runtime: Runtime,
    private readonly dueWork: DueWork,
    private readonly definitions: Definitions,
    private readonly texts: AnswerTexts,
    private readonly scoring: Scoring,
  ) {}

  @OnLook(60_000)
  look(): Promise<void> {
    const since = addMinutes(this.runtime.clock.now().toISOString(), -LEFT_MINUTES);
    return this.dueWork.each('measures.look-at-unsent', leftUnsent(since), (tx, id) => this.lookAt(tx, id));
  }

  /** Once after each visit: marked whether it asks for something or not. */
  private async lookAt(tx: Tx, id: string): Promise<void> {
    const [left] = await tx.sql<ToClose>(holdUnsent(id));
    if (!left) return;
    await tx.sql(markLooked(id));
    const { coupleId, partnerId, givingId, measure, definitionVersion } = left;
    const definition = await this.definitions.of(measure, definitionVersion);
    const answers = await this.texts.open(id, left.answers);
    if (!this.scoring.alertsOfUnsent(definition, answers).length) return;
    if (!left.coupleClosed) await this.scoring.left(tx, left, definition, answers);
    await tx.audit({ action: 'measures.look-at-unsent', objectType: 'administration', objectId: id, coupleId, compartment: partnerId });
    await tx.emit({ type: 'measure.left', ids: { administrationId: id, givingId, coupleId, partnerId } });
  }
}
