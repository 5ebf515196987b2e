import { Injectable } from '@nestjs/common';
import { type Me, RECOVERY_CODES, type SecondFactorSetUp, stepUpHolds } from '@attune/access/domain';
import { conflict, Envelopes, Mailer, Problem, stepUpRequired, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Credential, RecoveryCode } from '../account/account.entity';
import { MeService } from '../account/me.service';
import { Throttle, type ThrottleKey } from '../secrets/throttle';
import { hashRecoveryCode, newRecoveryCode } from '../secrets/tokens';
import { Devices } from '../sign-in/devices';
import { SignIns } from '../sign-in/sign-ins';
import { clearPending, keepPending, takeStep, useRecoveryCode, voidRecoveryCodes } from './second-factor.sql';
import { newTotp, totpStep } from './totp';

const ISSUER = 'Attune';

const wrongCode = () => {
  const message = 'This code does not fit. Please wait for the next one in your app and enter that.';
  return unprocessable('code-wrong', message, [{ field: 'code', message }]);
};
const alreadyGiven = () => conflict('nothing-owed', 'There is nothing to enter here: you are signed in.');

/** A code from an app beside the password, and ten codes for the day the phone is lost (R052, R054, R055). */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
    private readonly throttle: Throttle,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
    private readonly mailer: Mailer,
    private readonly me: MeService,
  ) {}

  /** Completes a sign-in with six digits from the app, or with a recovery code. */
  async give(code: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    if ((await this.me.read()).owes !== 'code') throw alreadyGiven();
    const keys = this.keys();
    await this.throttle.try(keys);
    await this.uow.transaction(async (tx) => {
      const byRecovery = !/^\s*\d{6}\s*$/.test(code);
      const fits = byRecovery ? await this.useRecovery(tx, code) : await this.useTotp(tx, code.trim());
      if (!fits) throw wrongCode();
      await this.signIns.renew(tx, reply, { mfa: true });
      await this.devices.remember(tx, request, reply);
      await tx.audit({ action: 'access.second-factor', objectType: 'sign-in', objectId: this.signIns.currentId, reason: byRecovery ? 'recovery code' : 'app' });
      if (byRecovery) await this.tell(tx, 'recovery-code-used');
    });
    await this.throttle.succeeded(keys);
    return this.me.read();
  }

  /** Begins to set up an app: a secret to scan, good once its first code is confirmed. A replacement asks for the password first. */
  async setUp(): Promise<SecondFactorSetUp> {
    const me = await this.refuseUnproven();
    const shown = await newTotp(ISSUER, me.email);
    await this.uow.transaction(async (tx) => {
      const own = await this.own(tx);
      const sealed = await this.envelopes.seal(this.envelope('totp_pending', own.totpVersion + 1), shown.secret);
      await tx.sql(keepPending(sealed));
    });
    return shown;
  }

  /** Confirms the app with its first code. Gives the recovery codes, this once; other sign-ins end. */
  async confirm(code: string, request: FastifyRequest, reply: FastifyReply): Promise<{ recoveryCodes: string[] }> {
    await this.refuseUnproven();
    const keys = this.keys();
    await this.throttle.try(keys);
    const recoveryCodes = await this.uow.transaction(async (tx) => {
      const own = await this.own(tx);
      if (!own.totpPending) throw conflict('nothing-pending', 'Please begin again: there is no code to confirm.');
      const version = own.totpVersion + 1;
      const secret = await this.envelopes.open(this.envelope('totp_pending', version), own.totpPending);
      const step = await totpStep(secret, code.trim(), this.uow.now(), 0);
      if (step === null) throw wrongCode();
      const sealed = await this.envelopes.seal(this.envelope('totp', version), secret);
      await tx.sql(clearPending(sealed, version, step));
      await this.signIns.endAll(tx, this.uow.principal.personId, 'second-factor', true);
      await this.signIns.renew(tx, reply, { mfa: true });
      await this.devices.remember(tx, request, reply);
      await tx.audit({ action: 'access.second-factor-set-up', objectType: 'account', objectId: this.uow.principal.personId });
      await this.tell(tx, 'second-factor');
      return this.newCodes(tx);
    });
    await this.throttle.succeeded(keys);
    return { recoveryCodes };
  }

  /** New recovery codes; the old ones are dead. */
  async renewCodes(): Promise<{ recoveryCodes: string[] }> {
    const recoveryCodes = await this.uow.transaction(async (tx) => {
      if (!(await this.own(tx)).totp) throw conflict('no-second-factor', 'Please set up your second factor first.');
      await tx.audit({ action: 'access.recovery-codes', objectType: 'account', objectId: this.uow.principal.personId });
      await this.tell(tx, 'recovery-codes');
      return this.newCodes(tx);
    });
    return { recoveryCodes };
  }

  private async useTotp(tx: Tx, code: string): Promise<boolean> {
    const own = await this.own(tx);
    if (!own.totp) return false;
    const secret = await this.envelopes.open(this.envelope('totp', own.totpVersion), own.totp);
    const step = await totpStep(secret, code, this.uow.now(), own.totpLastStep);
    return step !== null && (await tx.sql(takeStep(step))).length === 1;
  }

  private async useRecovery(tx: Tx, code: string): Promise<boolean> {
    return (await tx.sql(useRecoveryCode(hashRecoveryCode(code)))).length === 1;
  }

  private async newCodes(tx: Tx): Promise<string[]> {
    const { practiceId, personId: accountId } = this.uow.principal;
    await tx.sql(voidRecoveryCodes());
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.manager.insert(RecoveryCode, codes.map((code) => ({ practiceId, accountId, codeHash: hashRecoveryCode(code) })));
    return codes;
  }

  /** Setting up is open to who owes it; replacing what stands asks for the password again first (R064). */
  private async refuseUnproven(): Promise<Me> {
    const me = await this.me.read();
    if (me.owes === 'code') throw new Problem(401, 'second-factor-required', 'Your second factor is still missing.');
    if (me.owes === null && !stepUpHolds(this.uow.principal.stepUpAt, this.uow.now())) throw stepUpRequired();
    return me;
  }

  private own(tx: Tx): Promise<Credential> {
    const { practiceId, personId } = this.uow.principal;
    return tx.manager.findOneByOrFail(Credential, { practiceId, accountId: personId });
  }

  private tell(tx: Tx, what: string): Promise<void> {
    return this.mailer.request(tx, { to: 'account', personId: this.uow.principal.personId, template: 'access.credential-changed', params: { what } });
  }

  private envelope(column: string, version: number) {
    return { table: 'access.credential', id: this.uow.principal.personId, column, version };
  }

  private keys(): ThrottleKey[] {
    return [{ scope: 'account', of: `second-factor:${this.uow.principal.personId}` }];
  }
}
