import { OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { givenBeforeAppointments, givingToPlan, type OpenGiving } from './giving.sql';
import { Planning } from './planning';

/** What news of appointments, and of sendings that are over, means to what is planned. Each handler may run more than once. */
@Injectable()
export class PlanNews {
  constructor(private readonly planning: Planning) {}

  @OnEvent('appointment.booked', 'measures.plan-booked')
  booked({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.ofCouple(tx, ids['coupleId'] ?? '');
  }

  @OnEvent('appointment.moved', 'measures.plan-moved')
  moved({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.ofCouple(tx, ids['coupleId'] ?? '');
  }

  @OnEvent('appointment.cancelled', 'measures.plan-cancelled')
  cancelled({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.ofCouple(tx, ids['coupleId'] ?? '');
  }

  @OnEvent('measure.finished', 'measures.plan-after-finish')
  finished({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.again(tx, ids['givingId'] ?? '');
  }

  @OnEvent('measure.closed', 'measures.plan-after-close')
  closed({ ids }: StoredEvent, tx: Tx): Promise<void> {
    return this.again(tx, ids['givingId'] ?? '');
  }

  private async ofCouple(tx: Tx, coupleId: string): Promise<void> {
    for (const { id } of await tx.sql<{ id: string }>(givenBeforeAppointments(coupleId))) await this.again(tx, id);
  }

  private async again(tx: Tx, givingId: string): Promise<void> {
    const [giving] = await tx.sql<OpenGiving>(givingToPlan(givingId));
    if (giving) await this.planning.plan(tx, giving);
  }
}
