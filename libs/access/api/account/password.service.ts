import { Injectable } from '@nestjs/common';
import { type Me, PASSWORD_MIN_WITH_SECOND_FACTOR } from '@attune/access/domain';
import { Mailer, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import type { FastifyReply } from 'fastify';
import { Names } from '../secrets/names';
import { Passwords } from '../secrets/passwords';
import { Throttle, type ThrottleKey } from '../secrets/throttle';
import { SignIns } from '../sign-in/sign-ins';
import { Credential } from './account.entity';
import { MeService } from './me.service';

const wrongPassword = (field: string) => {
  const message = 'This is not your present password. Please try again.';
  return unprocessable('password-wrong', message, [{ field, message }]);
};

/** One's own password: given again before weighty acts, and changed. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly names: Names,
    private readonly throttle: Throttle,
    private readonly signIns: SignIns,
    private readonly mailer: Mailer,
    private readonly me: MeService,
  ) {}

  /** Gives the password once more: for five minutes weighty acts are open, or the one that is named, under a new token. */
  async stepUp(password: string, act: string | undefined, reply: FastifyReply): Promise<Me> {
    await this.prove(password, 'password');
    const now = this.uow.now();
    await this.uow.transaction(async (tx) => {
      await this.signIns.renew(tx, reply, act ? { proofOf: Buffer.from(act, 'base64url'), proofAt: now } : { stepUpAt: now });
      await tx.audit({ action: 'access.step-up', objectType: 'sign-in', objectId: this.signIns.currentId, ...(act ? { reason: 'one act' } : {}) });
    });
    return this.me.read();
  }

  /** From now on the password is asked for again, as if it had not been given; also where it had not. */
  async endStepUp(): Promise<void> {
    await this.uow.transaction(async (tx) => {
      await this.signIns.forgetProof(tx);
      await tx.audit({ action: 'access.step-up-ended', objectType: 'sign-in', objectId: this.signIns.currentId });
    });
  }

  /** Takes a new password; every other sign-in ends, and the person is told by mail. */
  async change(current: string, next: string, reply: FastifyReply): Promise<Me> {
    await this.prove(current, 'current');
    const { passwordMinimum } = await this.me.read();
    const words = await this.names.ofWhoActs();
    this.passwords.refuseWeak(next, { secondFactor: passwordMinimum === PASSWORD_MIN_WITH_SECOND_FACTOR, words });
    const hash = await this.passwords.hash(next);
    await this.uow.transaction(async (tx) => {
      await this.store(tx, hash);
      await this.signIns.endAll(tx, this.uow.principal.personId, 'password', true);
      await this.signIns.renew(tx, reply, {});
    });
    return this.me.read();
  }

  /** Puts a new password's hash in place of the old one and says so by mail. */
  async store(tx: Tx, passwordHash: string): Promise<void> {
    const { practiceId, personId } = this.uow.principal;
    const change = { passwordHash, passwordSetAt: this.uow.now() };
    tx.affectOne(await tx.manager.update(Credential, { practiceId, accountId: personId }, change));
    await tx.audit({ action: 'access.password-changed', objectType: 'account', objectId: personId });
    await this.mailer.request(tx, { to: 'account', personId, template: 'access.credential-changed', params: { what: 'password' } });
  }

  /** Refuses what is not the present password of whoever acts; wrong ones are counted and noted. */
  async prove(password: string, field: string): Promise<void> {
    const { practiceId, personId } = this.uow.principal;
    const keys: ThrottleKey[] = [{ scope: 'account', of: `password:${personId}` }];
    const tried = await this.throttle.try(keys);
    const own = await this.uow.transaction((tx) => tx.manager.findOneByOrFail(Credential, { practiceId, accountId: personId }));
    if (!(await this.passwords.fits(password, own.passwordHash))) {
      await this.uow.flight(this.uow.audit({ action: 'access.password-check', objectType: 'account', objectId: personId, outcome: 'refused' }));
      throw wrongPassword(field);
    }
    await this.throttle.succeeded(tried);
  }
}
