import { Mailer, UnitOfWork, type Tx } from '@attune/kernel';
import { type WorkingDay, workingTimeAfter } from '@attune/practice/domain';
import { addMinutes, dayIn } from '@attune/util';
import { urgentDue, type UrgentLevel, type UrgentSource } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { openUrgent, whomToCall } from './urgent.sql';

interface Opening {
  source: UrgentSource;
  sourceId: string;
  coupleId: string;
  partnerId: string;
  at: string;
  level?: UrgentLevel;
  /** Who knows of it already: where that is the whole care, nobody is called. */
  knownTo?: string;
  /** What is to be done, in sentences. */
  asks?: string[];
  /** The last day for it, instead of the practice's limit in working hours. */
  dueOn?: string | null;
}

interface WhomToCall {
  minutes: number;
  hours: WorkingDay[];
  care: string[];
}

/** Opens an item for the care of a couple, with its clock: in their lists, live, and by a mail that says nothing of what it is. */
@Injectable()
export class OpenUrgentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
  ) {}

  async open(tx: Tx, { source, sourceId, coupleId, partnerId, at, level = 'urgent', asks = [], dueOn = null, knownTo }: Opening): Promise<void> {
    const [found] = await tx.sql<WhomToCall>(whomToCall(coupleId));
    if (!found || (found.care.length > 0 && found.care.every((each) => each === knownTo))) return;
    const { zone } = this.uow.principal;
    // Where nobody of the care works here any more, what is urgent goes on to others at once.
    const due = found.care.length === 0 && level === 'urgent' ? at : dueOn === null ? urgentDue(source, at, workingTimeAfter(at, found.minutes, found.hours, zone), zone) : addMinutes(dayIn(dueOn, zone).until, -1);
    const [opened] = await tx.sql<{ id: string }>(openUrgent(source, sourceId, coupleId, partnerId, at, due, found.care, level, asks));
    if (!opened) return;
    await tx.emit({ type: 'urgent.opened', ids: { urgentId: opened.id }, live: { to: found.care, topic: 'supervision' } });
    const template = level === 'urgent' ? 'supervision.urgent' : 'supervision.asked';
    for (const personId of found.care) await this.mailer.request(tx, { to: 'account', personId, template });
  }
}
