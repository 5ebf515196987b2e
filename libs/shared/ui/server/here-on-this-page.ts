import { DestroyRef, inject, signal, type Signal } from '@angular/core';
import { Confirm } from '../act/confirm';
import { UI_WORDS } from '../layout/words';
import { Live, SIGN_IN } from './live';
import { LocalDrafts } from './local-drafts';
import { tellOtherTabs, whenTold } from './other-tabs';
import { alike } from './reading';

/** So long after the first no the server is asked again. */
const SURE_MS = 1000;
/** So long after no answer it is asked again who is here: the practice's zone, what is kept and the live stream come with that. */
const AGAIN_MS = 5000;

/** Whether another try may bring an answer; a refusal is one. */
const isNoAnswer = ({ status = 0 }: { status?: number }) => status === 0 || status === 429 || status >= 500;

/** What both sites know of a sign-in: whose, what it still owes, until when it holds. */
export interface SignInState {
  personId: string;
  owes: string | null;
  signIn: { endsAt: string };
}

/** Who is signed in on this page. Nothing about the person is kept in the browser; drafts are sealed under a key that comes with them. */
export abstract class HereOnThisPage<M extends SignInState> {
  private readonly drafts = inject(LocalDrafts);
  private readonly live = inject(Live);
  private readonly confirm = inject(Confirm);
  private readonly words = inject(UI_WORDS);
  /** Asked again and nothing new: then no screen that looks at the person reads anything anew. */
  private readonly person = signal<M | null>(null, { equal: alike });
  private readonly half = signal<M | null>(null);
  private asked?: Promise<M | null>;
  private listening = false;
  private again: ReturnType<typeof setTimeout> | undefined;

  readonly me: Signal<M | null> = this.person.asReadonly();
  /** A sign-in that still owes its second factor. While somebody signs in again, the page behind keeps its person. */
  readonly owing: Signal<M | null> = this.half.asReadonly();

  constructor() {
    const life = inject(DestroyRef);
    life.onDestroy(() => clearTimeout(this.again));
    life.onDestroy(whenTold('signed-out', () => this.person() && void this.follow(true)));
    life.onDestroy(whenTold('handed-over', () => this.person() && void this.follow(false)));
  }

  /** Who the server says is signed in. @param background asked by the page and not by the person */
  protected abstract readMe(background: boolean): Promise<M>;
  protected abstract draftKey(): Promise<{ key: string }>;
  /** @param which `current`, or nothing for every sign-in of the person */
  protected abstract end(which?: string): Promise<unknown>;

  /** Asks the server once for this page; null where nobody is signed in. Without an answer it throws, and asks again: the next time, and by itself. */
  known(background = false): Promise<M | null> {
    clearTimeout(this.again);
    this.asked ??= this.read(background).catch((error: { status?: number }) => {
      delete this.asked;
      clearTimeout(this.again);
      if (isNoAnswer(error)) this.again = setTimeout(() => void this.known(true).catch(() => undefined), AGAIN_MS);
      throw error;
    });
    return this.asked;
  }

  /** Asks anew; null when the sign-in has ended. The page stays as it stands then: what was typed waits for the same person. */
  async read(background = false): Promise<M | null> {
    const me = await this.readMe(background).catch((error: { status?: number }) => {
      if (error.status === 401) return null;
      throw error;
    });
    if (me) await this.take(me);
    return me;
  }

  /** Somebody has signed in, or something about them has changed. */
  async take(me: M): Promise<void> {
    const before = this.person();
    if (before && before.personId !== me.personId) return this.startOver();
    this.asked = Promise.resolve(me);
    this.half.set(me.owes === null ? null : me);
    if (me.owes !== null) return;
    this.person.set(me);
    if (!before) await this.unlockDrafts(me.personId);
    this.listen();
  }

  /**
   * Signs out: the texts kept in this browser go, and the page with all it holds. What only this browser has is asked about first.
   * @param proven whether it is the person: somebody else, who has proven nothing, is asked alike whether there is anything or not
   * @returns whether it was done
   */
  async signOut(which: 'here' | 'everywhere' = 'here', proven = true): Promise<boolean> {
    // Half signed in, nobody has written anything yet. A page that was loaded without a connection does not know whose words it has.
    const isKnown = this.person() !== null;
    if ((isKnown || this.half() === null) && !(await this.mayErase(proven && isKnown))) return false;
    await this.drafts.clear();
    // The others first: each holds a stream open, and behind many of them the request itself may wait.
    tellOtherTabs('signed-out');
    await this.end(which === 'here' ? 'current' : undefined).catch(() => undefined);
    this.leave('/sign-in');
    return true;
  }

  private async mayErase(proven: boolean): Promise<boolean> {
    const { unsaved, unsavedHelp, eraseAndSignOut, staySignedIn, endHere, endHereHelp, signOutNow, cancel } = this.words();
    if (!proven) return this.confirm.ask({ heading: endHere, text: endHereHelp, act: signOutNow, keep: cancel });
    if ((await this.drafts.names()).length === 0) return true;
    return this.confirm.ask({ heading: unsaved, text: unsavedHelp, act: eraseAndSignOut, keep: staySignedIn });
  }

  /**
   * Shows nothing from now on, and leaves once the other tab's sign-out has taken the site's caches away: a page that is asked for while they go cannot be
   * shown.
   * @param erases the other tab has signed out and cleared the store: this one must not write to it again. Where the device was only handed over, what is
   * kept waits, sealed, for the same person
   */
  private async follow(erases: boolean): Promise<void> {
    document.body.hidden = true;
    if (erases) await this.drafts.clear();
    await new Promise((done) => setTimeout(done, SURE_MS));
    this.leave('/sign-in');
  }

  protected leave(path: string): void {
    location.assign(path);
  }

  /** A page of another person must hold nothing of this one: it is loaded anew. */
  private async startOver(): Promise<void> {
    await this.drafts.clear();
    this.leave('/');
  }

  private async unlockDrafts(personId: string): Promise<void> {
    const given = await this.draftKey().catch(() => null);
    if (given) await this.drafts.unlock(given.key, personId);
  }

  /**
   * Roles or conjoint mode, changed elsewhere: this page follows. A sign-in that somebody ended leaves nothing to be read on it; drafts stay kept.
   * One that merely ran out is asked about over the page (`LimitWatch`).
   */
  private listen(): void {
    if (this.listening) return;
    this.listening = true;
    this.live.on('access', SIGN_IN).subscribe(() => void this.leaveIfEnded());
  }

  private async leaveIfEnded(): Promise<void> {
    // One that ran out meanwhile is asked about over the page, where what was typed waits.
    const ranOut = () => Date.parse(this.person()?.signIn.endsAt ?? '') <= Date.now();
    const ended = () => this.read(true).then((me) => me === null && !ranOut(), () => false);
    // Asked twice: a sign-in that is just being renewed is for a moment not known by its old token.
    if (!(await ended())) return;
    await new Promise((done) => setTimeout(done, SURE_MS));
    if (await ended()) this.leave('/sign-in');
  }
}
