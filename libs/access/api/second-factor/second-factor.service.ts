import { Injectable } from '@nestjs/common';
import { type Me, type SecondFactorSetUp, stepUpHolds } from '@attune/access/domain';
import { conflict, Mailer, Problem, stepUpRequired, type Tx, UnitOfWork } from '@attune/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MeService } from '../account/me.service';
import { PasswordService } from '../account/password.service';
import { Names } from '../secrets/names';
import { Passwords } from '../secrets/passwords';
import { Throttle } from '../secrets/throttle';
import { Devices } from '../sign-in/devices';
import { SignIns } from '../sign-in/sign-ins';
import { FactorStore } from './factor-store';
import { newTotp } from './totp';

const ISSUER = 'Attune';

const alreadyGiven = () => conflict('nothing-owed', 'There is nothing to enter here: you are signed in.');
const none = () => conflict('no-second-factor', 'Please set up your second factor first.');

/** A code from an app beside the password, and ten codes for the day the phone is lost (R052, R054, R055). */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly factors: FactorStore,
    private readonly throttle: Throttle,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
    private readonly mailer: Mailer,
    private readonly me: MeService,
    private readonly password: PasswordService,
    private readonly passwords: Passwords,
    private readonly names: Names,
  ) {}

  /** Completes a sign-in with six digits from the app, or with a recovery code. */
  async give(code: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    if ((await this.me.read()).owes !== 'code') throw alreadyGiven();
    await this.counted(async (tx) => {
      const reason = await this.factors.use(tx, code);
      await this.signIns.renew(tx, reply, { mfa: true });
      await this.devices.remember(tx, request, reply);
      await tx.audit({ action: 'access.second-factor', objectType: 'sign-in', objectId: this.signIns.currentId, reason });
      if (reason === 'recovery code') await this.tell(tx, 'recovery-code-used');
    });
    return this.me.read();
  }

  /** Begins to set up an app: a secret to scan, good once its first code is confirmed. A replacement asks for the password first. */
  async setUp(): Promise<SecondFactorSetUp> {
    const me = await this.refuseUnproven();
    const shown = await newTotp(ISSUER, me.email);
    await this.uow.transaction((tx) => this.factors.keepPending(tx, shown.secret));
    return shown;
  }

  /** Confirms the app with its first code. Gives the recovery codes, this once; other sign-ins end. */
  async confirm(code: string, request: FastifyRequest, reply: FastifyReply): Promise<{ recoveryCodes: string[] }> {
    await this.refuseUnproven();
    const recoveryCodes = await this.counted(async (tx) => {
      const { totpPending, ...own } = await this.factors.own(tx);
      if (!totpPending) throw conflict('nothing-pending', 'Please begin again: there is no code to confirm.');
      await this.factors.confirm(tx, { ...own, totpPending }, code);
      await this.changed(tx, 'access.second-factor-set-up', reply);
      await this.devices.remember(tx, request, reply);
      return this.factors.newCodes(tx);
    });
    return { recoveryCodes };
  }

  /** New recovery codes; the old ones are dead. */
  async renewCodes(): Promise<{ recoveryCodes: string[] }> {
    const recoveryCodes = await this.uow.transaction(async (tx) => {
      if (!(await this.factors.own(tx)).totp) throw none();
      await tx.audit({ action: 'access.recovery-codes', objectType: 'account', objectId: this.uow.principal.personId });
      await this.tell(tx, 'recovery-codes');
      return this.factors.newCodes(tx);
    });
    return { recoveryCodes };
  }

  /**
   * Turns the second factor off, with both factors once more. A password that was long enough only beside it has to be changed first
   * (R056). For those who need not have one: the staff's site has no such route.
   */
  async turnOff(password: string, code: string, reply: FastifyReply): Promise<Me> {
    if (!(await this.me.read()).secondFactor) throw none();
    await this.password.prove(password, 'password');
    this.passwords.refuseWeak(password, { secondFactor: false, words: await this.names.ofWhoActs() });
    await this.counted(async (tx) => {
      await this.factors.use(tx, code);
      await this.factors.remove(tx);
      await this.changed(tx, 'access.second-factor-off', reply);
    });
    return this.me.read();
  }

  private async changed(tx: Tx, action: string, reply: FastifyReply): Promise<void> {
    await this.signIns.endAll(tx, this.uow.principal.personId, 'second-factor', true);
    await this.signIns.renew(tx, reply, { mfa: true });
    await tx.audit({ action, objectType: 'account', objectId: this.uow.principal.personId });
    await this.tell(tx, 'second-factor');
  }

  /** Counts a try before it is made; what succeeds is forgotten. */
  private async counted<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const tried = await this.throttle.try(this.factors.keys);
    const done = await this.uow.transaction(work);
    await this.throttle.succeeded(tried);
    return done;
  }

  /** Setting up is open to who owes it; replacing what stands asks for the password again first (R064). */
  private async refuseUnproven(): Promise<Me> {
    const me = await this.me.read();
    if (me.owes === 'code') throw new Problem(401, 'second-factor-required', 'Your second factor is still missing.');
    if (me.owes === null && !stepUpHolds(this.uow.principal.stepUpAt, this.uow.now())) throw stepUpRequired();
    return me;
  }

  private tell(tx: Tx, what: string): Promise<void> {
    return this.mailer.request(tx, { to: 'account', personId: this.uow.principal.personId, template: 'access.credential-changed', params: { what } });
  }
}
