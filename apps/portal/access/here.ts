import { effect, inject, Injectable, untracked } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { may, type Me, type Permission } from '@attune/access/domain';
import { HereOnThisPage, type WhoIsHere } from '@attune/ui';
import { ReadingLanguage } from '../words/language';
import { endSignIn } from '../shell/owed-exit';
import { AccessClient } from './access-client';

/** The partner on this page. */
@Injectable({ providedIn: 'root' })
export class Here extends HereOnThisPage<Me> implements WhoIsHere {
  private readonly client = inject(AccessClient);
  private readonly language = inject(ReadingLanguage);

  constructor() {
    super();
    // What the reader chooses on a page is their account's language from then on, on every device and in every mail.
    effect(() => {
      const [me, language] = [this.me(), this.language.current()];
      if (me && me.language !== language) untracked(() => void this.client.setLanguage(language).then((now) => super.take(now)).catch(() => undefined));
    });
  }

  override async take(me: Me): Promise<void> {
    // Whoever signs in reads in the language of their account.
    if (this.me()?.personId !== me.personId) this.language.choose(me.language);
    await super.take(me);
  }

  may(permission: string): boolean {
    const me = this.me();
    return me !== null && may(me.roles, permission as Permission);
  }

  setConjoint(): Promise<void> {
    return Promise.resolve();
  }

  protected override readMe(background: boolean): Promise<Me> {
    return this.client.me(background);
  }
  protected override draftKey(): Promise<{ key: string }> {
    return this.client.draftKey();
  }
  protected override end(which?: string): Promise<void> {
    return endSignIn(which === 'current' ? which : 'all');
  }
}

/** Opens the page to who is signed in. Without an answer the page opens and says itself that there is no connection. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const here = inject(Here);
  const router = inject(Router);
  const known = await here.known().catch(() => undefined);
  return known === undefined || here.me() !== null || router.createUrlTree(['/sign-in'], url === '/' ? {} : { queryParams: { to: url } });
};
