import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Account, Credential, Devices, hashToken, MeService, newToken, Passwords, SignIns } from '@attune/access/api';
import { type Me, readEmail } from '@attune/access/domain';
import { Problem, RequestContext, Runtime, statement, UnitOfWork, unprocessable } from '@attune/kernel';
import { mayHoldRole } from '@attune/practice/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { zoneProblem } from '../settings/zone';
import { LicenceService } from '../staff/licence.service';
import { StaffMember } from '../staff/staff-member.entity';
import type { FirstOwnerDto } from './first-owner.dto';

const makeLink = statement('access.make-first-owner-link', 'SELECT access.make_first_owner_link($1) AS made', { writes: true });
const openPractice = statement('access.open-practice', 'SELECT access.open_practice($1, $2, $3, $4::text[]) AS opened', { writes: true });

const refused = () => new Problem(404, 'link-refused', 'This link was used already, or a newer one was made.', 'If the practice is open, sign in instead: its owner invites everybody else.');

/** The one-time start: the first owner opens the practice. There is no other way to an account without an invitation (R066). */
@Injectable()
export class FirstOwnerService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runtime: Runtime,
    private readonly passwords: Passwords,
    private readonly signIns: SignIns,
    private readonly devices: Devices,
    private readonly licences: LicenceService,
    private readonly me: MeService,
  ) {}

  /** A new link for the first owner, or null where there is a practice already. A link made before is void. For start-up, outside of requests. */
  link(): Promise<string | null> {
    const state = { requestId: randomUUID(), method: 'POST', route: 'start-up', ip: null };
    return RequestContext.run(state, async () => {
      this.signIns.actAs({ practice_id: '', person_id: '', zone: 'UTC' });
      const { token, hash } = newToken();
      const [rows] = await this.uow.flight(makeLink(hash));
      return rows?.[0]?.['made'] === true ? `${this.runtime.config.staffUrl}/first-owner#${token}` : null;
    });
  }

  /** Opens the practice, makes its owner and signs them in; all of it or nothing. */
  async open(input: FirstOwnerDto, request: FastifyRequest, reply: FastifyReply): Promise<Me> {
    const email = readEmail(input.email);
    refuse('email', email ? null : 'Please enter one email address, such as maya@example.org.');
    refuse('zone', await zoneProblem(this.uow, input.zone));
    this.signIns.actAs({ practice_id: randomUUID(), person_id: randomUUID(), zone: input.zone });
    const held = input.roles.every((role) => mayHoldRole(role, input.licence ? [input.licence] : [], this.uow.today()).ok);
    refuse('licence', held ? null : 'Supervising and working alone need a licence that is in force. Please add it.');
    const name = `${input.givenName.trim()} ${input.familyName.trim()}`;
    this.passwords.refuseWeak(input.password, { secondFactor: true, words: [input.practiceName, name, (email as string).split('@')[0] ?? ''] });
    const passwordHash = await this.passwords.hash(input.password);
    await this.write(input, { email: email as string, name, passwordHash }, request, reply);
    return this.me.read();
  }

  private async write(
    input: FirstOwnerDto, { email, name, passwordHash }: { email: string; name: string; passwordHash: string }, request: FastifyRequest, reply: FastifyReply,
  ): Promise<void> {
    const { practiceId, personId: id } = this.uow.principal;
    const now = this.uow.now();
    await this.uow.transaction(async (tx) => {
      const [row] = await tx.sql<{ opened: boolean }>(openPractice(hashToken(input.token), input.practiceName.trim(), input.zone, input.roles));
      if (!row?.opened) throw refused();
      await tx.manager.insert(StaffMember, {
        practiceId, id, title: input.title?.trim() || null, givenName: input.givenName.trim(), familyName: input.familyName.trim(), email,
        credential: input.licence?.type.trim() ?? null,
      });
      if (input.licence) await this.licences.insert(tx, id, input.licence);
      await tx.manager.insert(Account, { practiceId, id, kind: 'staff', email, emailVerifiedAt: null, name, language: 'en', createdAt: now });
      await tx.manager.insert(Credential, { practiceId, accountId: id, passwordHash, passwordSetAt: now });
      await this.signIns.begin(tx, request, reply);
      await this.devices.remember(tx, request, reply);
      await tx.audit({ action: 'practice.opened', objectType: 'practice', objectId: practiceId });
    });
  }
}

function refuse(field: string, message: string | null): void {
  if (message) throw unprocessable(`${field}-refused`, message, [{ field, message }]);
}
