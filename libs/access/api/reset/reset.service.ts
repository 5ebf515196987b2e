import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mustHaveSecondFactor, readEmail, RESET_MINUTES } from '@attune/access/domain';
import { Mailer, Problem, UnitOfWork } from '@attune/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IsNull } from 'typeorm';
import { Account } from '../account/account.entity';
import { PasswordService } from '../account/password.service';
import { Site } from '../guard/site';
import { Names } from '../secrets/names';
import { Passwords } from '../secrets/passwords';
import { networkOf, Throttle } from '../secrets/throttle';
import { hashToken } from '../secrets/tokens';
import { Devices } from '../sign-in/devices';
import { findAccount, type FoundAccount } from '../sign-in/sign-in.sql';
import { SignIns } from '../sign-in/sign-ins';
import { Reset } from './reset.entity';
import { findReset, type FoundReset, useReset } from './reset.sql';

/** Every answer to a request takes this long, in milliseconds: it does not show whether there is an account. */
const ANSWER_MS = 300;

const refused = () => new Problem(404, 'link-refused', 'This link cannot be used any more.', 'Please ask for a new one. Each works once, for thirty minutes.');

/** A new password by mail, to the address on record and nowhere else (R062); and making sure of that address. */
@Injectable()
export class ResetService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly site: Site,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
    private readonly passwords: Passwords,
    private readonly names: Names,
    private readonly password: PasswordService,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
  ) {}

  /** Sends a link if the address signs in here. A partner's must have been verified: else it may be somebody else's. */
  async request(email: string, ip: string): Promise<void> {
    const answer = new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    const address = readEmail(email) ?? '';
    await this.throttle.try([{ scope: 'account', of: `reset:${this.site.kind}:${address}` }, { scope: 'network', of: `reset:${this.site.kind}:${networkOf(ip)}` }]);
    const [rows] = await this.uow.flight<[FoundAccount[]]>(findAccount(address, this.site.kind, null));
    for (const account of rows) {
      if (this.site.kind === 'partner' && !account.verified) continue;
      this.signIns.actAs(account);
      await this.mailLink('password', 'account', 'access.reset');
    }
    await answer;
  }

  /** Takes the new password. Every sign-in ends; the second factor stays as it is. Whoever reads the mail is not held up by strangers' tries (R059). */
  async complete(token: string, password: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const found = await this.find(token, 'password');
    const words = await this.names.ofWhoActs();
    this.passwords.refuseWeak(password, { secondFactor: found.second_factor || mustHaveSecondFactor(this.site.kind, found.demo), words });
    const hash = await this.passwords.hash(password);
    await this.uow.transaction(async (tx) => {
      if ((await tx.sql(useReset(found.id))).length !== 1) throw refused();
      await this.password.store(tx, hash);
      await this.signIns.endAll(tx, found.person_id, 'reset');
      await this.devices.forgetAll(tx);
      await this.devices.know(tx, request, reply);
    });
  }

  /** Sends whoever is signed in a link that proves the address to be theirs; where it is proven, the answer is the same and nothing is sent. */
  async checkAddress(): Promise<void> {
    await this.throttle.try([{ scope: 'account', of: `address:${this.uow.principal.personId}` }]);
    const { practiceId, personId: id } = this.uow.principal;
    const unproven = await this.uow.transaction((tx) => tx.manager.existsBy(Account, { practiceId, id, emailVerifiedAt: IsNull() }));
    if (unproven) await this.mailLink('address', 'own-address', 'access.address-check');
  }

  async completeAddressCheck(token: string): Promise<void> {
    const found = await this.find(token, 'address');
    await this.uow.transaction(async (tx) => {
      if ((await tx.sql(useReset(found.id))).length !== 1) throw refused();
      const own = { practiceId: found.practice_id, id: found.person_id };
      tx.affectOne(await tx.manager.update(Account, own, { emailVerifiedAt: this.uow.now() }));
      await tx.audit({ action: 'access.address-verified', objectType: 'account', objectId: found.person_id });
    });
  }

  private async find(token: string, purpose: Reset['purpose']): Promise<FoundReset> {
    const [[found]] = await this.uow.flight<[FoundReset[]]>(findReset(hashToken(token), purpose, this.site.kind));
    if (!found) throw refused();
    this.signIns.actAs(found);
    return found;
  }

  private async mailLink(purpose: Reset['purpose'], to: string, template: string): Promise<void> {
    const { practiceId, personId } = this.uow.principal;
    const madeAt = this.uow.now();
    const id = randomUUID();
    await this.uow.transaction(async (tx) => {
      const expiresAt = new Date(madeAt.getTime() + RESET_MINUTES * 60_000);
      await tx.manager.insert(Reset, { practiceId, id, accountId: personId, purpose, madeAt, expiresAt });
      await this.mailer.request(tx, { to, personId, template, params: { resetId: id, kind: this.site.kind } });
      await tx.audit({ action: `access.${purpose}-link`, objectType: 'account', objectId: personId });
    });
  }
}
