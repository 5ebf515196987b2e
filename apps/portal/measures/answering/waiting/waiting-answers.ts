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
  /** Of the page: the version that it opened. Another page goes by the one that was kept with the answers. */
  opened?: number;
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

interface Kept {
  /** As it stood for this phone when the first of them was given. */
  version: number;
  answers: Answers;
}

export const statusOf = (error: unknown): number => (error instanceof HttpErrorResponse ? error.status : 0);

/**
 * What was answered to one administration and is not confirmed by the server, also what is on its way: locked on this phone until it is. All windows of
 * this phone keep it in one place, where each changes what is its own.
 */
export class WaitingAnswers {
  private keeping = Promise.resolve();
  /** What was answered elsewhere since: in the page what is answered here goes on top, from another page nothing goes over it unseen. */
  private elsewhere: readonly number[] = [];

  private constructor(
    private readonly client: MeasuresClient,
    private readonly openDrafts: () => Promise<LocalDrafts>,
    private readonly id: string,
    private version: number,
    private readonly answers: Answers,
    private readonly sender: Sender,
  ) {}

  static async of(client: MeasuresClient, openDrafts: () => Promise<LocalDrafts>, id: string, sender: Sender): Promise<WaitingAnswers> {
    const { version, answers } = await read(await openDrafts(), id);
    return new WaitingAnswers(client, openDrafts, id, sender.opened ?? version, answers, sender);
  }

  all(): Answers {
    return { ...this.answers };
  }
  any(): boolean {
    return Object.keys(this.answers).length > 0;
  }

  add(item: number, value: number | null): void {
    this.answers[item] = value;
    void this.keep((kept) => (kept[item] = value));
  }

  /** Takes up what another window of this phone left; what was answered here goes before. */
  async takeUp(): Promise<void> {
    await this.keeping;
    const { answers } = await read(await this.openDrafts(), this.id);
    Object.assign(this.answers, { ...answers, ...this.answers });
  }

  /** Sends what waits, one after the other. */
  async send(): Promise<Sent> {
    for (let next = this.next(); next; next = this.next()) {
      const [item, value] = next;
      try {
        const { version, crisis } = await firstValueFrom(this.client.save(this.id, this.version, { item: Number(item), value }));
        this.version = version;
        this.confirmed(item, value);
        if (crisis) this.sender.crisis(crisis);
      } catch (error) {
        const status = statusOf(error);
        if (status === 412) this.takeOver(error as HttpErrorResponse);
        else if (REFUSED.includes(status)) this.confirmed(item, value);
        else if (GONE.includes(status)) return this.forget().then(() => 'gone');
        else return status === SIGNED_OUT ? 'signed-out' : 'waits';
      }
    }
    await this.keeping;
    return this.any() ? 'for-its-page' : 'sent';
  }

  private takeOver({ error }: HttpErrorResponse): void {
    const { current } = error as { current: { version: number; answered: number[] } };
    this.version = current.version;
    if (this.sender.opened === undefined) this.elsewhere = current.answered;
    this.sender.asked?.(current.answered);
  }

  private confirmed(item: string, value: number | null): void {
    if (this.answers[item] === value) delete this.answers[item];
    void this.keep((kept) => kept[item] === value && delete kept[item]);
  }

  private forget(): Promise<void> {
    return this.keep((kept) => [this.answers, kept].forEach((all) => Object.keys(all).forEach((item) => delete all[item])));
  }

  /** One change after the other, so that an older state never comes after a newer one. */
  private keep(change: (kept: Answers) => unknown): Promise<void> {
    this.keeping = this.keeping.then(() =>
      inTurn(`keeping/${this.id}`, async () => {
        const drafts = await this.openDrafts();
        const { version, answers } = await read(drafts, this.id);
        change(answers);
        // What another window left goes by what that one had seen.
        const allOwn = Object.keys(answers).every((item) => item in this.answers);
        if (Object.keys(answers).length === 0) await drafts.remove(KEPT + this.id);
        else await drafts.put(KEPT + this.id, JSON.stringify({ version: allOwn ? this.version : Math.min(version, this.version), answers } satisfies Kept));
      }),
    );
    return this.keeping;
  }

  private next(): [item: string, value: number | null] | undefined {
    return Object.entries(this.answers).find(([item]) => !this.elsewhere.includes(Number(item)));
  }
}

async function read(drafts: LocalDrafts, id: string): Promise<Kept> {
  const text = await drafts.get(KEPT + id);
  return text ? (JSON.parse(text) as Kept) : { version: 0, answers: {} };
}
