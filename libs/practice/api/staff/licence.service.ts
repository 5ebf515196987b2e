import { Injectable } from '@nestjs/common';
import { notFound, preconditionFailed, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import type { LicenceInput } from '@attune/practice/domain';
import { IsNull } from 'typeorm';
import { LicenceRecord } from './licence.entity';
import { StaffMember } from './staff-member.entity';

/** Licences and registrations, as the board has them. */
@Injectable()
export class LicenceService {
  constructor(private readonly uow: UnitOfWork) {}

  async add(staffId: string, input: LicenceInput): Promise<void> {
    const { practiceId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      if (!(await tx.manager.existsBy(StaffMember, { practiceId, id: staffId }))) throw notFound();
      await this.insert(tx, staffId, input);
    });
  }

  async insert(tx: Tx, staffId: string, input: LicenceInput): Promise<void> {
    const { practiceId } = this.uow.principal;
    const inserted = await tx.manager.insert(LicenceRecord, { practiceId, staffId, ...clean(input) });
    await this.note(tx, 'practice.licence-added', (inserted.identifiers[0] as { id: string }).id);
  }

  async change(staffId: string, id: string, input: LicenceInput, version: number): Promise<void> {
    const { practiceId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      const where = { practiceId, staffId, id, removedAt: IsNull() };
      const current = await tx.manager.findOneBy(LicenceRecord, where);
      if (!current) throw notFound();
      const changed = await tx.manager.update(LicenceRecord, { ...where, version }, { ...clean(input), version: version + 1 });
      if (changed.affected !== 1) throw preconditionFailed({ ...clean(current), id, version: current.version });
      await this.note(tx, 'practice.licence-changed', id);
    });
  }

  async remove(staffId: string, id: string): Promise<void> {
    const { practiceId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      tx.affectOne(await tx.manager.update(LicenceRecord, { practiceId, staffId, id, removedAt: IsNull() }, { removedAt: this.uow.now() }));
      await this.note(tx, 'practice.licence-removed', id);
    });
  }

  private note(tx: Tx, action: string, objectId: string): Promise<void> {
    return tx.audit({ action, objectType: 'licence', objectId });
  }
}

function clean({ type, number, jurisdiction, standing, issuedOn, expiresOn }: LicenceInput): LicenceInput {
  if (expiresOn !== null && expiresOn < issuedOn) {
    const message = 'The last day must not come before the first.';
    throw unprocessable('dates-refused', message, [{ field: 'expiresOn', message }]);
  }
  return { type: type.trim(), number: number.trim(), jurisdiction, standing, issuedOn, expiresOn };
}
