import { HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { CrisisWords, FinishedMeasure, Freely, OpenedAdministration } from '@attune/measures/domain';
import { openDrafts } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import { MeasuresClient } from '../measures-client';

type Answers = Record<string, number | null>;
type Trouble = 'gone' | 'offline' | 'later';

const RETRY_MS = 5000;
const GONE = [404, 409];
/** No retry by itself: the person is asked to sign in, or the answer is none that is offered. */
const SIGNED_OUT = 401;
const REFUSED = [400, 422];

const statusOf = (error: unknown): number => (error instanceof HttpErrorResponse ? error.status : 0);

/**
 * One partner's way through one administration: an answer is saved as it is given; without a connection it waits on the phone, locked. What was
 * answered on an earlier visit is not shown until the person has proven who they are. Provided by the page, gone with it.
 */
@Injectable()
export class AnsweringStore {
  private readonly client = inject(MeasuresClient);
  private readonly openDrafts = openDrafts();
  private readonly _opened = signal<OpenedAdministration | null>(null);
  private readonly _at = signal(0);
  private readonly _keptHere = signal(false);
  private readonly _trouble = signal<Trouble | null>(null);
  /** Items that were asked before, on whatever phone; what was said then comes for the password. */
  private readonly asked = signal<ReadonlySet<number>>(new Set());
  private readonly answers = signal<Answers>({});
  private readonly proven = signal(false);
  private readonly ofThisVisit = new Set<number>();
  /** Given and not confirmed by the server, also what is on its way. */
  private pending: Answers = {};
  private version = 0;
  private sending = Promise.resolve();
  private keeping = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly opened = this._opened.asReadonly();
  readonly keptHere = this._keptHere.asReadonly();
  readonly trouble = this._trouble.asReadonly();
  readonly at = this._at.asReadonly();
  private readonly _crisis = signal<CrisisWords | null>(null);
  /** What an answer asks to be said at once; until it was read. */
  readonly crisis = this._crisis.asReadonly();
  private readonly items = computed(() => this._opened()?.asked.items ?? []);
  /** Null after the last one. */
  readonly item = computed(() => this.items()[this._at()] ?? null);
  /** What is marked on the screen; undefined where nothing is. */
  readonly chosen = computed(() => {
    const item = this.item();
    return item && this.mayShow(item.number) ? this.answers()[item.number] : undefined;
  });

  /** Opens it and goes to the first item that was not asked yet. */
  async open(id: string): Promise<void> {
    this._trouble.set(null);
    try {
      const opened = await firstValueFrom(this.client.open(id));
      const kept = await (await this.openDrafts()).get(nameOf(id));
      this.pending = kept ? (JSON.parse(kept) as Answers) : {};
      this.version = opened.version;
      this.answers.set({ ...this.pending });
      this.wereAsked([...opened.answered, ...Object.keys(this.pending).map(Number)]);
      this._opened.set(opened);
      this._at.set(this.skipAsked(0));
      void this.send();
    } catch (error) {
      await this.fail(error, id);
    }
  }

  /** Takes an answer and goes on. */
  answer(value: number | null): void {
    const item = this.item();
    if (!item) return;
    if (this.answers()[item.number] !== value || !this.mayShow(item.number)) {
      this.answers.update((before) => ({ ...before, [item.number]: value }));
      this.pending[item.number] = value;
      void this.keep();
      void this.send();
    }
    this.ofThisVisit.add(item.number);
    this._at.set(this.skipAsked(this._at() + 1));
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

  heard(): void {
    this._crisis.set(null);
  }

  /** Sends what waits, one after the other. */
  send(): Promise<void> {
    this.sending = this.sending.then(() => this.sendAll());
    return this.sending;
  }

  /** Ends it once all is sent; null when that could not be: nothing is lost then. */
  async finish(freely: Freely | null): Promise<FinishedMeasure | null> {
    const id = this._opened()?.id ?? '';
    await this.send();
    if (this.firstPending()) return null;
    try {
      const end = await firstValueFrom(this.client.finish(id, freely));
      await this.forget(id);
      return end;
    } catch (error) {
      if (GONE.includes(statusOf(error))) await this.fail(error, id);
      return null;
    }
  }

  leave(): void {
    clearTimeout(this.timer);
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    const id = this._opened()?.id ?? '';
    for (let next = this.firstPending(); next; next = this.firstPending()) {
      const [item, value] = next;
      try {
        const { version, crisis } = await firstValueFrom(this.client.save(id, this.version, { item: Number(item), value }));
        this.version = version;
        this.confirmed(item, value);
        if (crisis) this._crisis.set(crisis);
      } catch (error) {
        if (!(await this.recover(error, item, value))) return;
      }
    }
    this._keptHere.set(false);
  }

  /** Whether to go on sending. Another window of the same person wrote: its items count as asked, what was answered here stays. */
  private async recover(error: unknown, item: string, value: number | null): Promise<boolean> {
    const status = statusOf(error);
    if (status === 412) {
      const { current } = (error as HttpErrorResponse).error as { current: { version: number; answered: number[] } };
      this.version = current.version;
      this.wereAsked(current.answered);
      return true;
    }
    if (REFUSED.includes(status)) return this.confirmed(item, value);
    if (GONE.includes(status)) {
      await this.fail(error, this._opened()?.id ?? '');
      return false;
    }
    this._keptHere.set(true);
    if (status !== SIGNED_OUT) this.timer = setTimeout(() => void this.send(), RETRY_MS);
    return false;
  }

  private confirmed(item: string, value: number | null): true {
    if (this.pending[item] === value) delete this.pending[item];
    void this.keep();
    return true;
  }

  private async fail(error: unknown, id: string): Promise<void> {
    const status = statusOf(error);
    if (GONE.includes(status)) await this.forget(id);
    this._trouble.set(GONE.includes(status) ? 'gone' : status === 0 ? 'offline' : 'later');
  }

  private forget(id: string): Promise<void> {
    this.pending = {};
    return this.openDrafts().then((drafts) => drafts.remove(nameOf(id)));
  }

  /** Writes what stands when its turn comes, so that an older state never comes after a newer one. */
  private keep(): Promise<void> {
    this.keeping = this.keeping.then(async () => {
      const [drafts, name] = [await this.openDrafts(), nameOf(this._opened()?.id ?? '')];
      if (this.firstPending()) await drafts.put(name, JSON.stringify(this.pending));
      else await drafts.remove(name);
    });
    return this.keeping;
  }

  private firstPending(): [item: string, value: number | null] | undefined {
    return Object.entries(this.pending)[0];
  }
  private wereAsked(items: readonly number[]): void {
    this.asked.update((asked) => new Set([...asked, ...items]));
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

const nameOf = (id: string) => `questions/${id}`;
