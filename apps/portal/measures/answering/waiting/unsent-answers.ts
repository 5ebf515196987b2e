import { DestroyRef, inject, Injectable, signal } from '@angular/core';
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
      // Whom to call is said by the end, for the password: whoever opens a page now may be another hand than that which answered.
      const end = await (await WaitingAnswers.of(this.client, this.openDrafts, id)).send();
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
