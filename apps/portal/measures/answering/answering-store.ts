import { computed, inject, Injectable, signal } from '@angular/core';
import type { CrisisWords, FinishedMeasure, Freely, OpenedAdministration } from '@attune/measures/domain';
import { openDrafts } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import { MeasuresClient } from '../measures-client';
import { UnsentAnswers } from './waiting/unsent-answers';
import { type Answers, GONE, KEPT, statusOf, WaitingAnswers } from './waiting/waiting-answers';

/** `over`: ended in another place, and something answered here did not go along. */
type Trouble = 'gone' | 'over' | 'offline' | 'later';

const RETRY_MS = 5000;

/**
 * One partner's way through one administration: an answer is saved as it is given; without a connection it waits on the phone, locked. What was
 * answered on an earlier visit is not shown until the person has proven who they are. Provided by the page, gone with it.
 */
@Injectable()
export class AnsweringStore {
  private readonly client = inject(MeasuresClient);
  private readonly openDrafts = openDrafts();
  private readonly unsent = inject(UnsentAnswers);
  private readonly _opened = signal<OpenedAdministration | null>(null);
  private readonly _at = signal(0);
  private readonly _keptHere = signal(false);
  private readonly _trouble = signal<Trouble | null>(null);
  /** Items that were asked before, on whatever phone; what was said then comes for the password. */
  private readonly asked = signal<ReadonlySet<number>>(new Set());
  private readonly answers = signal<Answers>({});
  /** Items that were answered here and in another place. */
  private readonly again = signal<ReadonlySet<number>>(new Set());
  private readonly proven = signal(false);
  private readonly _crisis = signal<CrisisWords | null>(null);
  private readonly ofThisVisit = new Set<number>();
  private waiting: WaitingAnswers | null = null;
  private sending = Promise.resolve();
  private hasLeft = false;
  /** It came back from the end for a question, and goes there again. */
  private wasAtEnd = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly _mayBeSent = signal(false);
  /** The end was asked for and nothing was heard of it: what was chosen with it is as it may have arrived. */
  readonly mayBeSent = this._mayBeSent.asReadonly();
  readonly opened = this._opened.asReadonly();
  readonly keptHere = this._keptHere.asReadonly();
  readonly trouble = this._trouble.asReadonly();
  readonly at = this._at.asReadonly();
  /** What an answer of this visit asks to be said at once; until it was read. Of an earlier one the end says it, for the password. */
  readonly crisis = this._crisis.asReadonly();
  private readonly items = computed(() => this._opened()?.asked.items ?? []);
  /** Null after the last one. */
  readonly item = computed(() => this.items()[this._at()] ?? null);
  /** Whether the item was answered in another place, too, or may have been. */
  readonly onceMore = computed(() => this.again().has(this.item()?.number ?? 0));
  /** What is marked on the screen; undefined where nothing is. */
  readonly chosen = computed(() => {
    const item = this.item();
    return item && this.mayShow(item.number) ? this.answers()[item.number] : undefined;
  });

  /** Opens it and goes to the first item that was not asked yet. */
  async open(id: string): Promise<void> {
    this._trouble.set(null);
    await this.unsent.takeOver(id);
    try {
      const opened = await firstValueFrom(this.client.open(id));
      const waiting = await WaitingAnswers.of(this.client, this.openDrafts, id, {
        opened, crisis: (words, item) => this.ofThisVisit.has(item) && this._crisis.set(words), asked: (items) => this.answeredElsewhere(items), askAgain: (items) => this.askAgain(items),
      });
      if (this.hasLeft) return;
      this.waiting = waiting;
      this.answers.set(waiting.all());
      const again = opened.answered.filter((item) => waiting.asksAgain(item));
      this.again.set(new Set(again));
      this.wereAsked([...opened.answered.filter((item) => !again.includes(item)), ...Object.keys(this.answers()).map(Number)]);
      this._opened.set(opened);
      this._at.set(this.skipAsked(0));
      void this.send();
    } catch (error) {
      const status = statusOf(error);
      this._trouble.set(GONE.includes(status) ? await this.gone(id) : status === 0 ? 'offline' : 'later');
    }
  }

  /** Takes an answer and goes on. */
  answer(value: number | null): void {
    const item = this.item();
    if (!item) return;
    this.answers.update((before) => ({ ...before, [item.number]: value }));
    // Also the one that is marked: another phone may have changed it since.
    this.waiting?.add(item.number, value);
    void this.send();
    this.ofThisVisit.add(item.number);
    this.again.update((again) => new Set([...again].filter((number) => number !== item.number)));
    this._at.set(this.wasAtEnd ? this.items().length : this.skipAsked(this._at() + 1));
    this.wasAtEnd = false;
    this.toLeftOut();
  }

