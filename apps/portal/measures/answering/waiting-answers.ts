import { HttpErrorResponse } from '@angular/common/http';
import type { CrisisWords } from '@attune/measures/domain';
import type { LocalDrafts } from '@attune/ui';
import { firstValueFrom } from 'rxjs';
import type { MeasuresClient } from '../measures-client';

export type Answers = Record<string, number | null>;
/** How sending ended: all is sent; the administration is over; it waits for a connection, or for the person to sign in. */
export type Sent = 'sent' | 'gone' | 'waits' | 'signed-out';

/** What the server's replies say beside "saved". */
export interface Heard {
  crisis(words: CrisisWords): void;
  /** Another window of the same person wrote: these items were asked. */
  asked(items: readonly number[]): void;
}

/** Before the id of an administration: where what was answered and not confirmed is kept. */
export const KEPT = 'questions/';
export const GONE = [404, 409];
const SIGNED_OUT = 401;
/** The answer is none that is offered. */
const REFUSED = [400, 422];
/** No administration has it: the first reply says which one stands. */
const UNKNOWN = 0;

export const statusOf = (error: unknown): number => (error instanceof HttpErrorResponse ? error.status : 0);

/** What was answered to one administration and is not confirmed by the server, also what is on its way: locked on this phone until it is. */
export class WaitingAnswers {
  private keeping = Promise.resolve();

  private constructor(
    private readonly client: MeasuresClient,
    private readonly drafts: LocalDrafts,
    private readonly id: string,
    private readonly answers: Answers,
    private version: number,
    private readonly heard: Heard,
  ) {}

  /** @param version as it was opened; left out where it was not opened again */
  static async of(client: MeasuresClient, drafts: LocalDrafts, id: string, heard: Heard, version = UNKNOWN): Promise<WaitingAnswers> {
    const kept = await drafts.get(KEPT + id);
    return new WaitingAnswers(client, drafts, id, kept ? (JSON.parse(kept) as Answers) : {}, version, heard);
  }

  all(): Answers {
    return { ...this.answers };
  }
  any(): boolean {
    return this.first() !== undefined;
  }

  add(item: number, value: number | null): void {
    this.answers[item] = value;
    void this.keep();
  }

  /** Sends what waits, one after the other. */
  async send(): Promise<Sent> {
    for (let next = this.first(); next; next = this.first()) {
      const [item, value] = next;
      try {
        const { version, crisis } = await firstValueFrom(this.client.save(this.id, this.version, { item: Number(item), value }));
        this.version = version;
        this.confirmed(item, value);
        if (crisis) this.heard.crisis(crisis);
      } catch (error) {
        const status = statusOf(error);
        if (status === 412) this.takeOver(error as HttpErrorResponse);
        else if (REFUSED.includes(status)) this.confirmed(item, value);
        else if (GONE.includes(status)) return this.forget().then(() => 'gone');
        else return status === SIGNED_OUT ? 'signed-out' : 'waits';
      }
    }
    await this.keeping;
    return 'sent';
  }

  async forget(): Promise<void> {
    for (const item of Object.keys(this.answers)) delete this.answers[item];
    await this.keep();
  }

  /** What another window saved counts as asked; what was answered here goes on top. */
  private takeOver({ error }: HttpErrorResponse): void {
    const { current } = error as { current: { version: number; answered: number[] } };
    this.version = current.version;
    this.heard.asked(current.answered);
  }

  private confirmed(item: string, value: number | null): void {
    if (this.answers[item] === value) delete this.answers[item];
    void this.keep();
  }

  /** Writes what stands when its turn comes, so that an older state never comes after a newer one. */
  private keep(): Promise<void> {
    this.keeping = this.keeping.then(async () => {
      if (this.any()) await this.drafts.put(KEPT + this.id, JSON.stringify(this.answers));
      else await this.drafts.remove(KEPT + this.id);
    });
    return this.keeping;
  }

  private first(): [item: string, value: number | null] | undefined {
    return Object.entries(this.answers)[0];
  }
}
