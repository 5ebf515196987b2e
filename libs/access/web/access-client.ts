import { HttpClient, type HttpContext, HttpHeaders, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { InvitationOpened, Language, Me, RecoveryClaimed, RecoveryOpened, SecondFactorSetUp, SignInRow } from '@attune/access/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/access';

/** Nobody is asked to sign in again because of these: they are the asking itself. */
const quietly = (): { context: HttpContext } => sending({ quiet: true });

/** Sign-in and account of staff. */
@Injectable({ providedIn: 'root' })
export class AccessClient {
  private readonly http = inject(HttpClient);

  signIns(): HttpResourceRef<{ items: SignInRow[] } | undefined> {
    return reading<{ items: SignInRow[] }>(() => `${BASE}/sign-ins`);
  }

  /** @param background asked by the page and not by the person: does not keep the sign-in alive */
  me(background = false): Promise<Me> {
    const headers = new HttpHeaders(background ? { 'X-Background': '1' } : {});
    return firstValueFrom(this.http.get<Me>(`${BASE}/me`, { ...quietly(), headers }));
  }

  signIn(email: string, password: string): Promise<Me> {
    return this.post('sign-ins', { email, password });
  }
  giveCode(code: string): Promise<Me> {
    return this.post('second-factor', { code });
  }
  setUp(): Promise<SecondFactorSetUp> {
    return firstValueFrom(this.http.post<SecondFactorSetUp>(`${BASE}/second-factor/set-up`, {}));
  }
  confirm(code: string): Promise<{ recoveryCodes: string[] }> {
    return firstValueFrom(this.http.post<{ recoveryCodes: string[] }>(`${BASE}/second-factor/confirm`, { code }));
  }
  newRecoveryCodes(): Promise<{ recoveryCodes: string[] }> {
    return firstValueFrom(this.http.post<{ recoveryCodes: string[] }>(`${BASE}/recovery-codes`, {}));
  }
  /** @param act the one act it is given for, where it is for one alone */
  stepUp(password: string, act?: string): Promise<Me> {
    return this.post('step-up', { password, ...(act ? { act } : {}) });
  }
  changePassword(current: string, password: string): Promise<Me> {
    return firstValueFrom(this.http.put<Me>(`${BASE}/password`, { current, password }));
  }
  setLanguage(language: Language): Promise<Me> {
    return firstValueFrom(this.http.patch<Me>(`${BASE}/me`, { language }));
  }
  setConjoint(on: boolean): Promise<Me> {
    return firstValueFrom(this.http.put<Me>(`${BASE}/conjoint`, { on }));
  }
  draftKey(): Promise<{ key: string }> {
    return this.post('draft-key', {});
  }
  checkAddress(): Promise<void> {
    return firstValueFrom(this.http.post<void>(`${BASE}/address-checks`, {}));
  }
  completeAddressCheck(token: string): Promise<void> {
    return this.post('address-checks/complete', { token });
  }
  askReset(email: string): Promise<void> {
    return this.post('resets', { email });
  }
  completeReset(token: string, password: string): Promise<void> {
    return this.post('resets/complete', { token, password });
  }
  askAddress(email: string): Promise<void> {
    return firstValueFrom(this.http.post<void>(`${BASE}/address-changes`, { email }));
  }
  proveAddress(token: string): Promise<void> {
    return this.post('address-changes/complete', { token });
  }
  undoAddress(token: string): Promise<void> {
    return this.post('address-changes/undo', { token });
  }
  claimRecovery(token: string): Promise<RecoveryClaimed> {
    return this.post('recoveries/claim', { token });
  }
  openRecovery(token: string, code: string): Promise<RecoveryOpened> {
    return this.post('recoveries/open', { token, code });
  }
  completeRecovery(token: string, code: string, password: string): Promise<void> {
    return this.post('recoveries/complete', { token, code, password });
  }
  stopRecoveryByNotice(token: string): Promise<void> {
    return this.post('recoveries/stop', { token });
  }
  stopRecovery(): Promise<void> {
    return firstValueFrom(this.http.delete<void>(`${BASE}/recoveries/current`));
  }
  openInvitation(token: string, code: string): Promise<InvitationOpened> {
    return this.post('invitations/open', { token, code });
  }
  acceptInvitation(token: string, code: string, password: string, language: Language): Promise<Me> {
    return this.post('invitations/accept', { token, code, password, language });
  }
  /** The one-time start; it makes the practice, whose route it is. */
  openPractice(body: object): Promise<Me> {
    return firstValueFrom(this.http.post<Me>('/api/practice/first-owner', body, quietly()));
  }
  /** @param which the id of a sign-in, `current`, or nothing for all */
  end(which?: string): Promise<void> {
    return firstValueFrom(this.http.delete<void>(which ? `${BASE}/sign-ins/${which}` : `${BASE}/sign-ins`, quietly()));
  }

  private post<T>(path: string, body: object): Promise<T> {
    return firstValueFrom(this.http.post<T>(`${BASE}/${path}`, body, quietly()));
  }
}
