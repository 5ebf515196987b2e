import { OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { followAppointments } from './follow-appointment.sql';

/** A note that was begun goes along when its appointment is moved to another day: hours count on the appointment's day, and the note is of the same. */
@Injectable()
export class FollowAppointment {
  @OnEvent('appointment.moved', 'notes.follow-appointment')
  async moved({ ids }: StoredEvent, tx: Tx): Promise<void> {
    const { coupleId = '' } = ids;
    for (const { id, compartment, authorId } of await tx.sql<{ id: string; compartment: string | null; authorId: string }>(followAppointments(coupleId))) {
      await tx.audit({ action: 'notes.follow', objectType: 'session_note', objectId: id, coupleId, compartment });
      await tx.emit({ type: 'note.moved', ids: { noteId: id, coupleId }, live: { to: [authorId], topic: 'notes' } });
    }
  }
}
