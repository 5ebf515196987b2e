import { HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import type { RunReply } from '@attune/exercises/domain';
import { type LocalDrafts, openDrafts } from '@attune/ui';
import { OpenHere } from '../../../unsent/open-here';
import { ExercisesClient } from '../../exercises-client';
import { OnTable } from '../table/on-table';
import { type Draft, draftName, isSent, NAMES, sendDraft, sendNo } from './draft';
import { CHOICES, keepsNo } from './kept-choice';

/** It is not there, or not this person's: nothing of it is sent any more. */
export const GONE = 404;
/** What a run's end, or another window of the same person, answers to a save that comes too late. */
export const ENDED = 409;

/** What was written, finished or stopped without a connection is sent once there is one, also after the player was left. */
@Injectable({ providedIn: 'root' })
export class Unsent {
  private readonly client = inject(ExercisesClient);
  private readonly openDrafts = openDrafts();
  private readonly onTable = inject(OnTable);
  /** The player sends its own. */
  private readonly player = new OpenHere('player/');
  private busy = false;
  private readonly ended = signal(0);
  /** Another number whenever the end of a run was sent from here. */
  readonly ends = this.ended.asReadonly();

  constructor() {
    addEventListener('online', () => void this.send());
  }

  /** The player of this occurrence takes over; null where it was left. */
  play(occurrenceId: string | null): void {
    this.player.take(occurrenceId);
  }

  /** Sends all that waits. From a phone on the table nothing is sent: nobody has said yet whose hand it was. */
  async send(): Promise<void> {
    if (this.busy || this.onTable.occurrenceId() !== null) return;
    this.busy = true;
    try {
      const drafts = await this.openDrafts();
      // A no is the person's whoever has the run open: it waits for nothing.
      for (const name of await drafts.names(CHOICES)) {
        const occurrenceId = name.slice(CHOICES.length);
        if (this.player.is(occurrenceId)) continue;
        if (await keepsNo(drafts, occurrenceId)) await sendNo(this.client, drafts, occurrenceId);
        else if (!(await drafts.get(draftName(occurrenceId)))) await drafts.remove(name);
      }
      for (const name of await drafts.names(NAMES)) {
        const occurrenceId = name.slice(NAMES.length);
        if (!this.player.is(occurrenceId)) await this.sendOne(occurrenceId);
      }
    } finally {
      this.busy = false;
    }
  }

  private async sendOne(occurrenceId: string): Promise<void> {
    const drafts = await this.openDrafts();
    const kept = await drafts.get(draftName(occurrenceId));
    const draft = kept ? (JSON.parse(kept) as Draft) : null;
    // What was answered in two windows waits for the person, who is asked when they come back to it.
    if (!draft?.run || draft.twice?.length || (isSent(draft) && !draft.end)) return;
    const letGo = await this.player.borrow(occurrenceId);
    // Its player is open in another tab, and what was not left with Next there may still be let go.
    if (!letGo && !draft.end) return;
    try {
      await this.sendOver(drafts, occurrenceId, draft);
      if (draft.end) this.ended.update((count) => count + 1);
      if (draft.end || isSent(draft)) return await drafts.remove(draftName(occurrenceId));
    } catch (error) {
      const status = error instanceof HttpErrorResponse ? error.status : 0;
      if (status === GONE || (status === ENDED && (await sendNo(this.client, drafts, occurrenceId, draft)))) return await drafts.remove(draftName(occurrenceId));
    } finally {
      void letGo?.();
    }
    await drafts.put(draftName(occurrenceId), JSON.stringify(draft));
  }

  /** Where another window wrote since, its version is taken over once, and this phone's own words go on top. */
  private async sendOver(drafts: LocalDrafts, occurrenceId: string, draft: Draft): Promise<void> {
    try {
      await sendDraft(this.client, drafts, occurrenceId, draft);
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 412 || !draft.run) throw error;
      draft.run.version = (error.error as { current: RunReply }).current.version;
      await sendDraft(this.client, drafts, occurrenceId, draft);
    }
  }
}
