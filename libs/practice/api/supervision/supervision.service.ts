import { Injectable } from '@nestjs/common';
import { conflict, notFound, preconditionFailed, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import {
  RELATION_ADVICE, relationProblem, type RelationRow, type StaffRole, type SupervisionPreview, type SupervisionRelation, whoSupervises, holds,
} from '@attune/practice/domain';
import { RoleService } from '../staff/role.service';
import type { CoverDto, RelationDto } from './supervision.dto';
import { SupervisionRelationRecord } from './supervision-relation.entity';
import { associates, followCovers, insertCover, relations } from './supervision.sql';

export interface SupervisionOn {
  on: string;
  items: SupervisionPreview[];
  relations: RelationRow[];
}

const OVERLAP = '23P01';
const UNKNOWN_COUPLE = '23503';

/** Who supervises whom, from when to when, and who stands in. */
@Injectable()
export class SupervisionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly roles: RoleService,
  ) {}

  /** Who supervises whom on a day: the owner sees all, others what they are part of. */
  async on(day: string | undefined): Promise<SupervisionOn> {
    const on = day ?? this.uow.today();
    const [people, known] = await this.uow.flight<[{ id: string; name: string }[], RelationRow[]]>(associates(on), relations(on, null));
    return { on, items: people.map(({ id, name }) => preview(known, id, name, on)), relations: known };
  }

  async relate(input: RelationDto): Promise<SupervisionOn> {
    const { practiceId, personId } = this.uow.principal;
    const next: SupervisionRelation = { ...input, kind: 'primary', coversId: null };
    await this.uow.transaction(async (tx) => {
      await this.refuseOthers(tx, input.supervisorId, 'supervisor', 'supervisorId');
      await this.refuseOthers(tx, input.associateId, 'associate', 'associateId');
      const standing = await tx.manager.findBy(SupervisionRelationRecord, { practiceId, associateId: input.associateId });
      const problem = relationProblem(next, standing);
      if (problem) throw unprocessable(`relation-${problem}`, RELATION_ADVICE[problem]);
      const inserted = await tx.manager.insert(SupervisionRelationRecord, { practiceId, ...next, madeBy: personId }).catch(nameRefusal);
      await tx.sql(followCovers(input.supervisorId, input.associateId, input.coupleId, input.fromOn));
      await this.note(tx, 'practice.supervision-begun', (inserted.identifiers[0] as { id: string }).id, [input.supervisorId, input.associateId]);
    });
    return this.on(undefined);
  }

  /** Somebody stands in for a supervisor who is away, for all of their associates. */
  async cover({ coversId, supervisorId, fromOn, untilOn }: CoverDto): Promise<SupervisionOn> {
    if (untilOn <= fromOn) throw unprocessable('relation-backwards', RELATION_ADVICE.backwards, [{ field: 'untilOn', message: RELATION_ADVICE.backwards }]);
    if (coversId === supervisorId) throw unprocessable('relation-oneself', RELATION_ADVICE.oneself, [{ field: 'supervisorId', message: RELATION_ADVICE.oneself }]);
    await this.uow.transaction(async (tx) => {
      await this.refuseOthers(tx, coversId, 'supervisor', 'coversId');
      await this.refuseOthers(tx, supervisorId, 'supervisor', 'supervisorId');
      const made = await tx.sql<{ id: string }>(insertCover(coversId, supervisorId, fromOn, untilOn));
      const [first] = made;
      if (!first) throw conflict('nobody-to-cover', 'There is nobody to stand in for in this time, or the cover is there already.');
      await this.note(tx, 'practice.cover-begun', first.id, [coversId, supervisorId]);
    });
    return this.on(undefined);
  }

  /** Ends a relation on a day from today on; "today" means now. */
  async end(id: string, untilOn: string, version: number): Promise<SupervisionOn> {
    const { practiceId } = this.uow.principal;
    await this.uow.transaction(async (tx) => {
      const current = await tx.manager.findOneBy(SupervisionRelationRecord, { practiceId, id });
      if (!current) throw notFound();
      const earliest = current.fromOn > this.uow.today() ? current.fromOn : this.uow.today();
      if (untilOn < earliest) {
        const message = `The earliest day is ${earliest}: what was, stays as it was.`;
        throw unprocessable('relation-past', message, [{ field: 'untilOn', message }]);
      }
      const changed = await tx.manager.update(SupervisionRelationRecord, { practiceId, id, version }, { untilOn, version: version + 1 }).catch(nameRefusal);
      if (changed.affected !== 1) throw preconditionFailed({ id, untilOn: current.untilOn, version: current.version });
      await this.note(tx, 'practice.supervision-ended', id, [current.supervisorId, current.associateId]);
    });
    return this.on(undefined);
  }

  private async refuseOthers(tx: Tx, staffId: string, role: StaffRole, field: string): Promise<void> {
    const held = await this.roles.heldBy(tx, staffId);
    if (held.includes(role)) return;
    const message = `Please choose somebody who is ${role === 'associate' ? 'an' : 'a'} ${role} here.`;
    throw unprocessable('role-missing', message, [{ field, message }]);
  }

  private async note(tx: Tx, action: string, objectId: string, people: string[]): Promise<void> {
    await tx.audit({ action, objectType: 'supervision-relation', objectId });
    await tx.emit({ type: action, ids: { relationId: objectId }, live: { to: people, topic: 'practice' } });
  }
}

function preview(rows: RelationRow[], associateId: string, associateName: string, on: string): SupervisionPreview {
  const own = rows.filter((row) => row.associateId === associateId && holds(row, on));
  const named = (id: string) => ({ id, name: own.find((row) => row.supervisorId === id)?.supervisorName ?? '' });
  const { primary, covers } = whoSupervises(rows, associateId, null, on);
  return {
    associateId,
    associateName,
    primary: primary === null ? null : named(primary),
    covers: covers.map((id) => ({ ...named(id), untilOn: own.find((row) => row.supervisorId === id && row.kind === 'cover')?.untilOn ?? null })),
    overrides: own.filter((row) => row.coupleId !== null && row.kind === 'primary').map((row) => ({ coupleId: row.coupleId as string, ...named(row.supervisorId) })),
  };
}

/** Two owners at once: the database keeps what the rule could not see. */
function nameRefusal(error: unknown): never {
  const { code } = error as { code?: string };
  if (code === OVERLAP) throw unprocessable('relation-overlap', RELATION_ADVICE.overlap);
  if (code === UNKNOWN_COUPLE) throw notFound();
  throw error;
}
