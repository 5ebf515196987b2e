import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AccountKind, type InvitationWay, type RecoveryMade, type RecoveryUnderWay, recoveryTimes } from '@attune/access/domain';
import { conflict, Mailer, notFound, Runtime, type Tx, UnitOfWork } from '@attune/kernel';
import { recentAddresses } from '../../account/address/address.sql';
import { addressTaken } from '../../invitation/invitation.sql';
import { newCode, newToken } from '../../secrets/tokens';
import { recoveryOf, startRecovery, takeRecoveryBack } from './recovery.sql';

/** Who is to get back in, and where a mailed link goes: the recipient's name, and the address where it is not the account's own. */
export interface Locked {
  personId: string;
  kind: AccountKind;
  mailTo: 'contact' | 'own-address';
  email?: string | null;
}

/**
 * Ways back in for the domains above: they know who may begin one for whom, this knows how. Whoever calls it has asked, and was told
 * that the person was seen (R063).
 */
@Injectable()
export class Recoveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly mailer: Mailer,
    private readonly runtime: Runtime,
  ) {}

  /** Begins one: open after a day, told to every address and every screen of the account, stopped from there. */
  async start(tx: Tx, { personId, kind, mailTo, email = null }: Locked, way: InvitationWay): Promise<RecoveryMade> {
    // Within the transaction, whose own time came first: the table asks for a whole day.
    const times = recoveryTimes(this.uow.now());
    const id = randomUUID();
    const code = way === 'mail' ? newCode(id) : null;
    const link = way === 'screen' ? newToken() : null;
    if (way === 'mail' && email) await this.refuseOthersAddress(tx, kind, email, personId);
    const [row] = await tx.sql<{ started: boolean }>(
      startRecovery(id, personId, kind, way, email, link?.hash ?? null, code?.hash ?? null, times.opensAt, times.expiresAt));
    if (!row?.started) throw notFound();
    const params = { recoveryId: id };
    if (way === 'mail') await this.mailer.request(tx, { to: mailTo, personId, template: 'access.recovery', params });
    await this.tellAddresses(tx, personId, id);
    await tx.audit({ action: 'access.recovery-begun', objectType: 'account', objectId: personId, reason: `${way}, seen in person` });
    await this.tellScreens(tx, 'access.recovery-begun', personId);
    return { way, code: code?.code ?? null, link: link && `${this.siteUrl(kind)}/recovery/begin#${link.token}`, ...times };
  }

  /** The one under way, or null. */
  async underWay(tx: Tx, personId: string, kind: AccountKind): Promise<RecoveryUnderWay | null> {
    const [row] = await tx.sql<RecoveryUnderWay>(recoveryOf(personId, kind));
    return row ?? null;
  }

  /** Takes it back; 404 where there is none. */
  async takeBack(tx: Tx, personId: string, kind: AccountKind): Promise<void> {
    const [row] = await tx.sql<{ taken: number }>(takeRecoveryBack(personId, kind));
    if (!row?.taken) throw notFound();
    await tx.audit({ action: 'access.recovery-taken-back', objectType: 'account', objectId: personId });
    await this.tellScreens(tx, 'access.recovery-stopped', personId);
  }

  /** The address that the account signs in with, and each one from which a change can still be taken back. */
  private async tellAddresses(tx: Tx, personId: string, recoveryId: string): Promise<void> {
    const notice = { personId, template: 'access.recovery-begun' };
    await this.mailer.request(tx, { ...notice, to: 'account', params: { recoveryId } });
    for (const { id: changeId } of await tx.sql<{ id: string }>(recentAddresses(personId))) {
      await this.mailer.request(tx, { ...notice, to: 'old-address', params: { recoveryId, changeId } });
    }
  }

  tellScreens(tx: Tx, type: string, personId: string): Promise<void> {
    return tx.emit({ type, ids: { personId }, live: { to: [personId], topic: 'access' } });
  }

  private async refuseOthersAddress(tx: Tx, kind: AccountKind, email: string, personId: string): Promise<void> {
    const [row] = await tx.sql<{ taken: boolean }>(addressTaken(kind, email.toLowerCase(), personId));
    if (row?.taken) throw conflict('address-in-use', 'This address cannot be used for an account here. Each person needs an address of their own.');
  }

  private siteUrl(kind: AccountKind): string {
    return kind === 'staff' ? this.runtime.config.staffUrl : this.runtime.config.portalUrl;
  }
}
