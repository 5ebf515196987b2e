import { Injectable } from '@nestjs/common';
import { type Me, owedStep, readEmail, type SignInRow } from '@attune/access/domain';
import { Problem, RequestContext, UnitOfWork } from '@attune/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Credential } from '../account/account.entity';
import { MeService } from '../account/me.service';
import { Site } from '../guard/site';
import { Passwords } from '../secrets/passwords';
import { isLoopback, networkOf, Throttle, type ThrottleKey } from '../secrets/throttle';
import { hashToken } from '../secrets/tokens';
import { Devices } from './devices';
import { findAccount, type FoundAccount, ownSignIns } from './sign-in.sql';
import { SignIns } from './sign-ins';

/** The one answer to every sign-in that does not succeed. */
const refused = () => new Problem(401, 'sign-in-refused', 'This address and password do not fit together.', 'Please check both and try again.');

/** Signing in with address and password, and the list of one's own sign-ins. */
@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
    private readonly site: Site,
    private readonly me: MeService,
  ) {}

  /** Unknown address, wrong password, ended account: one refusal after the same work (R061). */
  async open(email: string, password: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const address = readEmail(email) ?? '';
    const device = this.site.deviceToken(request);
    const [accounts] = await this.uow.flight<[FoundAccount[]]>(findAccount(address, this.site.kind, device ? hashToken(device) : null));
    const keys = this.keysFor(address, accounts, request.ip);
    const tried = await this.throttle.try(keys);
    const account = await this.fitting(accounts, password);
    // Demo accounts have passwords that everybody knows: they open on this machine only.
    if (!account || (account.demo && !isLoopback(request.ip))) {
      this.noteRefusal(accounts[0]);
      throw refused();
    }
    await this.throttle.succeeded(tried);
    await this.signIns.endHere(request);
    this.signIns.actAs(account);
    return this.begin(account, password, request, reply);
  }

  async list(): Promise<SignInRow[]> {
    const [rows] = await this.uow.flight<[SignInRow[]]>(ownSignIns());
    return rows;
  }

  /** Ends a sign-in of one's own, here or elsewhere. */
  async end(id: string, reply: FastifyReply): Promise<void> {
    await this.uow.transaction((tx) => this.signIns.end(tx, id, 'signed-out'));
    if (id === this.signIns.currentId) this.site.takeSignIn(reply);
  }

  async endEverywhere(reply: FastifyReply): Promise<void> {
    await this.uow.transaction((tx) => this.signIns.endAll(tx, this.uow.principal.personId, 'signed-out-everywhere'));
    this.site.takeSignIn(reply);
  }

  private async begin(account: FoundAccount, password: string, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const { practice_id: practiceId, person_id: accountId } = account;
    const fresh = this.passwords.isDated(account.password_hash) ? await this.passwords.hash(password) : null;
    await this.uow.transaction(async (tx) => {
      const id = await this.signIns.begin(tx, request, reply);
      const owes = owedStep({ kind: this.site.kind, demo: account.demo, secondFactor: account.second_factor, mfa: false });
      if (!owes) await this.devices.remember(tx, request, reply);
      if (fresh) await tx.manager.update(Credential, { practiceId, accountId }, { passwordHash: fresh });
      await tx.audit({ action: 'access.sign-in', objectType: 'sign-in', objectId: id });
    });
    return this.me.read();
  }

  private keysFor(address: string, accounts: FoundAccount[], ip: string): ThrottleKey[] {
    const known = accounts.find(({ device_id }) => device_id !== null)?.device_id;
    if (known) return [{ scope: 'device', of: known }];
    return [{ scope: 'account', of: `${this.site.kind}:${address}`, shared: true }, { scope: 'network', of: `${this.site.kind}:${networkOf(ip)}`, shared: true }];
  }

  private async fitting(accounts: FoundAccount[], password: string): Promise<FoundAccount | null> {
    if (accounts.length === 0) await this.passwords.fits(password, null);
    for (const account of accounts) if (await this.passwords.fits(password, account.password_hash)) return account;
    return null;
  }

  /** Written beside the answer and not before it: whether an account exists must not show in the time it takes. */
  private noteRefusal(account: FoundAccount | undefined): void {
    if (!account) return;
    const { practice_id: practiceId, person_id: personId, zone } = account;
    const principal = { ...this.uow.principal, practiceId, personId, kind: this.site.kind, zone };
    const noted = RequestContext.run({ ...RequestContext.current, principal }, () =>
      this.uow.flight(this.uow.audit({ action: 'access.sign-in', objectType: 'account', objectId: personId, outcome: 'refused' })));
    noted.catch(() => undefined);
  }
}
