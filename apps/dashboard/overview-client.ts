import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { OwedItem } from '@attune/couples/domain';
import type { NewNote } from '@attune/notes/domain';
import type { CaseloadRow, CouplePage, Found, Prep, TimelinePage, Today } from '@attune/overview/domain';
import type { StatusReply } from '@attune/scheduling/domain';
import { BEGINS_ANEW, reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/overview';

interface CaseloadAsked {
  search: string;
  status: string;
  cursor?: string;
}
interface CaseloadPage {
  items: CaseloadRow[];
  nextCursor: string | null;
}

/** What the composed pages read, and the few acts that begin on them. Reads are made in an injection context. */
@Injectable({ providedIn: 'root' })
export class OverviewClient {
  private readonly http = inject(HttpClient);

  today(): HttpResourceRef<Today | undefined> {
    return reading<Today>(() => `${BASE}/today`);
  }

  /** What couples owe before they can become active; only for those who treat. */
  owed(asks: () => boolean): HttpResourceRef<{ items: OwedItem[] } | undefined> {
    return reading<{ items: OwedItem[] }>(() => (asks() ? '/api/couples/owed' : undefined));
  }

  prep(appointmentId: () => string): HttpResourceRef<Prep | undefined> {
    return reading<Prep>(() => `${BASE}/prep/${appointmentId()}`);
  }

  couple(id: () => string): HttpResourceRef<CouplePage | undefined> {
    return reading<CouplePage>(() => `${BASE}/couples/${id()}`, BEGINS_ANEW);
  }

  timeline(id: string, cursor: string): Promise<TimelinePage> {
    return firstValueFrom(this.http.get<TimelinePage>(`${BASE}/couples/${id}/timeline`, { params: { cursor } }));
  }

  caseload(asked: () => CaseloadAsked): HttpResourceRef<CaseloadPage | undefined> {
    return reading<CaseloadPage>(() => ({ url: `${BASE}/caseload`, params: given(asked()) }), BEGINS_ANEW);
  }

  moreOfCaseload(asked: CaseloadAsked): Promise<CaseloadPage> {
    return firstValueFrom(this.http.get<CaseloadPage>(`${BASE}/caseload`, { params: given(asked) }));
  }

  async find(q: string): Promise<Found[]> {
    return (await firstValueFrom(this.http.get<{ items: Found[] }>(`${BASE}/find`, { params: { q } }))).items;
  }

  start(appointmentId: string, version: number): Promise<StatusReply> {
    return firstValueFrom(this.http.post<StatusReply>(`/api/scheduling/appointments/${appointmentId}/start`, {}, sending({ version })));
  }

  beginNote(note: NewNote, key: string): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>('/api/notes', note, sending({ key })));
  }
}

const given = (asked: CaseloadAsked): Record<string, string> => Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''));
