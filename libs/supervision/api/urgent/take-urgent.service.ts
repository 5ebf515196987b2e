import { notFound, UnitOfWork } from '@attune/kernel';
import type { UrgentItem } from '@attune/supervision/domain';
import { Injectable } from '@nestjs/common';
import { takeUrgent, whoHasIt } from './urgent.sql';

export interface Taken {
  acknowledged: NonNullable<UrgentItem['acknowledged']>;
}

/** "I have it". Said twice, or by two, it stays with the first, and the others read who has it. */
@Injectable()
export class TakeUrgentService {
  constructor(private readonly uow: UnitOfWork) {}

  take(id: string): Promise<Taken> {
    return this.uow.transaction(async (tx) => {
      const [taken] = await tx.sql<{ coupleId: string; compartment: string; told: string[] }>(takeUrgent(id));
      if (taken) {
        const { coupleId, compartment, told } = taken;
        await tx.audit({ action: 'supervision.acknowledge', objectType: 'urgent_item', objectId: id, coupleId, compartment });
        await tx.emit({ type: 'urgent.taken', ids: { urgentId: id }, live: { to: told, topic: 'supervision' } });
      }
      const [acknowledged] = await tx.sql<Taken['acknowledged']>(whoHasIt(id));
      if (!acknowledged?.by) throw notFound();
      return { acknowledged };
    });
  }
}
