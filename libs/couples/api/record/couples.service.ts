import { Invitations } from '@attune/access/api';
import {
  contactFaults, CONTACT_FAULTS, listName, nameFault, plainName, type CoupleListItem, type CoupleRecord, type FullName, type NewCouple, type NewPartner, type PartnerEdit,
} from '@attune/couples/domain';
import { notFound, page, preconditionFailed, readCursor, UnitOfWork, unprocessable, PAGE_DEFAULT, type FieldError, type Page, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { ConsentDocuments } from '../consent/consent-documents';
import { careCaseload, officeCaseload } from './caseload.sql';
import { Couple, Partner } from './couple.entity';
import type { CoupleListQuery } from './record.dto';
import { coupleAtHand, coupleRecord, namesOfCouple, openCouples } from './record.sql';

export interface CoupleAtHand {
  id: string;
  status: CoupleRecord['status'];
  version: number;
  policy: CoupleRecord['policy'];
  treats: boolean;
  supervises: boolean;
}

/** The administrative record of couples: found, opened, read and corrected. */
@Injectable()
export class CouplesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly documents: ConsentDocuments,
    private readonly invitations: Invitations,
  ) {}

  async list({ limit = PAGE_DEFAULT, cursor, status, search }: CoupleListQuery): Promise<Page<CoupleListItem>> {
    const after = readCursor(cursor, 2);
    const patterns = search && plainName(search) ? plainName(search).split(' ').map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`) : null;
    const caseload = this.uow.principal.roles.includes('owner') ? officeCaseload : careCaseload;
    const [rows] = await this.uow.flight<[(CoupleListItem & { listName: string })[]]>(caseload(status ?? null, patterns, after?.[0] ?? null, after?.[1] ?? null, limit + 1));
    const { items, nextCursor } = page(rows, limit, (row) => [row.listName, row.id]);
    return { items: items.map(({ listName: _, ...item }) => item), nextCursor };
  }

  async read(id: string): Promise<CoupleRecord> {
    const [[record]] = await this.uow.flight<[CoupleRecord[]]>(coupleRecord(id));
    if (!record) throw notFound();
    return record;
  }

  /** Opens a couple whole. A clinician opens their own; the owner names whose it is or leaves it open. */
  async open(tx: Tx, wish: NewCouple): Promise<{ id: string; version: number }> {
    const { personId, roles } = this.uow.principal;
    const faults = [...faultsOf('a', wish.a, wish.b), ...faultsOf('b', wish.b, wish.a)];
    if (faults.length) throw unprocessable('not-right-yet', 'Something about the two people needs correcting.', faults);
    await this.documents.ensure(tx);
    const staffId = roles.includes('owner') ? (wish.staffId ?? null) : personId;
    const couple = { ordinal: 1, list_name: listName(wish.a, wish.b), import_key: null, closed: false, staff_id: staffId, a: personJson(wish.a), b: personJson(wish.b) };
    const [opened] = await tx.sql<{ coupleId: string }>(openCouples(JSON.stringify([couple]), personId));
    if (!opened) throw notFound();
    await tx.audit({ action: 'couples.open', objectType: 'couple', objectId: opened.coupleId, coupleId: opened.coupleId });
    return { id: opened.coupleId, version: 1 };
  }

  async editPartner(coupleId: string, partnerId: string, version: number, edit: PartnerEdit): Promise<{ version: number }> {
    return this.uow.transaction(async (tx) => {
      const people = await tx.sql<FullName & { id: string; seat: 'a' | 'b' }>(namesOfCouple(coupleId));
      if (!people.some(({ id }) => id === partnerId)) throw notFound();
      const fault = (['givenName', 'familyName', 'shownName'] as const).find((field) => nameFault(edit[field]));
      if (fault) throw unprocessable('not-right-yet', 'The name needs correcting.', [{ field: fault, message: 'This name has characters that cannot be shown.' }]);
      await changed(tx, Partner, { id: partnerId, version }, { ...edit, version: version + 1 });
      const [a, b] = people.map((person) => (person.id === partnerId ? edit : person));
      if (a && b) await tx.manager.update(Couple, { id: coupleId }, { listName: listName(a, b) });
      await this.invitations.rename(tx, partnerId, `${edit.givenName} ${edit.familyName}`);
      await tx.audit({ action: 'couples.edit-partner', objectType: 'partner', objectId: partnerId, coupleId, compartment: partnerId });
      return { version: version + 1 };
    });
  }

  /** The couple, if the actor may know of it; 404 otherwise. */
  async atHand(tx: Tx, coupleId: string): Promise<CoupleAtHand> {
    const [couple] = await tx.sql<CoupleAtHand>(coupleAtHand(coupleId));
    if (!couple) throw notFound();
    return couple;
  }

  /** The couple, if the actor treats it now; 404 otherwise, as for what is not theirs. */
  async treated(tx: Tx, coupleId: string): Promise<CoupleAtHand> {
    const couple = await this.atHand(tx, coupleId);
    if (!couple.treats) throw notFound();
    return couple;
  }
}

/** Changes the row of that id and version; 412 with what stands there when the version is another, 404 when the row is not the actor's. */
export async function changed<T extends { id: string; version: number }>(
  tx: Tx, entity: new () => T, { id, version }: { id: string; version: number }, values: Partial<T>,
): Promise<void> {
  const result = await tx.manager.createQueryBuilder().update(entity).set(values as never).where('id = :id AND version = :version', { id, version }).execute();
  if (result.affected === 1) return;
  const current = await tx.manager.createQueryBuilder(entity, 'row').where('row.id = :id', { id }).getOne();
  if (!current || current.version === version) throw notFound();
  throw preconditionFailed(Object.fromEntries(Object.entries(current).filter(([key]) => key !== 'practiceId')));
}

function faultsOf(seat: 'a' | 'b', person: NewPartner, other: NewPartner): FieldError[] {
  const names = (['givenName', 'familyName'] as const)
    .filter((field) => nameFault(person[field]))
    .map((field) => ({ field: `${seat}.${field}`, message: 'Give a name without control characters.' }));
  const contact = { email: person.email || null, phone: person.phone || null, mayMail: false, safeDays: [1], safeFrom: null, safeUntil: null };
  // The shared address is said once, at the second person.
  const contacts = contactFaults(contact, seat === 'b' ? other.email || null : null).map((fault) => CONTACT_FAULTS[fault]);
  return [...names, ...contacts.map(({ field, message }) => ({ field: `${seat}.${field}`, message }))];
}

const personJson = ({ givenName, familyName, language, email, phone }: NewPartner) => ({
  given_name: givenName.trim(), family_name: familyName.trim(), language, email: email || null, phone: phone || null,
});
