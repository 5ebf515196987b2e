import { OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { followClinician } from './booking.sql';
import { CalendarService } from './calendar.service';

interface Followed {
  id: string;
  compartment: string | null;
  before: string;
  invited: string[];
}

/** What is planned goes with a couple that is handed over: left behind it would stand in nobody's week, and its hours count for nobody. */
@Injectable()
export class FollowClinician {
  constructor(private readonly calendar: CalendarService) {}

  @OnEvent('couple.assigned', 'scheduling.follow-clinician')
  async assigned({ ids, initiator }: StoredEvent, tx: Tx): Promise<void> {
    const { coupleId = '', staffId = '' } = ids;
    await this.calendar.hold(tx, staffId);
    for (const { id, compartment, before, invited } of await tx.sql<Followed>(followClinician(coupleId, staffId))) {
      await tx.audit({ action: 'scheduling.follow', objectType: 'appointment', objectId: id, coupleId, compartment });
      await tx.emit({ type: 'appointment.moved', ids: { appointmentId: id, coupleId }, live: { to: [staffId, before, ...invited, ...(initiator ? [initiator] : [])], topic: 'scheduling' } });
    }
  }
}
