import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ImportMapping, ImportRecord, ImportRowRecord, ImportRowState } from '@attune/couples/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/couples/imports';

export interface RowPage {
  items: ImportRowRecord[];
  nextCursor: string | null;
}

/** A file of couples on its way in. */
@Injectable({ providedIn: 'root' })
export class ImportClient {
  private readonly http = inject(HttpClient);

  record(id: () => string | undefined): HttpResourceRef<ImportRecord | undefined> {
    return reading<ImportRecord>(() => (id() ? `${BASE}/${id()}` : undefined));
  }

  /** `version`: rows are read anew when the file was looked at anew. */
  rows(id: () => string, state: () => ImportRowState | '', version: () => number): HttpResourceRef<RowPage | undefined> {
    return reading<RowPage>(() => {
      version();
      return { url: `${BASE}/${id()}/rows`, params: { limit: 100, ...(state() ? { state: state() } : {}) } };
    });
  }

  moreRows(id: string, state: ImportRowState | '', cursor: string): Promise<RowPage> {
    return firstValueFrom(this.http.get<RowPage>(`${BASE}/${id}/rows`, { params: { limit: 100, cursor, ...(state ? { state } : {}) } }));
  }

  take(fileName: string, text: string, key: string): Promise<ImportRecord> {
    return firstValueFrom(this.http.post<ImportRecord>(BASE, { fileName, text }, sending({ key })));
  }

  map(id: string, version: number, mapping: ImportMapping): Promise<ImportRecord> {
    return firstValueFrom(this.http.put<ImportRecord>(`${BASE}/${id}/mapping`, mapping, sending({ version })));
  }

  confirm(id: string, version: number, leaveOutBad: boolean): Promise<ImportRecord> {
    return firstValueFrom(this.http.post<ImportRecord>(`${BASE}/${id}/confirm`, { leaveOutBad }, sending({ version })));
  }
}
