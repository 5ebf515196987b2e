import {
  guessMapping, MAPPING_FAULTS, mappingFault, type ImportMapping, type ImportRecord, type ImportRowRecord, type NewImport,
} from '@attune/couples/domain';
import { conflict, notFound, page, PAGE_DEFAULT, preconditionFailed, readCursor, UnitOfWork, unprocessable, type Page, type Tx } from '@attune/kernel';
import { Injectable } from '@nestjs/common';
import { CoupleImport } from './import.entity';
import type { ImportRowsQuery } from './import.dto';
import { ImportReader } from './import-reader';
import { importLocked, importRecord, keepRows, leaveOut, mappingBefore, rowsPage } from './import.sql';
import { parseCsv } from './parse-csv';

export type StoredImport = Omit<ImportRecord, 'mappingFault'> & { createdBy: string };

/** A file on its way in: kept, mapped, looked at, confirmed. Nothing is made before it is confirmed, and nothing is ever sent. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly reader: ImportReader,
  ) {}

  async take(tx: Tx, { fileName, text }: NewImport): Promise<ImportRecord> {
    const parsed = parseCsv(text);
    if (!parsed.ok) throw unprocessable('not-a-table', parsed.detail, [{ field: 'text', message: parsed.detail }]);
    const { headings, rows } = parsed.table;
    // As it was read the last time: read otherwise, the couples of the same file would not be known again.
    const [before] = await tx.sql<{ mapping: ImportMapping }>(mappingBefore(headings));
    const mapping = before?.mapping ?? guessMapping(headings);
    const { practiceId, personId } = this.uow.principal;
    const result = await tx.manager.insert(CoupleImport, {
      practiceId, fileName, headings, mapping: mapping as never, state: 'preview', rowCount: rows.length, createdBy: personId, createdAt: this.uow.now(), finishedAt: null,
    });
    const id = String(result.identifiers[0]?.['id']);
    await tx.sql(keepRows(id, JSON.stringify(rows)));
    await tx.audit({ action: 'couples.import-taken', objectType: 'import', objectId: id });
    return this.look(tx, id, mapping, 1);
  }

  read(id: string): Promise<ImportRecord> {
    return this.uow.transaction(async (tx) => shown(await this.stored(tx, id)));
  }

  async rows(id: string, { limit = PAGE_DEFAULT, cursor, state }: ImportRowsQuery): Promise<Page<ImportRowRecord>> {
    const [after = 0] = readCursor(cursor, 1) ?? [];
    const [known, rows] = await this.uow.flight<[StoredImport[], ImportRowRecord[]]>(importRecord(id), rowsPage(id, state ?? null, after, limit + 1));
    if (!known.length) throw notFound();
    return page(rows, limit, ({ rowNumber }) => [rowNumber]);
  }

  map(id: string, version: number, mapping: ImportMapping): Promise<ImportRecord> {
    return this.uow.transaction(async (tx) => {
      const { headings } = await this.inPreview(tx, id, version);
      const fault = mappingFault(mapping, headings.length);
      if (fault) throw unprocessable(fault, MAPPING_FAULTS[fault], [{ field: 'columns', message: MAPPING_FAULTS[fault] }]);
      return this.look(tx, id, mapping, version);
    });
  }

  /** Starts bringing in. Rows with errors stop everything unless the person chose to leave them out. */
  confirm(id: string, version: number, leaveOutBad: boolean): Promise<ImportRecord> {
    return this.uow.transaction(async (tx) => {
      const { mapping, headings } = await this.inPreview(tx, id, version);
      if (mappingFault(mapping, headings.length)) throw conflict('not-mapped', 'Say first what the columns hold.');
      // Read once more: staff and couples may have changed since the preview.
      const { counts } = await this.reader.preview(tx, id, mapping, this.uow.principal.personId);
      if (counts.badCount && !leaveOutBad) throw conflict('bad-rows', `${counts.badCount} rows have errors. Correct the file, or choose to leave them out.`);
      if (!counts.readyCount) throw conflict('nothing-new', 'There is no new couple in this file.');
      if (counts.badCount) await tx.sql(leaveOut(id, 'bad', '[]'));
      await this.change(tx, id, version, { state: 'running', ...counts });
      await tx.audit({ action: 'couples.import-confirmed', objectType: 'import', objectId: id });
      await tx.emit({ type: 'import.step', ids: { importId: id } });
      return shown(await this.stored(tx, id));
    });
  }

  private async look(tx: Tx, id: string, mapping: ImportMapping, version: number): Promise<ImportRecord> {
    const { headings } = await this.stored(tx, id);
    const usable = mappingFault(mapping, headings.length) === null;
    const counts = usable ? (await this.reader.preview(tx, id, mapping, this.uow.principal.personId)).counts : { readyCount: 0, badCount: 0, knownCount: 0 };
    await this.change(tx, id, version, { mapping, ...counts });
    return shown(await this.stored(tx, id));
  }

  private async change(tx: Tx, id: string, version: number, values: Partial<CoupleImport>): Promise<void> {
    const { practiceId } = this.uow.principal;
    tx.affectOne(await tx.manager.update(CoupleImport, { practiceId, id, version }, { ...(values as object), version: version + 1 }));
  }

  private async inPreview(tx: Tx, id: string, version: number): Promise<StoredImport> {
    const [stored] = await tx.sql<StoredImport>(importLocked(id));
    if (!stored) throw notFound();
    if (stored.state !== 'preview') throw conflict('already-confirmed', 'This file was confirmed already. Take it again to look at it anew.');
    if (stored.version !== version) throw preconditionFailed({ ...shown(stored) });
    return stored;
  }

  private async stored(tx: Tx, id: string): Promise<StoredImport> {
    const [stored] = await tx.sql<StoredImport>(importRecord(id));
    if (!stored) throw notFound();
    return stored;
  }
}

function shown({ createdBy: _, ...record }: StoredImport): ImportRecord {
  const fault = mappingFault(record.mapping, record.headings.length);
  return { ...record, mappingFault: fault && MAPPING_FAULTS[fault] };
}
