import { Recoveries } from '@attune/access/api';
import type { InvitationWay, RecoveryMade, RecoveryUnderWay } from '@attune/access/domain';
import { type Tx, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { refuseConjoint } from '../record/conjoint';
import { CouplesService } from '../record/couples.service';
import { ContactService } from './contact.service';

/** A partner who cannot get in any more: the treating clinician, who has seen them, begins the way back. The other partner is no part of it. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly couples: CouplesService,
    private readonly contacts: ContactService,
    private readonly recoveries: Recoveries,
  ) {}

  async read(coupleId: string, partnerId: string): Promise<{ underWay: RecoveryUnderWay | null }> {
    return { underWay: await this.within(coupleId, partnerId, (tx) => this.recoveries.underWay(tx, partnerId, 'partner')) };
  }

  async start(coupleId: string, partnerId: string, way: InvitationWay): Promise<RecoveryMade> {
    return this.within(coupleId, partnerId, async (tx) => {
      const { email } = await this.contacts.reachable(tx, coupleId, partnerId, way);
      return this.recoveries.start(tx, { personId: partnerId, kind: 'partner', mailTo: 'contact', email }, way);
    });
  }

  async takeBack(coupleId: string, partnerId: string): Promise<void> {
    await this.within(coupleId, partnerId, (tx) => this.recoveries.takeBack(tx, partnerId, 'partner'));
  }

  private within<T>(coupleId: string, partnerId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseConjoint(this.uow.principal);
    return this.uow.transaction(async (tx) => {
      await this.couples.treated(tx, coupleId);
      await this.contacts.of(tx, coupleId, partnerId);
      return work(tx);
    });
  }
}
