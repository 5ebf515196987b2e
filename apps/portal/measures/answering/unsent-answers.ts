import { inject, Injectable, signal } from '@angular/core';
import type { CrisisWords } from '@attune/measures/domain';
import { type LocalDrafts, openDrafts } from '@attune/ui';
import { OnTable } from '../../exercises/player/table/on-table';
import { OpenHere } from '../../shell/open-here';
import { MeasuresClient } from '../measures-client';
import { KEPT, type Sent, WaitingAnswers } from './waiting-answers';

const RETRY_MS = 5000;

/** What was answered without a connection is sent once there is one, whatever page is open then: somebody may have to read it today. */
@Injectable({ providedIn: 'root' })
export class UnsentAnswers {
  private readonly client = inject(MeasuresClient);
  private readonly openDrafts = openDrafts();
  private readonly onTable = inject(OnTable);
  private readonly openHere = new OpenHere(KEPT);
  private running: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** By administration; nowhere but in this window. */
  private readonly crisis = new Map<string, CrisisWords>();
  private readonly _sent = signal(0);
  /** Another number whenever answers went out from here, or are not wanted any more. */
  readonly sent = this._sent.asReadonly();

  constructor() {
    addEventListener('online', () => void this.send());
  }

  /** The page of these questions takes over, once what is on its way from here has come. */
  async takeOver(id: string): Promise<void> {
    this.openHere.take(id);
    await this.running;
  }

  /** Words that an answer asked for while its page was not open: they are said there, where it was asked whether somebody could look, and on no other page. */
  takeCrisis(id: string): CrisisWords | null {
    const words = this.crisis.get(id) ?? null;
    this.crisis.delete(id);
    return words;
  }
  keepCrisis(id: string, words: CrisisWords): void {
    this.crisis.set(id, words);
  }

  /** The page was left. @param sending what it still sends */
  left(sending: Promise<unknown>): void {
    this.openHere.take(null);
    this.running = Promise.all([this.running, sending]);
    void this.send();
  }

  /** Sends all that waits. From a phone on the table nothing is sent: nobody has said yet whose hand it was. */
  send(): Promise<unknown> {
    this.running = this.running.then(() => this.sendAll());
    return this.running;
  }

  private async sendAll(): Promise<void> {
    clearTimeout(this.timer);
    if (this.onTable.occurrenceId() !== null) return;
    const drafts = await this.openDrafts();
    const ends: (Sent | null)[] = [];
    for (const name of await drafts.names(KEPT)) ends.push(await this.sendOne(drafts, name.slice(KEPT.length)));
    if (ends.includes('waits')) this.timer = setTimeout(() => void this.send(), RETRY_MS);
  }

  private async sendOne(drafts: LocalDrafts, id: string): Promise<Sent | null> {
    const letGo = this.openHere.is(id) ? null : await this.openHere.borrow(id);
    // Its page sends its own.
    if (!letGo) return null;
    const heard = { crisis: (words: CrisisWords) => this.keepCrisis(id, words), asked: () => undefined };
    const end = await (await WaitingAnswers.of(this.client, drafts, id, heard)).send();
    void letGo();
    if (end === 'sent' || end === 'gone') this._sent.update((count) => count + 1);
    return end;
  }
}
