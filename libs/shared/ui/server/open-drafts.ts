import { HttpClient } from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { LocalDrafts } from './local-drafts';
import { ME } from './me';
import { sending } from './sending';

/** Where this site's server gives the key of a person's drafts. */
export const DRAFT_KEY_URL = new InjectionToken<string>('DRAFT_KEY_URL', { providedIn: 'root', factory: () => '/api/access/draft-key' });

/**
 * Gives a way to this device's drafts that are open for whoever is signed in; the key is asked for when it is first needed.
 * Call in an injection context. Without a key the drafts stay shut: they keep nothing and know of nothing.
 */
export function openDrafts(): () => Promise<LocalDrafts> {
  const [drafts, http, url, here] = [inject(LocalDrafts), inject(HttpClient), inject(DRAFT_KEY_URL), inject(ME)];
  return async () => {
    if (!here.me()) await here.known?.().catch(() => null);
    const personId = here.me()?.personId;
    if (personId && !drafts.isOpenFor(personId)) {
      const reply = await firstValueFrom(http.post<{ key: string }>(url, {}, sending({ quiet: true }))).catch(() => null);
      if (reply) await drafts.unlock(reply.key, personId);
    }
    return drafts;
  };
}
