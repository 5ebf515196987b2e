import { inject, Injectable, signal } from '@angular/core';
import { may, type Me, type Permission } from '@attune/access/domain';
import { Live, LocalDrafts, type WhoIsHere } from '@attune/ui';
import { AccessClient } from '../access-client';

/** Who is signed in on this page. Everything else asks here; nothing about the person is kept in the browser. */
@Injectable({ providedIn: 'root' })
export class Here implements WhoIsHere {
  private readonly client = inject(AccessClient);
  private readonly drafts = inject(LocalDrafts);
  private readonly live = inject(Live);
  private readonly person = signal<Me | null>(null);
  private readonly half = signal<Me | null>(null);
  private asked?: Promise<Me | null>;
  private listening = false;

  readonly me = this.person.asReadonly();
  /** A sign-in that still owes its second factor. While somebody signs in again, the page behind keeps its person. */
  readonly owing = this.half.asReadonly();

  may(permission: string): boolean {
    const me = this.me();
    return me !== null && may(me.roles, permission as Permission);
  }

  /** Asks the server once for this page; null where nobody is signed in. */
  known(): Promise<Me | null> {
    this.asked ??= this.read();
    return this.asked;
  }

  /** Asks anew. */
  async read(background = false): Promise<Me | null> {
    const me = await this.client.me(background).catch((error: { status?: number }) => {
      if (error.status === 401) return null;
      throw error;
    });
    // A sign-in that has ended leaves the page as it stands: what was typed waits for the same person.
    if (me) await this.take(me);
    return me;
  }

  /** Somebody has signed in, or something about them has changed. */
  async take(me: Me): Promise<void> {
    const before = this.person();
    if (before && before.personId !== me.personId) return this.startOver();
    this.asked = Promise.resolve(me);
    this.half.set(me.owes === null ? null : me);
    if (me.owes !== null) return;
    this.person.set(me);
    if (!before) await this.unlockDrafts(me);
    this.listen();
  }

  async setConjoint(on: boolean): Promise<void> {
    this.person.set(await this.client.setConjoint(on));
  }

  /** Signs out here: the texts kept in this browser go, and the page with all it holds. */
  async signOut(which: 'here' | 'everywhere' = 'here'): Promise<void> {
    await this.drafts.clear();
    await this.client.end(which === 'here' ? 'current' : undefined).catch(() => undefined);
    this.leave('/sign-in');
  }

  /** A page of another person must hold nothing of this one: it is loaded anew. */
  private async startOver(): Promise<void> {
    await this.drafts.clear();
    this.leave('/');
  }

  private leave(path: string): void {
    location.assign(path);
  }

  private async unlockDrafts(me: Me): Promise<void> {
    const given = await this.client.draftKey().catch(() => null);
    if (given) await this.drafts.unlock(given.key, me.personId);
  }

  /** Roles, conjoint mode or an ended sign-in, changed elsewhere: this page follows. */
  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    this.live.on('access').subscribe(() => void this.read(true).catch(() => null));
  }
}
