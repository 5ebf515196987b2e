import { Injectable } from '@nestjs/common';
import { RECOVERY_CODES } from '@attune/access/domain';
import { Envelopes, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Credential, RecoveryCode } from '../account/account.entity';
import type { ThrottleKey } from '../secrets/throttle';
import { hashRecoveryCode, newRecoveryCode } from '../secrets/tokens';
import { clearPending, keepPending, removeFactor, takeStep, useRecoveryCode, voidRecoveryCodes } from './second-factor.sql';
import { totpStep } from './totp';

export const wrongCode = () => {
  const message = 'This code does not fit. Please wait for the next one in your app and enter that.';
  return unprocessable('code-wrong', message, [{ field: 'code', message }]);
};

/** The second factor of whoever acts, as it is kept: sealed secrets and hashed codes. */
@Injectable()
export class FactorStore {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly envelopes: Envelopes,
  ) {}

  /** What wrong codes are counted under. */
  get keys(): ThrottleKey[] {
    return [{ scope: 'account', of: `second-factor:${this.uow.principal.personId}` }];
  }

  own(tx: Tx): Promise<Credential> {
    const { practiceId, personId } = this.uow.principal;
    return tx.manager.findOneByOrFail(Credential, { practiceId, accountId: personId });
  }

  /** Uses up a code of the app or a recovery code, and says which it was; refuses what is neither. */
  async use(tx: Tx, code: string): Promise<'app' | 'recovery code'> {
    const byApp = /^\s*\d{6}\s*$/.test(code);
    const fits = byApp ? await this.useTotp(tx, code.trim()) : (await tx.sql(useRecoveryCode(hashRecoveryCode(code)))).length === 1;
    if (!fits) throw wrongCode();
    return byApp ? 'app' : 'recovery code';
  }

  /** Keeps a secret until its first code confirms it. */
  async keepPending(tx: Tx, secret: string): Promise<void> {
    const own = await this.own(tx);
    await tx.sql(keepPending(await this.envelopes.seal(this.envelope('totp_pending', own.totpVersion + 1), secret)));
  }

  /** The pending secret becomes the one that counts. */
  async confirm(tx: Tx, { totpPending, totpVersion }: Credential & { totpPending: Buffer }, code: string): Promise<void> {
    const version = totpVersion + 1;
    const secret = await this.envelopes.open(this.envelope('totp_pending', version), totpPending);
    const step = await totpStep(secret, code.trim(), this.uow.now(), 0);
    if (step === null) throw wrongCode();
    await tx.sql(clearPending(await this.envelopes.seal(this.envelope('totp', version), secret), version, step));
  }

  /** New recovery codes; the old ones are dead. */
  async newCodes(tx: Tx): Promise<string[]> {
    const { practiceId, personId: accountId } = this.uow.principal;
    await tx.sql(voidRecoveryCodes());
    const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
    await tx.manager.insert(RecoveryCode, codes.map((code) => ({ practiceId, accountId, codeHash: hashRecoveryCode(code) })));
    return codes;
  }

  /** As before one was set up: no app, no codes. */
  async remove(tx: Tx): Promise<void> {
    await tx.sql(removeFactor());
    await tx.sql(voidRecoveryCodes());
  }

  private async useTotp(tx: Tx, code: string): Promise<boolean> {
    const own = await this.own(tx);
    if (!own.totp) return false;
    const secret = await this.envelopes.open(this.envelope('totp', own.totpVersion), own.totp);
    const step = await totpStep(secret, code, this.uow.now(), own.totpLastStep);
    return step !== null && (await tx.sql(takeStep(step))).length === 1;
  }

  private envelope(column: string, version: number) {
    return { table: 'access.credential', id: this.uow.principal.personId, column, version };
  }
}
