import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { InvitationMade, InvitationWay, RecoveryMade, RecoveryUnderWay } from '@attune/access/domain';
import type {
  Colleague, LicenceInput, PracticeSettings, PracticeSettingsInput, RelationRow, StaffMemberInput, StaffPerson, StaffRole, StaffRow, SupervisionPreview,
} from '@attune/practice/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom, type Observable } from 'rxjs';

const BASE = '/api/practice';
const one = (id: string) => `${BASE}/staff/${id}`;

export interface SupervisionOn {
  on: string;
  items: SupervisionPreview[];
  relations: RelationRow[];
}

export type NewColleague = StaffMemberInput & { roles: StaffRole[]; licence: LicenceInput | null };

/** Reads and writes of the practice. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class PracticeClient {
  private readonly http = inject(HttpClient);

  settings(): HttpResourceRef<PracticeSettings | undefined> {
    return reading<PracticeSettings>(() => `${BASE}/settings`);
  }
  colleagues(): HttpResourceRef<{ items: Colleague[] } | undefined> {
    return reading<{ items: Colleague[] }>(() => `${BASE}/colleagues`);
  }
  /** Everybody who works or worked here; for owners, others are given nothing to ask for. */
  staff(may: () => boolean): HttpResourceRef<{ items: StaffRow[]; nextCursor: string | null } | undefined> {
    return reading<{ items: StaffRow[]; nextCursor: string | null }>(() => (may() ? `${BASE}/staff?limit=100` : undefined));
  }
  person(id: () => string): HttpResourceRef<StaffPerson | undefined> {
    return reading<StaffPerson>(() => one(id()));
  }
  supervision(on: () => string): HttpResourceRef<SupervisionOn | undefined> {
    return reading<SupervisionOn>(() => (on() ? `${BASE}/supervision?on=${on()}` : `${BASE}/supervision`));
  }

  changeSettings(input: PracticeSettingsInput, version: number): Promise<PracticeSettings> {
    return done(this.http.put<PracticeSettings>(`${BASE}/settings`, input, sending({ version })));
  }
  add(input: NewColleague): Promise<StaffPerson> {
    return done(this.http.post<StaffPerson>(`${BASE}/staff`, input));
  }
  change(id: string, input: StaffMemberInput, version: number): Promise<StaffPerson> {
    return done(this.http.put<StaffPerson>(one(id), input, sending({ version })));
  }
  setActive(id: string, active: boolean): Promise<StaffPerson> {
    return done(this.http.put<StaffPerson>(`${one(id)}/active`, { active }));
  }
  invite(id: string, way: InvitationWay): Promise<InvitationMade> {
    return done(this.http.post<InvitationMade>(`${one(id)}/invitation`, { way }));
  }
  revokeInvitation(id: string): Promise<void> {
    return done(this.http.delete<void>(`${one(id)}/invitation`));
  }
  endSignIns(id: string): Promise<void> {
    return done(this.http.delete<void>(`/api/access/people/${id}/sign-ins`));
  }
  recovery(id: () => string): HttpResourceRef<{ underWay: RecoveryUnderWay | null } | undefined> {
    return reading<{ underWay: RecoveryUnderWay | null }>(() => `${one(id())}/recovery`);
  }
  startRecovery(id: string, way: InvitationWay): Promise<RecoveryMade> {
    return done(this.http.post<RecoveryMade>(`${one(id)}/recovery`, { way, seen: true }));
  }
  takeRecoveryBack(id: string): Promise<void> {
    return done(this.http.delete<void>(`${one(id)}/recovery`));
  }
  grant(id: string, role: StaffRole): Promise<StaffPerson> {
    return done(this.http.post<StaffPerson>(`${one(id)}/roles`, { role }));
  }
  revoke(id: string, role: StaffRole): Promise<StaffPerson> {
    return done(this.http.delete<StaffPerson>(`${one(id)}/roles/${role}`));
  }
  addLicence(id: string, input: LicenceInput): Promise<StaffPerson> {
    return done(this.http.post<StaffPerson>(`${one(id)}/licences`, input));
  }
  changeLicence(id: string, licenceId: string, input: LicenceInput, version: number): Promise<StaffPerson> {
    return done(this.http.put<StaffPerson>(`${one(id)}/licences/${licenceId}`, input, sending({ version })));
  }
  removeLicence(id: string, licenceId: string): Promise<StaffPerson> {
    return done(this.http.delete<StaffPerson>(`${one(id)}/licences/${licenceId}`));
  }
  relate(input: { supervisorId: string; associateId: string; coupleId: string | null; fromOn: string; untilOn: string | null }): Promise<SupervisionOn> {
    return done(this.http.post<SupervisionOn>(`${BASE}/supervision`, input));
  }
  cover(input: { coversId: string; supervisorId: string; fromOn: string; untilOn: string }): Promise<SupervisionOn> {
    return done(this.http.post<SupervisionOn>(`${BASE}/supervision/covers`, input));
  }
  endRelation(id: string, untilOn: string, version: number): Promise<SupervisionOn> {
    return done(this.http.put<SupervisionOn>(`${BASE}/supervision/${id}`, { untilOn }, sending({ version })));
  }
}

const done = <T>(reply: Observable<T>): Promise<T> => firstValueFrom(reply);
