import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Colleague } from '@attune/practice/domain';
import type { MeetingInput, MeetingRow, MeetingView } from '@attune/supervision/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom, type Observable } from 'rxjs';

const BASE = '/api/supervision/meetings';

export interface MeetingMoved {
  id: string;
  version: number;
}

/** Reads and writes of the record of supervision. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class MeetingsClient {
  private readonly http = inject(HttpClient);

  list(limit: () => number): HttpResourceRef<{ items: MeetingRow[]; nextCursor: string | null } | undefined> {
    return reading<{ items: MeetingRow[]; nextCursor: string | null }>(() => ({ url: BASE, params: { limit: limit() } }));
  }
  meeting(id: () => string | null): HttpResourceRef<MeetingView | undefined> {
    return reading<MeetingView>(() => (id() ? `${BASE}/${id()}` : undefined));
  }
  associates(may: () => boolean): HttpResourceRef<{ items: Colleague[] } | undefined> {
    return reading<{ items: Colleague[] }>(() => (may() ? '/api/practice/colleagues' : undefined));
  }

  add(input: MeetingInput, key: string): Promise<MeetingMoved> {
    return done(this.http.post<MeetingMoved>(BASE, input, sending({ key })));
  }
  change(id: string, version: number, input: MeetingInput & { reason: string }): Promise<MeetingMoved> {
    return done(this.http.put<MeetingMoved>(`${BASE}/${id}`, input, sending({ version })));
  }
  sign({ id, version, hash }: MeetingView): Promise<MeetingMoved> {
    return done(this.http.post<MeetingMoved>(`${BASE}/${id}/sign`, { hash }, sending({ version })));
  }
  callOff({ id, version }: MeetingView): Promise<MeetingMoved> {
    return done(this.http.post<MeetingMoved>(`${BASE}/${id}/call-off`, {}, sending({ version })));
  }
}

const done = <T>(reply: Observable<T>): Promise<T> => firstValueFrom(reply);