  /** To the item before. False when it was answered on an earlier visit: then the person proves first who they are. */
  back(): boolean {
    const before = this.items()[this._at() - 1];
    if (!before) return true;
    if (this.isHidden(before.number)) return false;
    this._at.update((at) => at - 1);
    return true;
  }

  /** The password was given: what was said before may be shown. False when it could not be read. */
  async prove(): Promise<boolean> {
    const id = this._opened()?.id ?? '';
    const said = await firstValueFrom(this.client.answers(id)).catch(() => null);
    if (!said) return false;
    this.answers.update((own) => ({ ...said.answers, ...own }));
    this.proven.set(true);
    return true;
  }

  /** Whether something was answered on an earlier visit: whoever sends it is told nothing of that without the password. */
  hasEarlier(): boolean {
    return this.items().some(({ number }) => this.isHidden(number));
  }

  heard(): void {
    this._crisis.set(null);
  }

  /** Sends what waits, one after the other. */
  send(): Promise<void> {
    this.sending = this.sending.then(() => this.sendAll()).catch(() => undefined);
    return this.sending;
  }

  /** Ends it once all is sent; null when that could not be: nothing is lost then. */
  async finish(freely: Freely | null): Promise<FinishedMeasure | null> {
    // Also what another tab of this phone left here.
    await this.waiting?.takeUp();
    await this.send();
    if (!this.waiting || Object.keys(this.waiting.all()).length > 0 || this._trouble() || this.item()) return null;
    try {
      const end = await firstValueFrom(this.client.finish(this._opened()?.id ?? '', freely));
      await this.waiting.forget();
      return end;
    } catch (error) {
      if (GONE.includes(statusOf(error))) this._trouble.set('gone');
      this._mayBeSent.set(true);
      return null;
    }
  }

  /** What still waits is sent by whatever page comes next. */
  leave(): void {
    this.hasLeft = true;
    clearTimeout(this.timer);
    this.unsent.left(this.sending);
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    const waited = Object.keys(this.waiting?.all() ?? {}).length > 0;
    const sent = await this.waiting?.send();
    this._keptHere.set(sent === 'waits' || sent === 'signed-out');
    // What is taken after it says that the end had not arrived.
    if (waited && sent === 'sent') this._mayBeSent.set(false);
    if (sent === 'gone') this._trouble.set(waited ? 'over' : 'gone');
    // Where the person has to sign in, nothing is tried by itself.
    if (sent === 'waits' && !this.hasLeft) this.timer = setTimeout(() => void this.send(), RETRY_MS);
  }

  /** What waited here is let go. */
  private async gone(id: string): Promise<Trouble> {
    const drafts = await this.openDrafts();
    const waited = (await drafts.get(KEPT + id)) !== null;
    await drafts.remove(KEPT + id);
    return waited ? 'over' : 'gone';
  }
  private wereAsked(items: readonly number[]): void {
    this.asked.update((asked) => new Set([...asked, ...items]));
  }
  /** What was said there is not known here: whoever looks back at it proves who they are. The question on the screen says that it was answered. */
  private answeredElsewhere(items: readonly number[]): void {
    const waits = this.waiting?.all() ?? {};
    const there = items.filter((item) => !(item in waits));
    const shown = this.item()?.number;
    if (shown !== undefined && there.includes(shown)) this.again.update((again) => new Set([...again, shown]));
    this.unknow(there);
    this.wereAsked(there);
  }
  /** Answered elsewhere meanwhile, too: it comes once more, at the latest before the end. */
  private askAgain(items: readonly number[]): void {
    this.again.update((again) => new Set([...again, ...items]));
    this.unknow(items);
    this.asked.update((asked) => new Set([...asked].filter((item) => !items.includes(item))));
    this.toLeftOut();
  }
  /** Not as it was: looking back asks for the password once more, which brings what stands now. */
  private unknow(items: readonly number[]): void {
    if (items.length > 0) this.proven.set(false);
    for (const item of items) this.ofThisVisit.delete(item);
    this.answers.update((answers) => Object.fromEntries(Object.entries(answers).filter(([item]) => !items.includes(Number(item)))));
  }
  /** From the end to what was not asked yet. */
  private toLeftOut(): void {
    const left = this.items().findIndex(({ number }) => !this.asked().has(number) && !this.ofThisVisit.has(number));
    if (this.item() || left < 0) return;
    this.wasAtEnd = true;
    this._at.set(left);
  }
  private mayShow(item: number): boolean {
    return this.proven() || this.ofThisVisit.has(item);
  }
  private isHidden(item: number): boolean {
    return this.asked().has(item) && !this.mayShow(item);
  }
  private skipAsked(from: number): number {
    const items = this.items();
    let at = from;
    for (let item = items[at]; item && this.isHidden(item.number); item = items[at]) at += 1;
    return at;
  }
}
