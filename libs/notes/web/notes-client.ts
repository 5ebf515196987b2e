import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DraftChange, NewAddendum, NewNote, NoteState, NoteSubmission, NoteView, SignAct } from '@attune/notes/domain';
import type { AppointmentDetail } from '@attune/scheduling/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const one = (id: string) => `/api/notes/${id}`;
/** Browsers send at most 64 kB for a page that is gone. */
const KEEPALIVE_MAX = 60_000;
/** A save that takes longer counts as not arrived, and is sent again under its key. */
const SAVE_MS = 15_000;

/** One autosave on its way: sent again with the same key until its outcome is known, so that it has one effect. */
export interface Sent {
  key: string;
  version: number;
  change: DraftChange;
}

export interface Saved {
  version: number;
  savedAt: string;
}

/** Reads and writes of session notes. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class NotesClient {
  private readonly http = inject(HttpClient);

  note(id: () => string | undefined): HttpResourceRef<NoteView | undefined> {
    return reading<NoteView>(() => (id() ? one(id() as string) : undefined));
  }

  appointment(id: () => string): HttpResourceRef<AppointmentDetail | undefined> {
    return reading<AppointmentDetail>(() => `/api/scheduling/appointments/${id()}`);
  }

  submission(asked: () => { id: string; number: number } | undefined): HttpResourceRef<NoteSubmission | undefined> {
    return reading<NoteSubmission>(() => {
      const wanted = asked();
      return wanted && `${one(wanted.id)}/submissions/${wanted.number}`;
    });
  }

  /** @param leaving the browser sends it even when the page is gone by then */
  save(id: string, { key, version, change }: Sent, leaving = false): Promise<Saved> {
    const keepalive = leaving && new TextEncoder().encode(JSON.stringify(change)).length < KEEPALIVE_MAX;
    return firstValueFrom(this.http.put<Saved>(`${one(id)}/draft`, change, { ...sending({ key, version, quiet: leaving }), keepalive, timeout: SAVE_MS }));
  }

  begin(note: NewNote, key: string): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>('/api/notes', note, sending({ key })));
  }

  reshape(id: string, version: number, template: string): Promise<Saved> {
    return firstValueFrom(this.http.put<Saved>(`${one(id)}/template`, { template }, sending({ version })));
  }

  act(act: SignAct | 'withdraw', id: string, version: number, key: string): Promise<{ version: number; state: NoteState }> {
    return firstValueFrom(this.http.post<{ version: number; state: NoteState }>(`${one(id)}/${act}`, {}, sending({ version, key })));
  }

  amend(id: string, addendum: NewAddendum, key: string): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>(`${one(id)}/addenda`, addendum, sending({ key })));
  }
}
