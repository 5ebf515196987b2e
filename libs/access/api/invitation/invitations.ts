import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AccountKind, invitationExpires, type InvitationMade, type InvitationWay, type Language, readEmail } from '@attune/access/domain';
import { conflict, Mailer, notFound, Runtime, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { qrCode } from '../secrets/qr-code';
import { newCode, newToken } from '../secrets/tokens';
import { Invitation } from './invitation.entity';
import { addressTaken, renamePerson, revokeInvitations, wayIn, type WayInRow } from './invitation.sql';

/** Whom to invite: one person, one seat, one address. */
export interface Invitee {
  personId: string;
  kind: AccountKind;
  /** A partner's seat in the couple; absent for staff. */
  seat?: 'a' | 'b';
  email: string | null;
  name: string;
  language: Language;
}

/** Invitations for the domains above: they know whom they may invite, this knows how. */
@Injectable()
export class Invitations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly runtime: Runtime,
  ) {}

  /**
   * Invites a person, by mail or with a link to show; an invitation made before is void. The code is given once, to tell
   * in person. Whoever calls this has asked whether the actor may invite this person.
   */
  async invite(tx: Tx, invitee: Invitee, way: InvitationWay): Promise<InvitationMade> {
    const { practiceId, personId: madeBy } = this.uow.principal;
    const { personId, kind, seat = null, name, language } = invitee;
    const email = await this.usableAddress(tx, invitee);
    await tx.sql(revokeInvitations(personId));
    const id = randomUUID();
    const code = newCode(id);
    const token = way === 'screen' ? newToken() : null;
    const link = token && invitationLink(this.siteUrl(kind), token.token);
    const madeAt = this.uow.now();
    const expiresAt = invitationExpires(madeAt);
    await tx.manager.insert(Invitation, {
      practiceId, id, personId, kind, seat, email, name, language, way, tokenHash: token?.hash ?? null, codeHash: code.hash, madeBy, madeAt,
      expiresAt: new Date(expiresAt),
    });
    if (way === 'mail') await this.mailer.request(tx, { to: 'invitation', personId, template: 'access.invitation', params: { invitationId: id } });
    await tx.audit({ action: 'access.invite', objectType: kind, objectId: personId, reason: way });
    return { id, way, code: code.code, link, picture: link && (await qrCode(link)), expiresAt };
  }

  /** Takes a person's open invitation back; 404 where there is none. */
  async revoke(tx: Tx, personId: string): Promise<void> {
    const [row] = await tx.sql<{ revoked: number }>(revokeInvitations(personId));
    if (!row?.revoked) throw notFound();
    await tx.audit({ action: 'access.invitation-revoked', objectType: 'account', objectId: personId });
  }

  /** Says that a person is called otherwise now. */
  async rename(tx: Tx, personId: string, name: string): Promise<void> {
    await tx.sql(renamePerson(personId, name));
  }

  private async usableAddress(tx: Tx, { personId, kind, email }: Invitee): Promise<string> {
    const address = readEmail(email);
    if (!address) throw unprocessable('address-missing', 'There is no email address on record for this person. Please record it first.');
    const [way] = await tx.sql<WayInRow>(wayIn([personId]));
    if (way?.joined) throw conflict('joined-already', 'This person has an account already.');
    const [row] = await tx.sql<{ taken: boolean }>(addressTaken(kind, address, personId));
    if (row?.taken) throw conflict('address-in-use', 'This address cannot be used for an account here. Each person needs an address of their own.');
    return address;
  }

  private siteUrl(kind: AccountKind): string {
    return kind === 'staff' ? this.runtime.config.staffUrl : this.runtime.config.portalUrl;
  }
}

/** The token stands behind the `#`: it never reaches a server's log or another page. */
export function invitationLink(siteUrl: string, token: string): string {
  return `${siteUrl}/invitation#${token}`;
}
