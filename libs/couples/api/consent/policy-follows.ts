import { OnEvent, UnitOfWork, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Couple } from '../record/couple.entity';
import { ConsentDocuments } from './consent-documents';
import { ConsentsService } from './consents.service';

/**
 * A policy that both chose anew after they became active is theirs from that day, and their record follows (T05). Where they chose differently the
 * record stays as it was, and what is owed says so to whoever treats them.
 */
@Injectable()
export class PolicyFollows {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly consents: ConsentsService,
    private readonly documents: ConsentDocuments,
  ) {}

  @OnEvent('consent.signed', 'couples.policy-follows')
  async look({ ids: { coupleId = '' } }: StoredEvent, tx: Tx): Promise<void> {
    const { policy } = await this.consents.agreement(tx, coupleId);
    if (!policy) return;
    const { practiceId } = this.uow.principal;
    const another = { practiceId, id: coupleId, status: In(['active', 'paused']), policy: Not(policy) };
    const { affected } = await tx.manager.update(Couple, another, { policy, policyAgreedOn: this.uow.today(), version: () => 'version + 1' });
    if (!affected) return;
    await tx.audit({ action: 'couples.policy-follows', objectType: 'couple', objectId: coupleId, coupleId });
    const care = (await this.documents.careOf(tx, [coupleId])).get(coupleId) ?? [];
    await tx.emit({ type: 'couple.policy-changed', ids: { coupleId }, live: { to: care.map(({ staffId }) => staffId), topic: 'couples' } });
  }
}
