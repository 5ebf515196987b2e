import { Mailer, UnitOfWork, type Tx } from '@attune/kernel';
import { type WorkingDay, workingTimeAfter } from '@attune/practice/domain';
import type { UrgentSource } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { openUrgent, whomToCall } from './urgent.sql';

interface Opening {
  source: UrgentSource;
  sourceId: string;
  coupleId: string;
  partnerId: string;
  at: string;
}

interface WhomToCall {
  minutes: number;
  hours: WorkingDay[];
  care: string[];
}

/** Opens an urgent item for the care of a couple: in their lists, live, and by a mail that says nothing of what it is. */
@Injectable()
export class OpenUrgentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async open(tx: Tx, { source, sourceId, coupleId, partnerId, at }: Opening): Promise<void> {
    const [found] = await tx.sql<WhomToCall>(whomToCall(coupleId));
    if (!found) return;
    const due = workingTimeAfter(at, found.minutes, found.hours, this.uow.principal.zone);
    const [opened] = await tx.sql<{ id: string }>(openUrgent(source, sourceId, coupleId, partnerId, at, due, found.care));
    if (!opened) return;
    await tx.emit({ type: 'urgent.opened', ids: { urgentId: opened.id }, live: { to: found.care, topic: 'supervision' } });
    for (const personId of found.care) await this.mailer.request(tx, { to: 'account', personId, template: 'supervision.urgent' });
  }
}
