import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type {
  AppointmentDetail, Attendance, BookableCouple, Booked, Changed, ClinicianWeek, NewAppointment, NewTime, Scope, StatusAct, StatusReply,
} from '@attune/scheduling/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/scheduling';
const one = (id: string) => `${BASE}/appointments/${id}`;

/** Reads and writes of appointments. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class SchedulingClient {
  private readonly http = inject(HttpClient);

  week(asked: () => { on?: string; staff?: string }): HttpResourceRef<ClinicianWeek | undefined> {
    return reading<ClinicianWeek>(() => ({ url: `${BASE}/week`, params: given(asked()) }));
  }

  appointment(id: () => string | undefined): HttpResourceRef<AppointmentDetail | undefined> {
    return reading<AppointmentDetail>(() => (id() ? one(id() as string) : undefined));
  }

  bookable(asked: () => { named: string; staff: string | undefined; couple: string | undefined }): HttpResourceRef<{ items: BookableCouple[] } | undefined> {
    return reading<{ items: BookableCouple[] }>(() => ({ url: `${BASE}/bookable-couples`, params: given(asked()) }));
  }

  book(wish: NewAppointment, key: string): Promise<Booked> {
    return firstValueFrom(this.http.post<Booked>(`${BASE}/appointments`, wish, sending({ key })));
  }

  move(id: string, version: number, to: NewTime): Promise<Changed> {
    return firstValueFrom(this.http.put<Changed>(`${one(id)}/time`, to, sending({ version })));
  }

  cancel(id: string, version: number, scope: Scope): Promise<Changed> {
    return firstValueFrom(this.http.post<Changed>(`${one(id)}/cancel`, { scope }, sending({ version })));
  }

  /** Takes a cancellation back: of this one and of those that were cancelled with it. */
  reopen(id: string, version: number, also: string[]): Promise<Changed> {
    return firstValueFrom(this.http.post<Changed>(`${one(id)}/reopen`, { also }, sending({ version })));
  }

  act(id: string, version: number, act: Exclude<StatusAct, 'cancel'>): Promise<StatusReply> {
    if (act === 'start' || act === 'stop') return firstValueFrom(this.http.post<StatusReply>(`${one(id)}/${act}`, {}, sending({ version })));
    return firstValueFrom(this.http.put<StatusReply>(`${one(id)}/status`, { act }, sending({ version })));
  }

  attend(id: string, version: number, attendance: Attendance[]): Promise<{ version: number }> {
    return firstValueFrom(this.http.put<{ version: number }>(`${one(id)}/attendance`, { attendance }, sending({ version })));
  }
}

const given = (params: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])));
