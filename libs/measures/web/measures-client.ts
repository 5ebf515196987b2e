import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AdministrationReply, CoupleMeasuresReply, GivingReply, ImportedMeasure, ImportPreview, MeasureDefinition, MeasureFiles, MeasureLibraryReply, NewGiving, NewRelease,
} from '@attune/measures/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/measures';

/** Reads and writes of measures, for staff. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class MeasuresClient {
  private readonly http = inject(HttpClient);

  ofCouple(couple: () => string): HttpResourceRef<CoupleMeasuresReply | undefined> {
    return reading<CoupleMeasuresReply>(() => `/api/overview/couples/${couple()}/measures`);
  }

  library(): HttpResourceRef<MeasureLibraryReply | undefined> {
    return reading<MeasureLibraryReply>(() => `${BASE}/library`);
  }

  definition(of: () => { measure: string; version: number } | null): HttpResourceRef<MeasureDefinition | undefined> {
    return reading<MeasureDefinition>(() => {
      const wanted = of();
      return wanted ? `${BASE}/definitions/${encodeURIComponent(wanted.measure)}/${wanted.version}` : undefined;
    });
  }

  administration(id: () => string): HttpResourceRef<AdministrationReply | undefined> {
    return reading<AdministrationReply>(() => `${BASE}/administrations/${id()}`);
  }

  give(wish: NewGiving, key: string): Promise<GivingReply> {
    return firstValueFrom(this.http.post<GivingReply>(`${BASE}/givings`, wish, sending({ key })));
  }

  end(id: string, version: number): Promise<GivingReply> {
    return this.act(`givings/${id}/end`, version);
  }

  offer(wish: NewRelease, key: string): Promise<GivingReply> {
    return firstValueFrom(this.http.post<GivingReply>(`${BASE}/releases`, wish, sending({ key })));
  }

  openRelease(id: string, version: number): Promise<GivingReply> {
    return this.act(`releases/${id}/open`, version);
  }

  withdraw(id: string, version: number): Promise<GivingReply> {
    return this.act(`releases/${id}/withdraw`, version);
  }

  preview(files: MeasureFiles): Promise<ImportPreview> {
    return firstValueFrom(this.http.post<ImportPreview>(`${BASE}/imports/preview`, files));
  }

  bring(files: MeasureFiles, key: string): Promise<ImportedMeasure> {
    return firstValueFrom(this.http.post<ImportedMeasure>(`${BASE}/imports`, files, sending({ key })));
  }

  private act(path: string, version: number): Promise<GivingReply> {
    return firstValueFrom(this.http.post<GivingReply>(`${BASE}/${path}`, {}, sending({ version })));
  }
}
