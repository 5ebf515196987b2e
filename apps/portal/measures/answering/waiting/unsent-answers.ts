import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import type { CrisisWords } from '@attune/measures/domain';
import { openDrafts } from '@attune/ui';
import { OnTable } from '../../../exercises/player/table/on-table';
import { OpenHere } from '../../../unsent/open-here';
import { MeasuresClient } from '../../measures-client';
import { KEPT, type Sent, WaitingAnswers } from './waiting-answers';

const AGAIN_MS = 15_000;

/** What was answered without a connection is sent once there is one, whatever page is open then: somebody may have to read it today. */
@Injectable({ providedIn: 'root' })
export class UnsentAnswers {
  private readonly client = inject(MeasuresClient);
  private readonly openDrafts = openDrafts();
  private readonly onTable = inject(OnTable);
  private readonly openHere = new OpenHere(KEPT);
  private running: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly _sent = signal(0);
  /** Another number whenever something was sent, or is not wanted any more, while its page was not open. */
  readonly sent = this._sent.asReadonly();
  private readonly _crisis = signal<ReadonlyMap<string, CrisisWords>>(new Map());
  /**
   * By administration: words that its answers asked for, until they were read, in this window alone. They are said on the page of the questions, where
   * it was asked whether somebody could look, and on no other.
   */
  readonly crisis = this._crisis.asReadonly();

  constructor() {
    const online = () => void this.send();
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => removeEventListener('online', online));
  }

  /** The page of these questions takes over, once what is on its way from here has come. */
  async takeOver(id: string): Promise<void> {
    this.openHere.take(id);
    await this.running;
  }

  /** The page was left. @param sending what it still sends */
  left(sending: Promise<unknown>): void {
    this.openHere.take(null);
    this.running = Promise.all([this.running, sending]).then(() => this.wasSent());
    void this.send();
  }

  /** @param words null where they were read */
  say(id: string, words: CrisisWords | null): void {
    this._crisis.update((all) => new Map([...all].filter(([other]) => other !== id).concat(words ? [[id, words]] : [])));
  }

  /** Sends all that waits. From a phone on the table nothing is sent: nobody has said yet whose hand it was. */
  send(): Promise<unknown> {
    // Whatever fails, the next one goes on.
    this.running = this.running.then(() => this.sendAll()).catch(() => undefined);
    return this.running;
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    if (this.onTable.occurrenceId() !== null) return;
    const ends: (Sent | null)[] = [];
    for (const name of await (await this.openDrafts()).names(KEPT)) ends.push(await this.sendOne(name.slice(KEPT.length)));
    if (ends.includes('waits')) this.timer = setTimeout(() => void this.send(), AGAIN_MS);
  }

  /** Null where its page is open, which sends its own. */
  private async sendOne(id: string): Promise<Sent | null> {
    const letGo = this.openHere.is(id) ? null : await this.openHere.borrow(id);
    if (!letGo) return null;
    try {
      const end = await (await WaitingAnswers.of(this.client, this.openDrafts, id, { crisis: (words) => this.say(id, words) })).send();
      if (end === 'sent' || end === 'gone') this.wasSent();
      return end;
    } finally {
      void letGo();
    }
  }

  private wasSent(): void {
    this._sent.update((count) => count + 1);
  }
}
