import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { FinishedMeasure, Freely, MeasureAnswers, OpenedAdministration, ReleasedReply, ReleasesReply, SavedMeasureAnswer, SaveMeasureAnswer } from '@attune/measures/domain';
import { sending } from '@attune/ui';
import type { Observable } from 'rxjs';

const BASE = '/api/portal/measures';

/** What a partner answers alone, and what of it may be opened to both. */
@Injectable({ providedIn: 'root' })
export class MeasuresClient {
  private readonly http = inject(HttpClient);

  open(id: string): Observable<OpenedAdministration> {
    return this.http.post<OpenedAdministration>(`${BASE}/administrations/${id}/open`, {});
  }
  answers(id: string): Observable<MeasureAnswers> {
    return this.http.get<MeasureAnswers>(`${BASE}/administrations/${id}/answers`);
  }
  later(id: string): Observable<void> {
    return this.http.post<void>(`${BASE}/administrations/${id}/later`, {});
  }
  save(id: string, version: number, answer: SaveMeasureAnswer): Observable<SavedMeasureAnswer> {
    return this.http.put<SavedMeasureAnswer>(`${BASE}/administrations/${id}/answers`, answer, sending({ version }));
  }
  finish(id: string, freely: Freely | null): Observable<FinishedMeasure> {
    return this.http.post<FinishedMeasure>(`${BASE}/administrations/${id}/finish`, { freely });
  }
  releases(): Observable<ReleasesReply> {
    return this.http.get<ReleasesReply>(`${BASE}/releases`);
  }
  released(id: string): Observable<ReleasedReply> {
    return this.http.get<ReleasedReply>(`${BASE}/releases/${id}`);
  }
  choose(id: string, agrees: boolean): Observable<void> {
    return this.http.put<void>(`${BASE}/releases/${id}/choice`, { agrees });
  }
}
