import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  CardText, EntryItem, OwnCard, PlayerReply, RevealChoice, RevealReply, RunAnswers, RunReply, SaveReply, SaveStep, TheirCardReply, UnsafeReport,
} from '@attune/exercises/domain';

const BASE = '/api/portal/exercises';

/** A name for one submit, so that a repeat has one effect. */
const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

/** What a partner reads and writes of exercises. */
@Injectable({ providedIn: 'root' })
export class ExercisesClient {
  private readonly http = inject(HttpClient);

  player(occurrenceId: string): Observable<PlayerReply> {
    return this.http.get<PlayerReply>(`${BASE}/occurrences/${occurrenceId}`);
  }
  start(occurrenceId: string): Observable<RunReply> {
    return this.http.post<RunReply>(`${BASE}/runs`, { occurrenceId }, { headers: once() });
  }
  save(runId: string, version: number, body: SaveStep): Observable<SaveReply> {
    return this.http.put<SaveReply>(`${BASE}/runs/${runId}`, body, { headers: { ...once(), 'If-Match': `"${version}"` } });
  }
  recorded(runId: string): Observable<RunAnswers> {
    return this.http.get<RunAnswers>(`${BASE}/runs/${runId}/answers`);
  }
  finish(runId: string): Observable<void> {
    return this.http.post<void>(`${BASE}/runs/${runId}/finish`, {}, { headers: once() });
  }
  stop(runId: string): Observable<void> {
    return this.http.post<void>(`${BASE}/runs/${runId}/stop`, {}, { headers: once() });
  }
  skip(occurrenceId: string): Observable<void> {
    return this.http.post<void>(`${BASE}/occurrences/${occurrenceId}/skip`, {}, { headers: once() });
  }
  /** @param key one report's, also where it is sent once more because no answer came */
  unsafe(runId: string, body: UnsafeReport, key: string): Observable<void> {
    return this.http.post<void>(`${BASE}/runs/${runId}/unsafe`, body, { headers: { 'Idempotency-Key': key } });
  }
  choose(occurrenceId: string, body: RevealChoice): Observable<void> {
    return this.http.put<void>(`${BASE}/occurrences/${occurrenceId}/reveal-choice`, body, { headers: once() });
  }
  reveal(occurrenceId: string): Observable<RevealReply> {
    return this.http.get<RevealReply>(`${BASE}/reveals/${occurrenceId}`);
  }
  entries(cursor: string | null): Observable<{ items: EntryItem[]; nextCursor: string | null }> {
    return this.http.get<{ items: EntryItem[]; nextCursor: string | null }>(`${BASE}/entries`, { params: cursor ? { cursor } : {} });
  }
  cards(): Observable<{ items: OwnCard[] }> {
    return this.http.get<{ items: OwnCard[] }>(`${BASE}/cards`);
  }
  theirCard(): Observable<TheirCardReply> {
    return this.http.get<TheirCardReply>(`${BASE}/cards/theirs`);
  }
  /** @param key names the submit: a repeat finds the card that was made */
  addCard(card: CardText, key: string): Observable<OwnCard> {
    return this.http.post<OwnCard>(`${BASE}/cards`, card, { headers: { 'Idempotency-Key': key } });
  }
  changeCard(id: string, version: number, card: CardText): Observable<OwnCard> {
    return this.http.put<OwnCard>(`${BASE}/cards/${id}`, card, { headers: { 'If-Match': `"${version}"` } });
  }
  recallCard(id: string): Observable<void> {
    return this.http.post<void>(`${BASE}/cards/${id}/recall`, {}, { headers: once() });
  }
}
