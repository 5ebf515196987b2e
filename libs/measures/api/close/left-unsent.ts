import { randomUUID } from 'node:crypto';
import { LEFT_MINUTES } from '@attune/measures/domain';
import { OnLook, RequestContext, Runtime, sendFlight, systemPrincipal, UnitOfWork } from '@attune/kernel';
import { addMinutes } from '@attune/util';
import { Injectable } from '@nestjs/common';
import { Scoring } from '../answer/scoring';
import { Definitions } from '../library/definitions';
import { AnswerTexts } from '../texts';
import { holdUnsent, leftUnsent, markLooked, type ToClose } from './closing.sql';

interface Left {
  practiceId: string;
  zone: string;
  id: string;
}

/** Looks at what was answered and then left without being sent. It stays open to its partner, who learns nothing of it, and has no score. */
@Injectable()
export class LeftUnsent {
  constructor(
    private readonly runtime: Runtime,
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
    private readonly texts: AnswerTexts,
    private readonly scoring: Scoring,
  ) {}

  @OnLook(60_000)
  async look(): Promise<void> {
    const since = addMinutes(this.runtime.clock.now().toISOString(), -LEFT_MINUTES);
    const client = await this.runtime.jobs.pool.connect();
    const [found] = await sendFlight(client, [leftUnsent(since)]).finally(() => client.release());
    for (const each of found as unknown as Left[]) {
      await this.lookAt(each).catch(({ name }: Error) => this.runtime.log.error({ name, id: each.id }, 'answers that wait could not be looked at'));
    }
  }

  /** Once after each visit: marked whether it asks for something or not. */
  private lookAt({ practiceId, zone, id }: Left): Promise<void> {
    const state = { requestId: randomUUID(), method: 'JOB', route: 'measures.look-at-unsent', ip: null, principal: systemPrincipal(practiceId, zone) };
    return RequestContext.run(state, () =>
      this.uow.transaction(async (tx) => {
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
      }),
    );
  }
}
