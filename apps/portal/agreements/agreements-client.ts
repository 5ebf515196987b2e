import { HttpClient, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { DocumentToSign, Language, SignDocument } from '@attune/couples/domain';
import { reading, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const BASE = '/api/portal/couples/agreements';

/** What this partner has to read and sign. Nothing of the other one comes this way. */
@Injectable({ providedIn: 'root' })
export class AgreementsClient {
  private readonly http = inject(HttpClient);

  list(language: () => Language): HttpResourceRef<{ items: DocumentToSign[] } | undefined> {
    return reading<{ items: DocumentToSign[] }>(() => ({ url: BASE, params: { language: language() } }));
  }

  sign(wish: SignDocument, key: string): Promise<DocumentToSign> {
    return firstValueFrom(this.http.post<DocumentToSign>(BASE, wish, sending({ key })));
  }
}
