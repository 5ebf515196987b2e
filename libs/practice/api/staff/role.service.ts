import { Injectable } from '@nestjs/common';
import { RoleGrant } from '@attune/access/api';
import { conflict, notFound, Problem, statement, type Tx, UnitOfWork } from '@attune/kernel';
import { type LicenceTimes, mayHoldRole, type StaffRole } from '@attune/practice/domain';
import { IsNull } from 'typeorm';
import { supervisesNow } from '../supervision/supervision.sql';
import { LicenceRecord } from './licence.entity';
import { heldRoles } from './staff.sql';

export const notOneself = () => new Problem(403, 'not-oneself', 'This is for another owner to do: nobody changes it for themselves.');

const endGrant = statement(
  'practice.end-role',
  `UPDATE access.role_grant SET until_on = kernel.today()
   WHERE practice_id = kernel.practice_id() AND staff_id = $1 AND role = $2
     AND from_on <= kernel.today() AND (until_on IS NULL OR kernel.today() < until_on) RETURNING id`,
  { writes: true },
);

/** Roles are the owner's to give and take, never to themselves; they hold or are gone with the next request. */
@Injectable()
export class RoleService {
  constructor(private readonly uow: UnitOfWork) {}

  async grant(staffId: string, role: StaffRole): Promise<void> {
    await this.uow.transaction((tx) => this.grantIn(tx, staffId, role));
  }

  async grantIn(tx: Tx, staffId: string, role: StaffRole): Promise<void> {
    const { practiceId, personId } = this.uow.principal;
    if (staffId === personId) throw notOneself();
    const held = await this.heldBy(tx, staffId);
    if (held.includes(role)) throw conflict('role-held', 'This person has that role already.');
    const licences = await tx.manager.findBy(LicenceRecord, { practiceId, staffId, removedAt: IsNull() });
    if (!mayHoldRole(role, licences as LicenceTimes[], this.uow.today()).ok) {
      throw conflict('licence-missing', 'Supervising and working alone need a licence that is in force. Please record it first.');
    }
    await tx.manager.insert(RoleGrant, { practiceId, staffId, role, fromOn: this.uow.today(), grantedBy: personId });
    await this.note(tx, 'practice.role-granted', staffId, role);
  }

  async revoke(staffId: string, role: StaffRole): Promise<void> {
    if (staffId === this.uow.principal.personId) throw notOneself();
    await this.uow.transaction(async (tx) => {
      if (role === 'supervisor') {
        const [row] = await tx.sql<{ yes: boolean }>(supervisesNow(staffId));
        if (row?.yes) throw conflict('still-supervises', 'This person still supervises somebody. Please choose another supervisor for them first.');
      }
      if ((await tx.sql(endGrant(staffId, role))).length !== 1) throw notFound();
      await this.note(tx, 'practice.role-revoked', staffId, role);
    });
  }

  /** Roles held today; 404 for who is not here or does not work here any more. */
  async heldBy(tx: Tx, staffId: string): Promise<StaffRole[]> {
    const [row] = await tx.sql<{ roles: StaffRole[] }>(heldRoles(staffId));
    if (!row) throw notFound();
    return row.roles;
  }

  private async note(tx: Tx, action: string, staffId: string, role: StaffRole): Promise<void> {
    await tx.audit({ action, objectType: 'staff-member', objectId: staffId, reason: role });
    await tx.emit({ type: action, ids: { staffId, role }, live: { to: [staffId], topic: 'access' } });
  }
}
