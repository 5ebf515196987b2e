import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { RecoveryMade, RecoveryUnderWay } from '@attune/access/domain';
import type {
  CoupleConsents, CoupleListItem, CoupleRecord, CoupleSafety, CoupleStatus, DocumentToSign, Handover, Language, NewCouple, PartnerEdit, PreviewedAnswer, RecordPaper, SafeContact,
  Screening, StatusAct,
} from '@attune/couples/domain';
import { BEGINS_ANEW, reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/couples';
const one = (id: string, rest = '') => `${BASE}/${id}${rest}`;
const partner = (id: string, partnerId: string, rest = '') => one(id, `/partners/${partnerId}${rest}`);

export interface CouplePage {
  items: CoupleListItem[];
  nextCursor: string | null;
}

/** What the inviter sees once: the code to tell in person, and the link where it is shown here. */
export interface Invited {
  way: 'mail' | 'screen';
  code: string;
  link: string | null;
  picture: string | null;
  expiresAt: string;
}

/** Reads and writes of couples. Reads are made in a component's injection context. */
@Injectable({ providedIn: 'root' })
export class CouplesClient {
  private readonly http = inject(HttpClient);

  list(asked: () => { search?: string; status?: CoupleStatus | '' }): HttpResourceRef<CouplePage | undefined> {
    return reading<CouplePage>(() => ({ url: BASE, params: given(asked()) }), BEGINS_ANEW);
  }

  more(asked: { search?: string; status?: CoupleStatus | ''; cursor: string }): Promise<CouplePage> {
    return firstValueFrom(this.http.get<CouplePage>(BASE, { params: given(asked) }));
  }

  record(id: () => string): HttpResourceRef<CoupleRecord | undefined> {
    return reading<CoupleRecord>(() => one(id()));
  }

  consents(id: () => string | undefined): HttpResourceRef<CoupleConsents | undefined> {
    return reading<CoupleConsents>(() => (id() ? one(id() as string, '/consents') : undefined));
  }

  safety(id: () => string | undefined): HttpResourceRef<CoupleSafety | undefined> {
    return reading<CoupleSafety>(() => (id() ? one(id() as string, '/safety') : undefined));
  }

  visibility(id: () => string | undefined): HttpResourceRef<{ items: PreviewedAnswer[] } | undefined> {
    return reading<{ items: PreviewedAnswer[] }>(() => (id() ? one(id() as string, '/visibility') : undefined));
  }

  documents(id: () => string, partnerId: () => string): HttpResourceRef<{ items: DocumentToSign[] } | undefined> {
    return reading<{ items: DocumentToSign[] }>(() => partner(id(), partnerId(), '/documents'));
  }

  open(wish: NewCouple, key: string): Promise<{ id: string }> {
    return firstValueFrom(this.http.post<{ id: string }>(BASE, wish, sending({ key })));
  }

  changeStatus(id: string, version: number, act: StatusAct): Promise<{ status: CoupleStatus }> {
    return firstValueFrom(this.http.post<{ status: CoupleStatus }>(one(id, '/status'), { act }, sending({ version })));
  }

  assign(id: string, staffId: string, fromOn: string): Promise<unknown> {
    return firstValueFrom(this.http.post(one(id, '/assignments'), { staffId, fromOn }));
  }

  editPartner(id: string, partnerId: string, version: number, edit: PartnerEdit): Promise<unknown> {
    return firstValueFrom(this.http.patch(partner(id, partnerId), edit, sending({ version })));
  }

  recordContact(id: string, partnerId: string, version: number, contact: SafeContact): Promise<unknown> {
    return firstValueFrom(this.http.put(partner(id, partnerId, '/contact'), contact, sending({ version })));
  }

  invite(id: string, partnerId: string, way: Invited['way']): Promise<Invited> {
    return firstValueFrom(this.http.post<Invited>(partner(id, partnerId, '/invitation'), { way }));
  }

  takeInvitationBack(id: string, partnerId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(partner(id, partnerId, '/invitation')));
  }

  recovery(id: () => string, partnerId: () => string): HttpResourceRef<{ underWay: RecoveryUnderWay | null } | undefined> {
    return reading<{ underWay: RecoveryUnderWay | null }>(() => partner(id(), partnerId(), '/recovery'));
  }

  startRecovery(id: string, partnerId: string, way: Invited['way']): Promise<RecoveryMade> {
    return firstValueFrom(this.http.post<RecoveryMade>(partner(id, partnerId, '/recovery'), { way, seen: true }));
  }

  takeRecoveryBack(id: string, partnerId: string): Promise<unknown> {
    return firstValueFrom(this.http.delete(partner(id, partnerId, '/recovery')));
  }

  recordPaper(id: string, partnerId: string, wish: RecordPaper, key: string): Promise<DocumentToSign> {
    return firstValueFrom(this.http.post<DocumentToSign>(partner(id, partnerId, '/consents/paper'), wish, sending({ key })));
  }

  handOver(id: string, partnerId: string): Promise<Handover> {
    return firstValueFrom(this.http.post<Handover>(partner(id, partnerId, '/handover'), {}));
  }

  screen(id: string, partnerId: string, screening: Screening): Promise<{ held: boolean }> {
    return firstValueFrom(this.http.post<{ held: boolean }>(partner(id, partnerId, '/screenings'), screening));
  }

  askClearance(id: string): Promise<unknown> {
    return firstValueFrom(this.http.post(one(id, '/clearance'), {}));
  }

  decideClearance(id: string, clearanceId: string, version: number, decision: 'yes' | 'no'): Promise<unknown> {
    return firstValueFrom(this.http.post(one(id, `/clearance/${clearanceId}/decision`), { decision }, sending({ version })));
  }

  hold(id: string, partnerId: string | null): Promise<unknown> {
    return firstValueFrom(this.http.post(one(id, '/holds'), partnerId ? { partnerId } : {}));
  }

  sayYesToLifting(id: string, holdId: string, version: number): Promise<{ lifted: boolean }> {
    return firstValueFrom(this.http.post<{ lifted: boolean }>(one(id, `/holds/${holdId}/yes`), {}, sending({ version })));
  }

  /** With the slip of a device that was handed over; nobody is signed in then. */
  handedOver = {
    documents: (token: string, language?: Language): Promise<{ items: DocumentToSign[] }> =>
      firstValueFrom(this.http.post<{ items: DocumentToSign[] }>(`${BASE}/handover/open`, { token, ...(language ? { language } : {}) }, sending({ quiet: true }))),
    sign: (token: string, wish: object): Promise<DocumentToSign> =>
      firstValueFrom(this.http.post<DocumentToSign>(`${BASE}/handover/sign`, { token, ...wish }, sending({ quiet: true }))),
    end: (token: string): Promise<unknown> => firstValueFrom(this.http.post(`${BASE}/handover/end`, { token }, sending({ quiet: true }))),
  };
}

const given = (params: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])));
