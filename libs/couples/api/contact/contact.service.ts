import { Invitations } from '@attune/access/api';
import type { InvitationMade, InvitationWay } from '@attune/access/domain';
import { CONTACT_FAULTS, contactFaults, type Language, type SafeContact, type Seat } from '@attune/couples/domain';
import { conflict, notFound, preconditionFailed, UnitOfWork, unprocessable, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { refuseConjoint } from '../record/conjoint';
import { CouplesService } from '../record/couples.service';
import { Contact } from './contact.entity';
import { contactsOfCouple, safeAddressNow } from './contact.sql';

interface ContactRow {
  partnerId: string;
  seat: Seat;
  email: string | null;
  mayMail: boolean;
  recordedAt: string | null;
  version: number;
  givenName: string;
  familyName: string;
  language: Language;
}

/** How each partner may safely be reached, and the invitation that goes there. The other partner never learns of either. */
@Injectable()
export class ContactService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly couples: CouplesService,
    private readonly invitations: Invitations,
  ) {}

  /** Records what the partner said is safe; by whom and when stands beside it. */
  async record(coupleId: string, partnerId: string, version: number, contact: SafeContact): Promise<{ version: number }> {
    refuseConjoint(this.uow.principal);
    return this.uow.transaction(async (tx) => {
      const { own, other } = await this.both(tx, coupleId, partnerId);
      const entered = { ...contact, email: contact.email?.trim() || null, phone: contact.phone?.trim() || null };
      const faults = contactFaults(entered, other?.email ?? null).map((fault) => CONTACT_FAULTS[fault]);
      if (faults.length) throw unprocessable('not-right-yet', 'Something about this contact needs correcting.', faults);
      const values = { ...entered, safeDays: [...entered.safeDays].sort(), recordedBy: this.uow.principal.personId, recordedAt: this.uow.now(), version: version + 1 };
      const { practiceId } = this.uow.principal;
      const result = await tx.manager.update(Contact, { practiceId, partnerId, version }, values);
      if (result.affected !== 1) throw own.version === version ? notFound() : preconditionFailed({ version: own.version });
      await tx.audit({ action: 'couples.record-contact', objectType: 'contact', objectId: partnerId, coupleId, compartment: partnerId });
      return { version: version + 1 };
    });
  }

  async invite(coupleId: string, partnerId: string, way: InvitationWay): Promise<InvitationMade> {
    refuseConjoint(this.uow.principal);
    return this.uow.transaction(async (tx) => {
      const couple = await this.couples.treated(tx, coupleId);
      if (couple.status === 'closed') throw conflict('closed', 'This record is closed. Reopen it before inviting anybody.');
      const own = await this.reachable(tx, coupleId, partnerId, way);
      const name = `${own.givenName} ${own.familyName}`;
      return this.invitations.invite(tx, { personId: partnerId, kind: 'partner', seat: own.seat, email: own.email, name, language: own.language }, way);
    });
  }

  async takeBack(coupleId: string, partnerId: string): Promise<void> {
    refuseConjoint(this.uow.principal);
    await this.uow.transaction(async (tx) => {
      await this.couples.treated(tx, coupleId);
      await this.both(tx, coupleId, partnerId);
      await this.invitations.revoke(tx, partnerId);
    });
  }

  /** The partner of this couple; 404 where there is none. */
  async of(tx: Tx, coupleId: string, partnerId: string): Promise<ContactRow> {
    return (await this.both(tx, coupleId, partnerId)).own;
  }

  /** The same, if a link may go to them this way now; else why not. */
  async reachable(tx: Tx, coupleId: string, partnerId: string, way: InvitationWay): Promise<ContactRow> {
    const own = await this.of(tx, coupleId, partnerId);
    if (!own.recordedAt) throw conflict('contact-not-recorded', 'First record with this person which address and hours are safe.');
    if (way === 'mail' && !own.mayMail) throw conflict('mail-not-safe', 'This person has not said that mail is safe. Show them the link on this screen instead.');
    if (way === 'mail' && !(await tx.sql(safeAddressNow(partnerId))).length) {
      throw conflict('not-a-safe-hour', 'Now is outside the days and hours that this person said are safe. Send it then, or show them the link on this screen.');
    }
    return own;
  }

  private async both(tx: Tx, coupleId: string, partnerId: string): Promise<{ own: ContactRow; other: ContactRow | undefined }> {
    const rows = await tx.sql<ContactRow>(contactsOfCouple(coupleId));
    const own = rows.find((row) => row.partnerId === partnerId);
    if (!own) throw notFound();
    return { own, other: rows.find((row) => row !== own) };
  }
}
