import { HttpErrorResponse } from '@angular/common/http';
import type { CrisisWords } from '@attune/measures/domain';
import { inTurn, type LocalDrafts } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import type { MeasuresClient } from '../../measures-client';

export type Answers = Record<string, number | null>;
/** How sending ended: all is sent; the administration is over; it waits for a connection, for the person to sign in, or for its page to be opened. */
export type Sent = 'sent' | 'gone' | 'waits' | 'signed-out' | 'for-its-page';

/** On whose behalf it is sent: of the page of the questions, where the person is, or of any other. */
export interface Sender {
  /** Of the page: what it opened. */
  opened?: { version: number; answered: readonly number[] };
  crisis(words: CrisisWords): void;
  /** Another window of the same person wrote: these items were asked. */
  asked?(items: readonly number[]): void;
}

/** Before the id of an administration: where what was answered and not confirmed is kept. */
export const KEPT = 'questions/';
export const GONE = [404, 409];
const SIGNED_OUT = 401;
/** The answer is none that is offered. */
const REFUSED = [400, 422];

/** By item. `seen` is the version that stood for this phone when it was given: whether it was answered elsewhere since shows by that. */
type Kept = Record<string, { value: number | null; seen: number }>;

export const statusOf = (error: unknown): number => (error instanceof HttpErrorResponse ? error.status : 0);

/**
 * What was answered to one administration and is not confirmed by the server, also what is on its way: locked on this phone until it is. All windows of
 * this phone keep it in one place, where each changes what is its own. What was answered elsewhere since goes over nothing: it is asked anew.
 */
export class WaitingAnswers {
  private keeping = Promise.resolve();
  /** Null until a reply says it. */
  private version: number | null;
  private readonly twice = new Set<string>();

  private constructor(
    private readonly client: MeasuresClient,
    private readonly openDrafts: () => Promise<LocalDrafts>,
    private readonly id: string,
    private readonly kept: Kept,
    private readonly sender: Sender,
  ) {
    this.version = sender.opened?.version ?? null;
    if (sender.opened) this.findTwice(sender.opened);
  }

  static async of(client: MeasuresClient, openDrafts: () => Promise<LocalDrafts>, id: string, sender: Sender): Promise<WaitingAnswers> {
    return new WaitingAnswers(client, openDrafts, id, await read(await openDrafts(), id), sender);
  }

  /** What is sent by itself. */
  all(): Answers {
    return Object.fromEntries(this.toSend().map(([item, { value }]) => [item, value]));
  }

  /** It was answered elsewhere since it was here. */
  asksAgain(item: number): boolean {
    return this.twice.has(String(item));
  }

  add(item: number, value: number | null): void {
    const given = { value, seen: this.version ?? 0 };
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
      const before = this.version ?? seen;
      try {
        const { version, crisis } = await firstValueFrom(this.client.save(this.id, before, { item: Number(item), value }));
        this.version = version;
        this.confirmed(item, value, before);
        if (crisis) this.sender.crisis(crisis);
      } catch (error) {
        const status = statusOf(error);
        if (status === 412 && this.takeOver(error as HttpErrorResponse)) continue;
        else if (REFUSED.includes(status)) this.confirmed(item, value, before);
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

  private toSend(): [item: string, given: Kept[string]][] {
    return Object.entries(this.kept).filter(([item]) => !this.twice.has(item));
  }

  /** In the page what is being answered goes on top. False where the reply says nothing. */
  private takeOver({ error }: HttpErrorResponse): boolean {
    const current = (error as { current?: { version: number; answered: number[] } } | null)?.current;
    if (!current) return false;
    this.version = current.version;
    if (!this.sender.opened) this.findTwice(current);
    this.sender.asked?.(current.answered.filter((item) => !this.asksAgain(item)));
    return true;
  }

  private findTwice({ version, answered }: { version: number; answered: readonly number[] }): void {
    for (const [item, { seen }] of Object.entries(this.kept)) if (seen !== version && answered.includes(Number(item))) this.twice.add(item);
  }

  /** Nobody else wrote between `before` and the version now: what was given when `before` stood has seen this one too. */
  private confirmed(item: string, value: number | null, before: number): void {
    const now = this.version ?? before;
    const without = (kept: Kept) => {
      if (kept[item]?.value === value) delete kept[item];
      for (const other of Object.keys(kept)) if (kept[other]?.seen === before) kept[other] = { ...kept[other], seen: now };
    };
    without(this.kept);
    void this.keep(without);
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

const read = async (drafts: LocalDrafts, id: string): Promise<Kept> => JSON.parse((await drafts.get(KEPT + id)) ?? '{}') as Kept;
