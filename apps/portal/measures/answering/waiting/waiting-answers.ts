import { HttpErrorResponse } from '@angular/common/http';
import type { CrisisWords } from '@attune/measures/domain';
import type { LocalDrafts } from '@attune/ui';
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
  /** As it stood for this phone when they were given. */
  version: number;
  answers: Answers;
}

export const statusOf = (error: unknown): number => (error instanceof HttpErrorResponse ? error.status : 0);

/** What was answered to one administration and is not confirmed by the server, also what is on its way: locked on this phone until it is. */
export class WaitingAnswers {
  private keeping = Promise.resolve();
  /** What was answered elsewhere since: in the page what is answered here goes on top, from another page nothing goes over it unseen. */
  private elsewhere: readonly number[] = [];

  private constructor(
    private readonly client: MeasuresClient,
    private readonly openDrafts: () => Promise<LocalDrafts>,
    private readonly id: string,
    private readonly kept: Kept,
    private readonly sender: Sender,
  ) {}

  static async of(client: MeasuresClient, openDrafts: () => Promise<LocalDrafts>, id: string, sender: Sender): Promise<WaitingAnswers> {
    const text = await (await openDrafts()).get(KEPT + id);
    const { version, answers } = text ? (JSON.parse(text) as Kept) : { version: 0, answers: {} };
    return new WaitingAnswers(client, openDrafts, id, { version: sender.opened ?? version, answers }, sender);
  }

  all(): Answers {
    return { ...this.kept.answers };
  }
  any(): boolean {
    return Object.keys(this.kept.answers).length > 0;
  }

  add(item: number, value: number | null): void {
    this.kept.answers[item] = value;
    void this.keep();
  }

  /** Sends what waits, one after the other. */
  async send(): Promise<Sent> {
    for (let next = this.next(); next; next = this.next()) {
      const [item, value] = next;
      try {
        const { version, crisis } = await firstValueFrom(this.client.save(this.id, this.kept.version, { item: Number(item), value }));
        this.kept.version = version;
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
    this.kept.version = current.version;
    if (this.sender.opened === undefined) this.elsewhere = current.answered;
    this.sender.asked?.(current.answered);
  }

  private confirmed(item: string, value: number | null): void {
    if (this.kept.answers[item] === value) delete this.kept.answers[item];
    void this.keep();
  }

  private async forget(): Promise<void> {
    this.kept.answers = {};
    await this.keep();
  }

  /** Writes what stands when its turn comes, so that an older state never comes after a newer one. */
  private keep(): Promise<void> {
    this.keeping = this.keeping.then(async () => {
      const drafts = await this.openDrafts();
      if (this.any()) await drafts.put(KEPT + this.id, JSON.stringify(this.kept));
      else await drafts.remove(KEPT + this.id);
    });
    return this.keeping;
  }

  private next(): [item: string, value: number | null] | undefined {
    return Object.entries(this.kept.answers).find(([item]) => !this.elsewhere.includes(Number(item)));
  }
}
