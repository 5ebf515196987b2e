import { hashToken, newToken, SignIns } from '@attune/access/api';
import { HANDOVER_MINUTES, type DocumentToSign, type Handover, type Language, type SignDocument } from '@attune/couples/domain';
import { conflict, notFound, statement, UnitOfWork, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { peopleOfCouple } from '../consent/consent.sql';
import type { PersonOfCouple } from '../consent/consents.service';
import { SigningService, withoutChoice } from '../consent/signing.service';
import { CouplesService } from '../record/couples.service';
import { SigningSlip } from './signing-slip.entity';

const findSlip = statement('couples.find-signing-slip', 'SELECT * FROM couples.find_signing_slip($1)');

interface FoundSlip {
  id: string;
  practice_id: string;
  person_id: string;
  zone: string;
  couple_id: string;
  partner_id: string;
}

/**
 * The device changes hands. The clinician's sign-in ends in the same transaction that makes the slip, so that whoever holds the device can
 * read and sign their own documents and reach nothing else; afterwards the clinician signs in again.
 */
@Injectable()
export class HandoverService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly couples: CouplesService,
    private readonly signing: SigningService,
    private readonly signIns: SignIns,
  ) {}

  async start(coupleId: string, partnerId: string): Promise<Handover> {
    return this.uow.transaction(async (tx) => {
      const couple = await this.couples.treated(tx, coupleId);
      if (couple.status === 'closed') throw conflict('closed', 'This record is closed; nothing is signed in it any more.');
      const people = await tx.sql<PersonOfCouple>(peopleOfCouple(coupleId));
      if (!people.some((person) => person.partnerId === partnerId)) throw notFound();
      const { practiceId, personId: madeBy } = this.uow.principal;
      const { token, hash } = newToken();
      const madeAt = this.uow.now();
      const expiresAt = new Date(madeAt.getTime() + HANDOVER_MINUTES * 60_000);
      await tx.manager.insert(SigningSlip, { practiceId, coupleId, partnerId, tokenHash: hash, madeBy, madeAt, expiresAt, endedAt: null });
      await this.signIns.end(tx, this.signIns.currentId, 'handed over');
      await tx.audit({ action: 'couples.hand-over', objectType: 'couple', objectId: coupleId, coupleId, compartment: partnerId });
      return { token, expiresAt: expiresAt.toISOString() };
    });
  }

  documents(token: string, language?: Language): Promise<DocumentToSign[]> {
    return this.withSlip(token, async (tx, slip) => withoutChoice(await this.signing.list(tx, await this.signing.ofTreated(tx, slip.couple_id, slip.partner_id), language)));
  }

  sign(token: string, wish: SignDocument): Promise<DocumentToSign> {
    return this.withSlip(token, async (tx, slip) => this.signing.sign(tx, await this.signing.ofTreated(tx, slip.couple_id, slip.partner_id), 'device', wish));
  }

  /** The device goes back: the slip is over. */
  end(token: string): Promise<void> {
    return this.withSlip(token, async (tx, { practice_id: practiceId, id }) => {
      tx.affectOne(await tx.manager.update(SigningSlip, { practiceId, id }, { endedAt: this.uow.now() }));
    });
  }

  /** Acts as the clinician who handed the device over, with no role: only their relation to the couple counts. */
  private async withSlip<T>(token: string, work: (tx: Tx, slip: FoundSlip) => Promise<T>): Promise<T> {
    const [[slip]] = await this.uow.flight<[FoundSlip[]]>(findSlip(hashToken(token)));
    if (!slip) throw notFound();
    this.signIns.actAs(slip);
    return this.uow.transaction((tx) => work(tx, slip));
  }
}
