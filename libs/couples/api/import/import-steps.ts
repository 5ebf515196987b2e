import { listName, type ImportedCouple, type ImportedPerson } from '@attune/couples/domain';
import { OnEvent, UnitOfWork, type StoredEvent, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { ConsentDocuments } from '../consent/consent-documents';
import { openCouples } from '../record/record.sql';
import { CoupleImport } from './import.entity';
import { ImportReader } from './import-reader';
import { forgetCells, importLocked, leaveOut, markRows } from './import.sql';
import type { StoredImport } from './imports.service';

/** Couples made in one step: each step commits by itself, so that progress shows and a crash loses nothing. */
const STEP = 250;

const MEANWHILE = { column: null, kind: 'error', message: 'Left out: while the file came in, who works here or who may bring couples in changed. Bring this row again.' };

/** Brings a confirmed file in, step by step, with the permissions that its owner has at each step. */
@Injectable()
export class ImportSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ImportReader,
    private readonly documents: ConsentDocuments,
  ) {}

  @OnEvent('import.step', 'couples.import-step')
  async step({ ids: { importId = '' } }: StoredEvent, tx: Tx): Promise<void> {
    const [stored] = await tx.sql<StoredImport>(importLocked(importId));
    if (stored?.state !== 'running') return;
    const importer = await this.reader.importer(tx, stored.createdBy);
    const { couples, known } = importer.may ? await this.reader.waiting(tx, importId, stored.mapping, stored.createdBy) : { couples: [], known: new Set<string>() };
    const batch = couples.slice(0, STEP);
    const fresh = batch.filter(({ key }) => !known.has(key));
    if (fresh.length) await this.open(tx, fresh, stored.createdBy);
    const marked = batch.flatMap(({ rows, key }) => rows.map((row) => ({ row, state: known.has(key) ? 'known' : 'made', remarks: [] })));
    await tx.sql(markRows(importId, JSON.stringify(marked)));
    const over = couples.length <= STEP;
    if (over) await this.finish(tx, importId);
    const values = { madeCount: stored.madeCount + fresh.length, version: stored.version + 1, ...(over ? { state: 'done' as const, finishedAt: this.uow.now() } : {}) };
    await tx.manager.update(CoupleImport, { practiceId: this.uow.principal.practiceId, id: importId }, values);
    await tx.emit({ type: over ? 'import.done' : 'import.step', ids: { importId }, live: { to: [stored.createdBy], topic: 'couples' } });
  }

  private async open(tx: Tx, couples: ImportedCouple[], openedBy: string): Promise<void> {
    await this.documents.ensure(tx);
    const rows = couples.map(({ key, a, b, staffId, closed }, ordinal) => ({
      ordinal, list_name: listName(a, b), import_key: key, closed, staff_id: staffId, a: personJson(a), b: personJson(b),
    }));
    await tx.sql(openCouples(JSON.stringify(rows), openedBy));
    await tx.audit({ action: 'couples.import', objectType: 'couple', reason: `${couples.length} opened from a file` });
  }

  /** What still waits cannot come in any more, because staff or permissions changed: it is left out, and its row says so. */
  private async finish(tx: Tx, importId: string): Promise<void> {
    await tx.sql(leaveOut(importId, 'ready', JSON.stringify([MEANWHILE])));
    await tx.sql(forgetCells(importId));
  }
}

const personJson = ({ givenName, familyName, language, email, phone }: ImportedPerson) => ({ given_name: givenName, family_name: familyName, language, email, phone });
