import { randomUUID } from 'node:crypto';
import { whoWatches } from '@attune/couples/api';
import { checkRelease, type GivingReply, type NewRelease, RELEASE_FAULTS } from '@attune/measures/domain';
import { toInstant } from '@attune/util';
import { conflict, notFound, preconditionFailed, type Tx, UnitOfWork, unprocessable } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { Definitions } from '../library/definitions';
import { ReleaseRow } from './release.entity';
import { type OpenRelease, openRelease, releaseToChange, treatedCouple, withdrawRelease } from './release.sql';

/** The clinician's acts on opening totals to both. What comes of them is said to the partners alone, each on their own screen. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly definitions: Definitions,
  ) {}

  /** An offer to both. It asks nothing of what either has answered, and says nothing of it. */
  async offer(tx: Tx, { coupleId, measure, moment }: NewRelease): Promise<GivingReply> {
    const [couple] = await tx.sql<{ closed: boolean }>(treatedCouple(coupleId));
    if (!couple) throw notFound();
    if (couple.closed) throw conflict('closed', 'This couple is closed. Reopen it first.');
    const definition = await this.definitions.of(measure);
    const { practiceId, personId, zone } = this.uow.principal;
    const fixedAt = moment.how === 'date' ? toInstant(moment.on, `${String(moment.hour).padStart(2, '0')}:00`, zone) : null;
    const checked = checkRelease(definition, fixedAt, this.uow.now().toISOString());
    if (!checked.ok) {
      const field = checked.reason === 'in-the-past' ? 'moment.on' : 'measure';
      throw unprocessable(checked.reason, RELEASE_FAULTS[checked.reason], [{ field, message: RELEASE_FAULTS[checked.reason] }]);
    }
    const id = randomUUID();
    await tx.manager.insert(ReleaseRow, {
      practiceId, id, coupleId, measure, definitionVersion: definition.version,
      fixedAt: fixedAt === null ? null : new Date(fixedAt),
      offeredBy: personId,
      offeredAt: this.uow.now(),
    });
    await this.tell(tx, 'offered', id, coupleId);
    return { id, version: 1 };
  }

  /** Makes now the moment. The reply is the same whether both agreed or not: it may be pressed with both looking on. */
  open(id: string, version: number): Promise<GivingReply> {
    return this.change(id, version, 'opened', (release) => {
      if (release.moment !== null && release.moment <= this.uow.now().toISOString()) throw conflict('too-late', 'Its moment has come already.');
      return openRelease(id);
    });
  }

  withdraw(id: string, version: number): Promise<GivingReply> {
    return this.change(id, version, 'withdrawn', () => withdrawRelease(id));
  }

  private change(id: string, version: number, what: 'opened' | 'withdrawn', act: (release: OpenRelease) => ReturnType<typeof openRelease>): Promise<GivingReply> {
    return this.uow.transaction(async (tx) => {
      const [release] = await tx.sql<OpenRelease>(releaseToChange(id));
      if (!release) throw notFound();
      if (release.version !== version) throw preconditionFailed({ version: release.version });
      if (release.withdrawn) throw conflict('withdrawn', 'This was taken back. Offer it anew if you want to.');
      const [changed] = await tx.sql<{ version: number }>(act(release));
      if (!changed) throw notFound();
      await this.tell(tx, what, id, release.coupleId);
      return { id, version: changed.version };
    });
  }

  private async tell(tx: Tx, what: 'offered' | 'opened' | 'withdrawn', releaseId: string, coupleId: string): Promise<void> {
    await tx.audit({ action: `measures.release-${what}`, objectType: 'release', objectId: releaseId, coupleId });
    const { care, partners } = await whoWatches(tx, coupleId);
    await tx.emit({ type: `release.${what}`, ids: { releaseId, coupleId }, live: { to: [...care, ...partners], topic: 'measures' } });
  }
}
