import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ADDRESS_UNDO_HOURS, readEmail, RESET_MINUTES } from '@attune/access/domain';
import { conflict, Mailer, Problem, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Site } from '../../guard/site';
import { Throttle } from '../../secrets/throttle';
import { hashToken } from '../../secrets/tokens';
import { Devices } from '../../sign-in/devices';
import { type Person, SignIns } from '../../sign-in/sign-ins';
import { usedByAnother } from './address-use';
import { askAddress, findAddressChange, moveAddress, takeAddressBack } from './address.sql';

/** Every answer to a wish takes this long, in milliseconds: it does not show whether the address is somebody's. */
const ANSWER_MS = 300;
const UNIQUE = '23505';

const refused = () => new Problem(404, 'link-refused', 'This link cannot be used any more.', 'Please ask for a new one. Each works once.');

interface FoundChange extends Person {
  id: string;
  new_email: string;
}

/** Another address to sign in with (R064): proven by a link that goes there, told to the old one, and taken back from there for three days. */
@Injectable()
export class AddressService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly site: Site,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
  ) {}

  /** Sends a link to the new address. An address of somebody else, and a partner's above all, gets nothing, and the answer is the same. */
  async ask(email: string): Promise<void> {
    const address = readEmail(email);
    if (!address) {
      const message = 'Please enter one email address, such as maya@example.org.';
      throw unprocessable('address-form', message, [{ field: 'email', message }]);
    }
    const { personId } = this.uow.principal;
    await this.throttle.try([{ scope: 'account', of: `address-change:${personId}` }]);
    const answer = new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    const id = randomUUID();
    await this.uow.transaction(async (tx) => {
      const [row] = await tx.sql<{ kept: boolean }>(askAddress(id, address, new Date(this.uow.now().getTime() + RESET_MINUTES * 60_000)));
      if (!row?.kept) throw conflict('address-same', 'You sign in with this address already.');
      await tx.audit({ action: 'access.address-asked', objectType: 'account', objectId: personId });
      if (await usedByAnother(tx, personId, this.site.kind, address)) return;
      await this.mailer.request(tx, { to: 'new-address', personId, template: 'access.address-proof', params: { changeId: id, kind: this.site.kind } });
    });
    await answer;
  }

  /** The link from the new address: from here on the account signs in with it. */
  async complete(token: string): Promise<void> {
    const { id, person_id: personId, new_email: email } = await this.find(token, 'prove');
    await this.within(async (tx) => {
      // Within the transaction, whose own time came first: three days to the millisecond is what the table asks for.
      const undoUntil = new Date(this.uow.now().getTime() + ADDRESS_UNDO_HOURS * 3_600_000);
      if (await usedByAnother(tx, personId, this.site.kind, email)) throw refused();
      const [row] = await tx.sql<{ moved: boolean }>(moveAddress(id, undoUntil));
      if (!row?.moved) throw refused();
      await this.mailer.request(tx, { to: 'old-address', personId, template: 'access.address-changed', params: { changeId: id, kind: this.site.kind } });
      await this.changed(tx, 'access.address-changed', personId);
    });
  }

  /** The link from the old address: it is the account's again, and whoever is signed in no longer is. */
  async undo(token: string): Promise<void> {
    const { id, person_id: personId } = await this.find(token, 'undo');
    await this.within(async (tx) => {
      const [row] = await tx.sql<{ back: boolean }>(takeAddressBack(id));
      if (!row?.back) throw refused();
      await this.signIns.endAll(tx, personId, 'address-undone');
      await this.devices.forgetAll(tx);
      await this.changed(tx, 'access.address-undone', personId);
    });
  }

  private async changed(tx: Tx, action: string, personId: string): Promise<void> {
    await tx.audit({ action, objectType: 'account', objectId: personId });
    await tx.emit({ type: 'access.address-moved', ids: { personId }, live: { to: [personId], topic: 'access' } });
    await this.mailer.request(tx, { to: 'account', personId, template: 'access.credential-changed', params: { what: 'address' } });
  }

  /** Somebody else may have joined with the address meanwhile: that is refused like a link that is over. */
  private async within(work: (tx: Tx) => Promise<void>): Promise<void> {
    await this.uow.transaction(work).catch((error: unknown) => {
      throw (error as { code?: string }).code === UNIQUE ? refused() : error;
    });
  }

  private async find(token: string, what: 'prove' | 'undo'): Promise<FoundChange> {
    const [[found]] = await this.uow.flight<[FoundChange[]]>(findAddressChange(hashToken(token), what, this.site.kind));
    if (!found) throw refused();
    this.signIns.actAs(found);
    return found;
  }
}
