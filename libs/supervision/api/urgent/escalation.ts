import { DueWork, Mailer, OutboxNudge, Runtime, statement, type Tx } from '@attune/kernel';
import { escalatesTo, type MayTakeOn } from '@attune/supervision/domain';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { exhaustMap, merge, retry, type Subscription, throttleTime, timer } from 'rxjs';
import { escalate, holdOverdue } from './urgent.sql';

const LOOK_EVERY_MS = 15_000;
const overdue = statement('supervision.overdue', 'SELECT practice_id AS "practiceId", zone, id FROM supervision.overdue($1)');

interface HeldItem extends MayTakeOn {
  id: string;
  coupleId: string;
}

/**
 * Passes on what nobody took up within the practice's limit (design section 8). It looks by itself and after each news; several processes
 * may look at once, since each item is held and marked in one transaction.
 */
@Injectable()
export class Escalation implements OnApplicationBootstrap, OnModuleDestroy {
  private subscription?: Subscription;

  constructor(
    private readonly runtime: Runtime,
    private readonly nudge: OutboxNudge,
    private readonly dueWork: DueWork,
    private readonly mailer: Mailer,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = merge(timer(LOOK_EVERY_MS, LOOK_EVERY_MS), this.nudge.wanted)
      .pipe(
        throttleTime(100, undefined, { leading: true, trailing: true }),
        exhaustMap(() => this.look()),
        retry({ delay: (error: Error) => (this.runtime.log.warn({ name: error.name }, 'escalation waits'), timer(5000)) }),
      )
      .subscribe();
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }

  /** Passes on everything that is overdue now, in every practice. */
  look(): Promise<void> {
    return this.dueWork.each('supervision.escalate', overdue(this.runtime.clock.now().toISOString()), (tx, id) => this.passOn(tx, id));
  }

  private async passOn(tx: Tx, id: string): Promise<void> {
    const [item] = await tx.sql<HeldItem>(holdOverdue(id));
    if (!item) return;
    const { to, owners } = escalatesTo(item);
    await tx.sql(escalate(id, to));
    await tx.audit({ action: 'supervision.escalate', objectType: 'urgent_item', objectId: id, coupleId: item.coupleId });
    await tx.emit({ type: 'urgent.escalated', ids: { urgentId: id }, live: { to: [...item.told, ...to], topic: 'supervision' } });
    for (const personId of to) await this.mailer.request(tx, { to: 'account', personId, template: 'supervision.urgent' });
    for (const personId of owners) await this.mailer.request(tx, { to: 'account', personId, template: 'supervision.unanswered', params: { urgentId: id } });
  }
}
