import { Injectable } from '@nestjs/common';
import { Account, Invitations, SignIns } from '@attune/access/api';
import { type InvitationMade, type InvitationWay, readEmail } from '@attune/access/domain';
import { conflict, notFound, page, type Page, preconditionFailed, Problem, readCursor, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import {
  type Colleague, type CredentialFacts, credentialLine, type RelationRow, type StaffMemberInput, type StaffPerson, type StaffRow,
} from '@attune/practice/domain';
import { endRelationsOf, relations } from '../supervision/supervision.sql';
import { LicenceService } from './licence.service';
import { notOneself, RoleService } from './role.service';
import { colleagues, credentialsToday, staffPage, type StaffPageRow, staffPerson } from './staff.sql';
import { StaffMember } from './staff-member.entity';
import type { NewStaffMemberDto } from './staff.dto';

const addressRefused = (message: string) => unprocessable('address-refused', message, [{ field: 'email', message }]);

/** Who works here: list, person, new, changed, ended and taken up again. */
@Injectable()
export class StaffService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly signIns: SignIns,
    private readonly roles: RoleService,
    private readonly licences: LicenceService,
  ) {}

  async page(limit: number, cursor: string | undefined): Promise<Page<StaffRow>> {
    const [family, given, id] = readCursor(cursor, 3) ?? [null, null, null];
    const [rows] = await this.uow.flight<[StaffPageRow[]]>(staffPage(family, given, id, limit + 1));
    const found = page(rows, limit, (row) => [row.familyName, row.givenName, row.id]);
    return { ...found, items: found.items.map(({ familyName: _f, givenName: _g, ...row }) => row) };
  }

  async colleagues(): Promise<Colleague[]> {
    const [rows] = await this.uow.flight<[Colleague[]]>(colleagues());
    return rows;
  }

  async person(id: string): Promise<StaffPerson> {
    const [[row], supervision, known] = await this.uow.flight<[Omit<StaffPerson, 'supervision' | 'credentialLine'>[], RelationRow[], (CredentialFacts & { id: string })[]]>(
      staffPerson(id), relations(this.uow.today(), id), credentialsToday(id),
    );
    if (!row) throw notFound();
    const own = known.find((each) => each.id === id);
    const supervisor = known.find((each) => each.id !== id) ?? null;
    return { ...row, supervision, credentialLine: own ? credentialLine(own, supervisor) : '' };
  }

  async add({ roles, licence, ...member }: NewStaffMemberDto): Promise<StaffPerson> {
    const { practiceId } = this.uow.principal;
    const id = await this.uow.transaction(async (tx) => {
      const inserted = await tx.manager.insert(StaffMember, { practiceId, ...this.clean(member) }).catch(nameTakenAddress);
      const { id: staffId } = inserted.identifiers[0] as { id: string };
      if (licence) await this.licences.insert(tx, staffId, licence);
      for (const role of roles) await this.roles.grantIn(tx, staffId, role);
      await tx.audit({ action: 'practice.staff-added', objectType: 'staff-member', objectId: staffId });
      return staffId;
    });
    return this.person(id);
  }

  async change(id: string, input: StaffMemberInput, version: number): Promise<StaffPerson> {
    const before = await this.person(id);
    const next = this.clean(input);
    if (before.wayIn === 'joined' && next.email !== before.email) {
      throw addressRefused('This person signs in with this address already: only they can change it.');
    }
    const { practiceId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      const changed = await tx.manager.update(StaffMember, { practiceId, id, version }, { ...next, version: version + 1 }).catch(nameTakenAddress);
      if (changed.affected !== 1) throw preconditionFailed({ ...before });
      await this.invitations.rename(tx, id, `${next.givenName} ${next.familyName}`);
      await tx.audit({ action: 'practice.staff-changed', objectType: 'staff-member', objectId: id });
    });
    return this.person(id);
  }

  /** Ends somebody's work here at once: sign-ins, invitation and supervision with it. What they wrote stays (R008). */
  async setActive(id: string, active: boolean): Promise<StaffPerson> {
    const { practiceId, personId } = this.uow.principal;
    if (id === personId) throw notOneself();
    const endedAt = active ? null : this.uow.now();
    await this.uow.transaction(async (tx) => {
      tx.affectOne(await tx.manager.update(StaffMember, { practiceId, id }, { endedAt }));
      await tx.manager.update(Account, { practiceId, id }, { endedAt });
      if (!active) await this.shutOut(tx, id);
      await tx.audit({ action: active ? 'practice.staff-taken-up' : 'practice.staff-ended', objectType: 'staff-member', objectId: id });
      await tx.emit({ type: active ? 'practice.staff-taken-up' : 'practice.staff-ended', ids: { staffId: id } });
    });
    return this.person(id);
  }

  async invite(id: string, way: InvitationWay): Promise<InvitationMade> {
    const person = await this.person(id);
    if (person.wayIn === 'ended') throw conflict('staff-ended', 'This person does not work here any more.');
    return this.uow.transaction((tx) => this.invitations.invite(tx, {
      personId: id, kind: 'staff', email: person.email, name: `${person.givenName} ${person.familyName}`, language: 'en',
    }, way));
  }

  async revokeInvitation(id: string): Promise<void> {
    await this.person(id);
    await this.uow.transaction((tx) => this.invitations.revoke(tx, id));
  }

  private async shutOut(tx: Tx, id: string): Promise<void> {
    await this.signIns.endAll(tx, id, 'staff-ended');
    await this.invitations.revoke(tx, id).catch((error: unknown) => {
      if (!(error instanceof Problem && error.status === 404)) throw error;
    });
    await tx.sql(endRelationsOf(id));
  }

  private clean({ title, titleEs, givenName, familyName, credential, email }: StaffMemberInput): StaffMemberInput {
    const address = readEmail(email);
    if (!address) throw addressRefused('Please enter one email address, such as maya@example.org.');
    return {
      title: title?.trim() || null, titleEs: titleEs?.trim() || null, givenName: givenName.trim(), familyName: familyName.trim(), credential: credential?.trim() || null, email: address,
    };
  }
}

function nameTakenAddress(error: unknown): never {
  if ((error as { code?: string }).code === '23505') throw addressRefused('Somebody here has this address already.');
  throw error;
}
