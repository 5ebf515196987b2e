import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Me } from '@attune/access/domain';
import type { ApproveNote, NewThread, ReturnNote, ReviewItem, ReviewQueue, ReviewState, ReviewView, Thread, ThreadAct } from '@attune/supervision/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/supervision';

/** A supervisor's decision as it goes out, once it can no longer be taken back. */
export type Decision = { id: string; version: number; key: string } & ({ act: 'approve'; body: ApproveNote } | { act: 'return'; body: ReturnNote });

/** Reads and writes of supervision. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class SupervisionClient {
  private readonly http = inject(HttpClient);

  queue(shown: () => boolean): HttpResourceRef<ReviewQueue | undefined> {
    return reading<ReviewQueue>(() => (shown() ? { url: `${BASE}/reviews`, params: { limit: 100 } } : undefined));
  }

  review(id: () => string | null): HttpResourceRef<ReviewView | undefined> {
    return reading<ReviewView>(() => (id() ? `${BASE}/reviews/${id()}` : undefined));
  }

  reviewItems(): HttpResourceRef<{ items: ReviewItem[] } | undefined> {
    return reading<{ items: ReviewItem[] }>(() => `${BASE}/review-items`);
  }

  lookedAt(itemId: string): Promise<{ by: string; at: string }> {
    return firstValueFrom(this.http.post<{ by: string; at: string }>(`${BASE}/review-items/${itemId}/done`, {}));
  }

  decide({ id, version, key, act, body }: Decision): Promise<{ version: number; state: ReviewState }> {
    return firstValueFrom(this.http.post<{ version: number; state: ReviewState }>(`${BASE}/reviews/${id}/${act}`, body, sending({ version, key })));
  }

  /** For a page that is going away: the browser sends it after the page is gone. */
  decideWhileLeaving({ id, version, key, act, body }: Decision): void {
    const headers = { 'Content-Type': 'application/json', 'If-Match': `"${version}"`, 'Idempotency-Key': key };
    void fetch(`${BASE}/reviews/${id}/${act}`, { method: 'POST', keepalive: true, headers, body: JSON.stringify(body) }).catch(() => undefined);
  }

  threads(noteId: () => string | undefined): HttpResourceRef<{ items: Thread[] } | undefined> {
    return reading<{ items: Thread[] }>(() => (noteId() ? { url: `${BASE}/threads`, params: { noteId: noteId() as string } } : undefined));
  }

  open(thread: NewThread, key: string): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>(`${BASE}/threads`, thread, sending({ key })));
  }

  answer(threadId: string, text: string, key: string): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>(`${BASE}/threads/${threadId}/comments`, { text }, sending({ key })));
  }

  settle({ id, version }: Thread, act: ThreadAct): Promise<{ version: number }> {
    return firstValueFrom(this.http.post<{ version: number }>(`${BASE}/threads/${id}/${act}`, {}, sending({ version })));
  }

  /** Until when the password given again counts; null when it does not. */
  async stepUpUntil(): Promise<string | null> {
    return (await firstValueFrom(this.http.get<Me>('/api/access/me'))).stepUpUntil;
  }
}
