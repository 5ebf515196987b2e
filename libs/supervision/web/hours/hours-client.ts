import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  HoursEntryInput, HoursLedgerView, HoursTalkAct, HoursWeekView, PaperDue, PapersInput, PracticeHours, Registration, RegistrationInput, SignWeek, SupervisedPair, WaitingWeek, WeekWarning,
} from '@attune/supervision/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom, type Observable } from 'rxjs';

const BASE = '/api/supervision';
const HOURS = `${BASE}/hours`;

export interface ThisWeek {
  items: { associate: { id: string; name: string }; warnings: WeekWarning[] }[];
}

export interface Deadlines {
  items: (SupervisedPair & { due: PaperDue[] })[];
  supervisors: { id: string; name: string; counted: number; limit: number; why: string | null }[];
}

export type VersionedHours = PracticeHours & { version: number };
export type NamedRegistration = Registration & { name: string };

const whose = (associateId: string | undefined): Record<string, string> => (associateId ? { associateId } : {});

/** Reads and writes of hours. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class HoursClient {
  private readonly http = inject(HttpClient);

  ledger(of: () => { associateId: string | undefined; limit: number; before: string | null }): HttpResourceRef<HoursLedgerView | undefined> {
    return reading<HoursLedgerView>(() => {
      const { associateId, limit, before } = of();
      return { url: HOURS, params: { ...whose(associateId), limit, ...(before === null ? {} : { cursor: before }) } };
    });
  }
  week(of: () => { associateId: string | undefined; weekStart: string | null }): HttpResourceRef<HoursWeekView | undefined> {
    return reading<HoursWeekView>(() => (of().weekStart ? { url: `${HOURS}/weeks/${of().weekStart}`, params: whose(of().associateId) } : undefined));
  }
  waiting(): HttpResourceRef<{ items: WaitingWeek[]; more: number } | undefined> {
    return reading<{ items: WaitingWeek[]; more: number }>(() => `${HOURS}/waiting`);
  }
  deadlines(): HttpResourceRef<Deadlines | undefined> {
    return reading<Deadlines>(() => `${BASE}/deadlines`);
  }
  settings(): HttpResourceRef<VersionedHours | undefined> {
    return reading<VersionedHours>(() => `${BASE}/hours-settings`);
  }
  registration(associateId: () => string | undefined): HttpResourceRef<NamedRegistration | undefined> {
    return reading<NamedRegistration>(() => (associateId() ? `${BASE}/registrations/${associateId()}` : undefined));
  }

  add(entry: HoursEntryInput, key: string): Promise<{ id: string }> {
    return done(this.http.post<{ id: string }>(`${HOURS}/entries`, entry, sending({ key })));
  }
  change(id: string, entry: HoursEntryInput, version: number): Promise<{ id: string }> {
    return done(this.http.put<{ id: string }>(`${HOURS}/entries/${id}`, entry, sending({ version })));
  }
  sign(weeks: SignWeek[], key: string): Promise<{ signed: unknown[] }> {
    return done(this.http.post<{ signed: unknown[] }>(`${HOURS}/signatures`, { weeks }, sending({ key })));
  }
  undo(id: string, reason: string): Promise<unknown> {
    return done(this.http.post(`${HOURS}/signatures/${id}/undo`, { reason }));
  }
  say(associateId: string, weekStart: string, word: { line: string; act: HoursTalkAct; text: string }, key: string): Promise<unknown> {
    return done(this.http.post(`${HOURS}/weeks/${weekStart}/words`, { associateId, ...word }, sending({ key })));
  }
  changeSettings(input: PracticeHours, version: number): Promise<VersionedHours> {
    return done(this.http.put<VersionedHours>(`${BASE}/hours-settings`, input, sending({ version })));
  }
  changeRegistration(associateId: string, input: RegistrationInput, version: number): Promise<NamedRegistration> {
    return done(this.http.put<NamedRegistration>(`${BASE}/registrations/${associateId}`, input, sending({ version })));
  }
  changePapers(relationId: string, input: PapersInput, version: number): Promise<unknown> {
    return done(this.http.put(`${BASE}/papers/${relationId}`, input, sending({ version })));
  }
}

const done = <T>(reply: Observable<T>): Promise<T> => firstValueFrom(reply);
