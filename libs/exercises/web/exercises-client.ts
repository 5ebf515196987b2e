import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AssignmentChange, AssignmentReply, CardDecision, CardItem, HistoryReply, LibraryReply, NewAssignment, ProgressReply, RoomRecord, RunAnswersReply,
} from '@attune/exercises/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/exercises';

/** Reads and writes of exercises, for staff. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class ExercisesClient {
  private readonly http = inject(HttpClient);

  library(couple: () => string): HttpResourceRef<LibraryReply | undefined> {
    return reading<LibraryReply>(() => `${BASE}/couples/${couple()}/library`);
  }

  history(couple: () => string): HttpResourceRef<HistoryReply | undefined> {
    return reading<HistoryReply>(() => `${BASE}/couples/${couple()}/history`);
  }

  progress(couple: () => string): HttpResourceRef<ProgressReply | undefined> {
    return reading<ProgressReply>(() => `${BASE}/couples/${couple()}/progress`);
  }

  cards(couple: () => string): HttpResourceRef<{ items: CardItem[] } | undefined> {
    return reading<{ items: CardItem[] }>(() => `${BASE}/couples/${couple()}/cards`);
  }

  run(id: () => string): HttpResourceRef<RunAnswersReply | undefined> {
    return reading<RunAnswersReply>(() => `${BASE}/runs/${id()}`);
  }

  assign(wish: NewAssignment, key: string): Promise<AssignmentReply> {
    return firstValueFrom(this.http.post<AssignmentReply>(`${BASE}/assignments`, wish, sending({ key })));
  }

  change(id: string, version: number, change: AssignmentChange): Promise<AssignmentReply> {
    return firstValueFrom(this.http.patch<AssignmentReply>(`${BASE}/assignments/${id}`, change, sending({ version })));
  }

  end(id: string, version: number): Promise<AssignmentReply> {
    return firstValueFrom(this.http.post<AssignmentReply>(`${BASE}/assignments/${id}/end`, {}, sending({ version })));
  }

  record(record: RoomRecord, key: string): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>(`${BASE}/room-records`, record, sending({ key })));
  }

  reveal(occurrenceId: string): Promise<{ openedAt: string }> {
    return firstValueFrom(this.http.post<{ openedAt: string }>(`${BASE}/occurrences/${occurrenceId}/reveal`, {}));
  }

  withhold(occurrenceId: string, withheld: boolean): Promise<{ withheld: boolean }> {
    return firstValueFrom(this.http.post<{ withheld: boolean }>(`${BASE}/occurrences/${occurrenceId}/withhold`, { withheld }));
  }

  decide(cardId: string, version: number, decision: CardDecision['decision']): Promise<{ version: number }> {
    return firstValueFrom(this.http.post<{ version: number }>(`${BASE}/cards/${cardId}/decision`, { decision }, sending({ version })));
  }

  recall(cardId: string): Promise<void> {
    return firstValueFrom(this.http.post<void>(`${BASE}/cards/${cardId}/recall`, {}));
  }
}
