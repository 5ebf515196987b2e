import { HttpErrorResponse } from '@angular/common/http';
import type { CrisisWords } from '@attune/measures/domain';
import { inTurn, type LocalDrafts } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import type { MeasuresClient } from '../../measures-client';

export type Answers = Record<string, number | null>;
/** How sending ended: all is sent; the administration is over; it waits for a connection, for the person to sign in, or for its page to be opened. */
export type Sent = 'sent' | 'gone' | 'waits' | 'signed-out' | 'for-its-page';

interface Opened {
  version: number;
  answered: readonly number[];
}

/** On whose behalf it is sent: of the page of the questions, where the person is, or of any other. */
export interface Sender {
  /** Of the page: what it opened. */
  opened?: Opened;
  /** An answer to this item asks for words to be said at once. */
  crisis?(words: CrisisWords, item: number): void;
  /** These items were answered elsewhere since. */
  asked?(items: readonly number[]): void;
  /** These were answered here and elsewhere: neither goes over the other unseen. */
  askAgain?(items: readonly number[]): void;
}

/** Before the id of an administration: where what was answered and not confirmed is kept. */
export const KEPT = 'questions/';
export const GONE = [404, 409];
const SIGNED_OUT = 401;
/** The answer is none that is offered. */
const REFUSED = [400, 422];

interface Given {
  value: number | null;
  /** The version that stood for this phone when it was given: whether it was answered elsewhere since shows by that. */
  seen: number;
}
/** By item. */
type Kept = Record<string, Given>;

export const statusOf = (error: unknown): number => (error instanceof HttpErrorResponse ? error.status : 0);

/**
 * What was answered to one administration and is not confirmed by the server, also what is on its way: locked on this phone until it is. All windows of
 * this phone keep it in one place, where each changes what is its own. Each answer goes by the version that was seen when it was given: it goes over
 * nothing that was answered elsewhere since. A save whose reply was not heard cannot be told from that.
 */
export class WaitingAnswers {
  private keeping = Promise.resolve();
  /** Answered here and elsewhere since: not sent. */
  private readonly twice = new Set<string>();

  private constructor(
    private readonly client: MeasuresClient,
    private readonly openDrafts: () => Promise<LocalDrafts>,
    private readonly id: string,
    private readonly kept: Kept,
    private readonly sender: Sender,
    /** What an answer given now has seen. */
    private version: number,
  ) {
    if (sender.opened) this.compare(sender.opened);
  }

  static async of(client: MeasuresClient, openDrafts: () => Promise<LocalDrafts>, id: string, sender: Sender = {}): Promise<WaitingAnswers> {
    return new WaitingAnswers(client, openDrafts, id, await read(await openDrafts(), id), sender, sender.opened?.version ?? 0);
  }

  /** What is sent by itself. */
  all(): Answers {
    return Object.fromEntries(this.toSend().map(([item, { value }]) => [item, value]));
  }

  asksAgain(item: number): boolean {
    return this.twice.has(String(item));
  }

  add(item: number, value: number | null): void {
    const given = { value, seen: this.version };
    this.kept[item] = given;
    this.twice.delete(String(item));
    void this.keep((kept) => (kept[item] = given));
  }

  /** Takes up what another window of this phone left; of two answers to one item the later. */
  async takeUp(): Promise<void> {
    await this.keeping;
    Object.assign(this.kept, await read(await this.openDrafts(), this.id));
  }

  /** Sends what waits, one after the other. */
  async send(): Promise<Sent> {
    for (let next = this.toSend()[0]; next; next = this.toSend()[0]) {
      const [item, { value, seen }] = next;
      try {
        const { version, crisis } = await firstValueFrom(this.client.save(this.id, seen, { item: Number(item), value }));
        this.version = version;
        this.confirmed(item, value, seen);
        if (crisis) this.sender.crisis?.(crisis, Number(item));
      } catch (error) {
        const status = statusOf(error);
        const current = status === 412 && (error as { error: { current?: Opened } | null }).error?.current;
        if (current) this.takeOver(current);
        else if (REFUSED.includes(status)) this.confirmed(item, value, seen);
        else if (GONE.includes(status)) return this.forget().then(() => 'gone');
        else return status === SIGNED_OUT ? 'signed-out' : 'waits';
      }
    }
    await this.keeping;
    return this.twice.size > 0 ? 'for-its-page' : 'sent';
  }

  /** The administration is over. */
  forget(): Promise<void> {
    return this.keep((kept) => [this.kept, kept].forEach((all) => Object.keys(all).forEach((item) => delete all[item])));
  }

  private toSend(): [item: string, given: Given][] {
    return Object.entries(this.kept).filter(([item]) => !this.twice.has(item));
  }

  private takeOver(current: Opened): void {
    this.version = current.version;
    const again = this.compare(current);
    this.sender.asked?.(current.answered.filter((item) => !this.asksAgain(item)));
    if (again.length > 0) this.sender.askAgain?.(again);
  }

  /** Finds what was answered elsewhere since it was here; the rest has seen all there is. @returns the items that were found */
  private compare({ version, answered }: Opened): number[] {
    const behind = this.toSend().filter(([, { seen }]) => seen !== version);
    const [found, rest] = [true, false].map((was) => behind.filter(([item]) => answered.includes(Number(item)) === was).map(([item]) => item)) as [string[], string[]];
    for (const item of found) this.twice.add(item);
    this.raise(rest, version);
    return found.map(Number);
  }

  /** Where nobody else wrote between, what had seen the version before has seen this one too. */
  private confirmed(item: string, value: number | null, before: number): void {
    const now = this.version;
    const without = (kept: Kept) => {
      if (kept[item]?.value === value) delete kept[item];
    };
    without(this.kept);
    void this.keep(without);
    if (now === before + 1) this.raise(Object.keys(this.kept).filter((other) => this.kept[other]?.seen === before), now);
  }

  /** These have seen this version, too. */
  private raise(items: readonly string[], seen: number): void {
    if (items.length === 0) return;
    const raised = (kept: Kept) => items.forEach((item) => kept[item] && (kept[item] = { ...kept[item], seen }));
    raised(this.kept);
    void this.keep(raised);
  }

  /** One change after the other, so that an older state never comes after a newer one. */
  private keep(change: (kept: Kept) => unknown): Promise<void> {
    this.keeping = this.keeping.then(() =>
      inTurn(`keeping/${this.id}`, async () => {
        const drafts = await this.openDrafts();
        const kept = await read(drafts, this.id);
        change(kept);
        if (Object.keys(kept).length === 0) await drafts.remove(KEPT + this.id);
        else await drafts.put(KEPT + this.id, JSON.stringify(kept));
      }),
    );
    return this.keeping;
  }
}

/** An answer that was kept before it was said what it had seen has seen nothing. */
async function read(drafts: LocalDrafts, id: string): Promise<Kept> {
  const kept = JSON.parse((await drafts.get(KEPT + id)) ?? '{}') as Record<string, Given | number | null>;
  return Object.fromEntries(Object.entries(kept).map(([item, given]) => [item, given !== null && typeof given === 'object' ? given : { value: given, seen: 0 }]));
}
