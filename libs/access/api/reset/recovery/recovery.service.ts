import { Injectable } from '@nestjs/common';
import { INVITATION_CODE_TRIES, mustHaveSecondFactor, passwordMinimum, type RecoveryClaimed, recoveryIsOpen, type RecoveryOpened } from '@attune/access/domain';
import { conflict, notFound, Problem, RequestContext, UnitOfWork } from '@attune/kernel';
import type { FastifyRequest } from 'fastify';
import { Account } from '../../account/account.entity';
import { PasswordService } from '../../account/password.service';
import { NOBODY } from '../../guard/nobody';
import { Site } from '../../guard/site';
import { FactorStore } from '../../second-factor/factor-store';
import { Names } from '../../secrets/names';
import { Passwords } from '../../secrets/passwords';
import { hashToken, sixDigits } from '../../secrets/tokens';
import { Devices } from '../../sign-in/devices';
import { type Person, SignIns } from '../../sign-in/sign-ins';
import { Recoveries } from './recoveries';
import { claimRecovery, findRecovery, findRecoveryToStop, type FoundRecovery, stopRecovery, useRecovery } from './recovery.sql';

/** Every refusal is this one: unknown, used, over, stopped, wrong code, somebody signed in here. */
const refused = () => new Problem(
  404, 'recovery-refused', 'This way in cannot be used here.',
  'Please check the six digits, sign out if somebody else is signed in on this device, or ask the practice to begin again with you.',
);

const nothingToStop = () => new Problem(
  404, 'recovery-refused', 'There is nothing to stop here any more.', 'If you did not ask for it, please tell your practice.',
);

/** What the person does with link and code; and how they stop what they did not ask for. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly site: Site,
    private readonly recoveries: Recoveries,
    private readonly passwords: Passwords,
    private readonly names: Names,
    private readonly password: PasswordService,
    private readonly factors: FactorStore,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
  ) {}

  /** A link that was shown: the six digits go to the first device that opens it, so that whoever showed it never has both. */
  async claim(token: string, request: FastifyRequest): Promise<RecoveryClaimed> {
    await this.refuseSignedIn(request);
    const code = sixDigits();
    const [[times]] = await this.uow.flight<[Omit<RecoveryClaimed, 'code'>[]]>(claimRecovery(hashToken(token), this.site.kind, code));
    if (!times) throw refused();
    return { code, ...times };
  }

  async open(token: string, code: string, request: FastifyRequest): Promise<RecoveryOpened> {
    const { name, email, opens_at: opensAt, expires_at: expiresAt, demo } = await this.find(token, code, request);
    const ready = recoveryIsOpen(opensAt, this.uow.now());
    return { name, email, opensAt, expiresAt, ready, passwordMinimum: passwordMinimum(mustHaveSecondFactor(this.site.kind, demo)) };
  }

  /** A new password, and nothing of what was before: no second factor, no codes, no sign-in, no known device. */
  async complete(token: string, code: string, password: string, request: FastifyRequest): Promise<void> {
    const found = await this.find(token, code, request);
    if (!recoveryIsOpen(found.opens_at, this.uow.now())) throw conflict('recovery-waits', 'This opens a day after it was asked for. Please come back then.');
    this.signIns.actAs(found);
    this.passwords.refuseWeak(password, { secondFactor: mustHaveSecondFactor(this.site.kind, found.demo), words: await this.names.ofWhoActs() });
    const hash = await this.passwords.hash(password);
    const { practice_id: practiceId, person_id: id } = found;
    await this.uow.transaction(async (tx) => {
      if ((await tx.sql(useRecovery(found.id))).length !== 1) throw refused();
      if (found.proves_address) tx.affectOne(await tx.manager.update(Account, { practiceId, id }, { emailVerifiedAt: this.uow.now() }));
      await this.factors.remove(tx);
      await this.password.store(tx, hash);
      await this.signIns.endAll(tx, id, 'recovery');
      await this.devices.forgetAll(tx);
      await tx.audit({ action: 'access.recovered', objectType: 'account', objectId: id });
    });
  }

  /** From the notice that was mailed: its id says which. Over, stopped, used and unknown read the same. */
  async stopByNotice(id: string): Promise<void> {
    const [[person]] = await this.uow.flight<[Person[]]>(findRecoveryToStop(id, this.site.kind));
    if (!person) throw nothingToStop();
    this.signIns.actAs(person);
    await this.stop(nothingToStop);
  }

  /** From any sign-in that still holds. */
  async stop(none = notFound): Promise<void> {
    const { personId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      if ((await tx.sql(stopRecovery())).length !== 1) throw none();
      await tx.audit({ action: 'access.recovery-stopped', objectType: 'account', objectId: personId });
      await this.recoveries.tellScreens(tx, 'access.recovery-stopped', personId);
    });
  }

  private async find(token: string, code: string, request: FastifyRequest): Promise<FoundRecovery> {
    await this.refuseSignedIn(request);
    const [[found]] = await this.uow.flight<[FoundRecovery[]]>(findRecovery(hashToken(token), code, this.site.kind, INVITATION_CODE_TRIES));
    if (!found) throw refused();
    return found;
  }

  /** Whoever is signed in on this device is not the one who cannot get in: one partner must not come back as the other. */
  private async refuseSignedIn(request: FastifyRequest): Promise<void> {
    if (await this.signIns.find(this.site.signInToken(request), false)) throw refused();
    RequestContext.setPrincipal(NOBODY);
  }
}
