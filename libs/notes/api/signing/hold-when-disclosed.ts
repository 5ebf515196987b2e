import { OnEvent, type StoredEvent, type Tx } from '@attune/kernel';
import { StatusService } from '@attune/scheduling/api';
import type { HeldFacts } from '@attune/scheduling/domain';
import { Injectable } from '@nestjs/common';
import { signedAndPlanned } from './signing.sql';

interface SignedNote extends HeldFacts {
  appointmentId: string;
  authorId: string;
}

/** A first appointment with an associate stays as it was until its disclosure is signed; what a note that was signed before says of it is caught up then. */
@Injectable()
export class HoldWhenDisclosed {
  constructor(private readonly appointments: StatusService) {}

  @OnEvent('consent.signed', 'notes.hold-when-disclosed')
  async signed({ ids }: StoredEvent, tx: Tx): Promise<void> {
    for (const { appointmentId, authorId, ...written } of await tx.sql<SignedNote>(signedAndPlanned(ids['coupleId'] ?? ''))) {
      await this.appointments.fillFrom(tx, appointmentId, authorId, written);
    }
  }
}
