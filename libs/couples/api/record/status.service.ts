import { changeStatus, STATUS_REASONS, type CoupleStatus, type StatusAct } from '@attune/couples/domain';
import { conflict, notFound, preconditionFailed, UnitOfWork } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { ConsentsService } from '../consent/consents.service';
import { Couple } from './couple.entity';
import { CouplesService } from './couples.service';

// Only becoming active asks what is signed.
const NOTHING_ASKED = { complete: false, policiesDiffer: false, policy: null };

/** The clinician's acts on a couple's status. Nothing is sent and nothing is said to either partner. */
@Injectable()
export class StatusService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly couples: CouplesService,
    private readonly consents: ConsentsService,
  ) {}

  async change(coupleId: string, version: number, act: StatusAct): Promise<{ status: CoupleStatus; version: number }> {
    return this.uow.transaction(async (tx) => {
      const couple = await this.couples.treated(tx, coupleId);
      if (couple.version !== version) throw preconditionFailed({ version: couple.version, status: couple.status });
      // Only treating people get here, so somebody is assigned.
      const agreement = act === 'activate' ? await this.consents.agreement(tx, coupleId) : NOTHING_ASKED;
      const facts = { agreementComplete: agreement.complete, policiesDiffer: agreement.policiesDiffer, assigned: true };
      const next = changeStatus(couple.status, act, facts);
      if (!next.ok) throw conflict(next.reason, STATUS_REASONS[next.reason]);
      const agreed = act === 'activate' ? { policy: agreement.policy, policyAgreedOn: this.uow.today() } : {};
      const result = await tx.manager.update(Couple, { id: coupleId, version }, { status: next.value, statusSince: this.uow.now(), version: version + 1, ...agreed });
      if (result.affected !== 1) throw notFound();
      await tx.audit({ action: `couples.${act}`, objectType: 'couple', objectId: coupleId, coupleId });
      await tx.emit({ type: 'couple.status-changed', ids: { coupleId, status: next.value }, live: { to: [this.uow.principal.personId], topic: 'couples' } });
      return { status: next.value, version: version + 1 };
    });
  }
}
