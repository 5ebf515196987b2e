import { Injectable } from '@nestjs/common';
import { INVITATION_CODE_TRIES, type InvitationOpened, type Language, type Me, mustHaveSecondFactor, passwordMinimum } from '@attune/access/domain';
import { Problem, RequestContext, UnitOfWork } from '@attune/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Account, Credential } from '../account/account.entity';
import { MeService } from '../account/me.service';
import { NOBODY } from '../guard/nobody';
import { Site } from '../guard/site';
import { Names } from '../secrets/names';
import { Passwords } from '../secrets/passwords';
import { hashToken } from '../secrets/tokens';
import { Devices } from '../sign-in/devices';
import { SignIns } from '../sign-in/sign-ins';
import { type FoundInvitation, findInvitation, useInvitation } from './invitation.sql';

/** Every refusal is this one: used, over, revoked, wrong code, somebody else signed in here (R025). */
const refused = () => new Problem(
  404, 'invitation-refused', 'This invitation cannot be used here.',
  'Please check the six-digit code, sign out if somebody else is signed in on this device, or ask the person who invited you for a new invitation.',
);

/** What the invited person does with link and code. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly site: Site,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
    private readonly passwords: Passwords,
    private readonly names: Names,
    private readonly me: MeService,
  ) {}

  /** Shows whom the invitation is for, to whoever holds both the link and the code. */
  async open(token: string, code: string, request: FastifyRequest): Promise<InvitationOpened> {
    const found = await this.find(token, code, request);
    return {
      kind: this.site.kind,
      name: found.name,
      email: found.email,
      language: found.language,
      practiceName: found.practice_name,
      invitedBy: found.invited_by ?? found.practice_name,
      passwordMinimum: passwordMinimum(mustHaveSecondFactor(this.site.kind, found.demo)),
    };
  }

  /** Makes the account, under the invitation's own address, and signs the person in. */
  async accept(token: string, code: string, password: string, language: Language, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const found = await this.find(token, code, request);
    this.signIns.actAs(found);
    const words = await this.names.ofWhoActs([found.name, found.email]);
    this.passwords.refuseWeak(password, { secondFactor: mustHaveSecondFactor(this.site.kind, found.demo), words });
    const passwordHash = await this.passwords.hash(password);
    try {
      await this.join(found, passwordHash, language, request, reply);
    } catch (error) {
      if ((error as { code?: string }).code === UNIQUE) throw refused();
      throw error;
    }
    return this.me.read();
  }

  private async join(found: FoundInvitation, passwordHash: string, language: Language, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { practice_id: practiceId, person_id: id, email, name } = found;
    await this.uow.transaction(async (tx) => {
      const now = this.uow.now();
      const [used] = await tx.sql<{ made_by: string }>(useInvitation(found.id));
      if (!used) throw refused();
      const emailVerifiedAt = found.way === 'mail' ? now : null;
      await tx.manager.insert(Account, { practiceId, id, kind: this.site.kind, email, emailVerifiedAt, name, language, createdAt: now });
      await tx.manager.insert(Credential, { practiceId, accountId: id, passwordHash, passwordSetAt: now });
      await this.signIns.begin(tx, request, reply);
      await this.devices.remember(tx, request, reply);
      await tx.audit({ action: 'access.joined', objectType: 'account', objectId: id });
      await tx.emit({ type: 'access.joined', ids: { personId: id, language }, live: { to: [used.made_by], topic: 'access' } });
    });
  }

  private async find(token: string, code: string, request: FastifyRequest): Promise<FoundInvitation> {
    // Whoever is signed in on this device is not the invited one: one partner must not take both seats.
    if (await this.signIns.find(this.site.signInToken(request), false)) throw refused();
    RequestContext.setPrincipal(NOBODY);
    const [[found]] = await this.uow.flight<[FoundInvitation[]]>(findInvitation(hashToken(token), code, this.site.kind, INVITATION_CODE_TRIES));
    if (!found) throw refused();
    return found;
  }
}

const UNIQUE = '23505';
