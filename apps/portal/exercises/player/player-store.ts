import { HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Answer, definitionOf, type Field, type PlayerReply, type RevealChoice, type RunReply } from '@attune/exercises/domain';
import { LocalDrafts, openDrafts } from '@attune/ui';
import { ExercisesClient } from '../exercises-client';
import { resumeAt, type Screen, screensOf } from './player-screens';

type Saving = 'saved' | 'saving' | 'kept-here';
interface Draft {
  step: string;
  answers: Record<string, Answer>;
  choice?: RevealChoice;
  finished?: boolean;
}

const RETRY_MS = 5000;
/** The moment has passed, the card was taken back meanwhile, or the exercise is not there any more: then nothing is shown, and the run goes on. */
const TOO_LATE = [404, 409, 422];

/**
 * One partner's way through one occurrence. Each step is saved as it is left; without a connection it goes on, and what was
 * written waits on the phone, locked, until it is sent. Provided by the player's page, gone with it.
 */
@Injectable()
export class PlayerStore {
  private readonly client = inject(ExercisesClient);
  private readonly drafts = inject(LocalDrafts);
  private readonly openDrafts = openDrafts();
  private readonly _reply = signal<PlayerReply | null>(null);
  private readonly _at = signal(0);
  private readonly _saving = signal<Saving>('saved');
  private readonly _failed = signal<'gone' | 'offline' | null>(null);
  private readonly answers = signal<Record<string, Answer>>({});
  private run: RunReply | null = null;
  private pending: Record<string, Answer> = {};
  private choice: RevealChoice | null = null;
  private finished = false;
  private held = false;
  private sending: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly reply = this._reply.asReadonly();
  readonly saving = this._saving.asReadonly();
  readonly failed = this._failed.asReadonly();
  readonly definition = computed(() => {
    const reply = this._reply();
    return reply ? (definitionOf(reply.exercise, reply.definitionVersion) ?? null) : null;
  });
  readonly screens = computed<Screen[]>(() => {
    const [reply, definition] = [this._reply(), this.definition()];
    return reply && definition ? screensOf(definition, reply) : [];
  });
  readonly screen = computed<Screen | null>(() => this.screens()[this._at()] ?? null);
  readonly runId = (): string | null => this.run?.id ?? null;

  /** Loads the occurrence and goes on where this person left it. */
  async open(occurrenceId: string): Promise<void> {
    this._failed.set(null);
    try {
      const reply = await firstValueFrom(this.client.player(occurrenceId));
      this._reply.set(reply);
      if (!this.definition()) throw new Error('An exercise that this page does not know');
      await this.openDrafts();
      if (reply.run) await this.adopt(reply.run);
    } catch (error) {
      this._failed.set(error instanceof HttpErrorResponse && error.status === 0 ? 'offline' : 'gone');
    }
  }

  /** Begins the run when the first screen is left; a run that was begun is found again. */
  async begin(): Promise<boolean> {
    const reply = this._reply();
    if (this.run || !reply) return this.run !== null;
    try {
      this.run = await firstValueFrom(this.client.start(reply.occurrenceId));
      return true;
    } catch {
      this._failed.set('offline');
      return false;
    }
  }

  answer(field: Field): Answer | undefined {
    return this.answers()[field.id];
  }

  record(field: Field, value: Answer | undefined): void {
    this.answers.update(({ [field.id]: _, ...rest }) => (value === undefined ? rest : { ...rest, [field.id]: value }));
    if (value === undefined) delete this.pending[field.id];
    else this.pending[field.id] = value;
    void this.keep();
  }

  /** On to the next screen; what was recorded is saved. */
  next(): void {
    this._at.update((at) => Math.min(at + 1, this.screens().length - 1));
    if (this.screen()?.kind === 'close') this.finished = true;
    void this.keep();
    void this.send();
  }

  /** May the partner read it? Sent with the rest, so that no connection is needed here either. */
  choose(choice: RevealChoice): void {
    this.choice = choice;
    this.next();
  }

  async stop(): Promise<void> {
    if (this.run) await firstValueFrom(this.client.stop(this.run.id)).catch(() => undefined);
    await this.drafts.remove(this.name());
  }

  /** Sends what waits; what cannot be sent stays on the phone and is tried again. */
  send(): Promise<void> {
    this.sending ??= this.sendNow().finally(() => (this.sending = null));
    return this.sending;
  }

  /** Nothing leaves this phone until its owner has said that it is theirs; until then all of it is kept. */
  hold(): void {
    this.held = true;
  }
  release(): void {
    this.held = false;
    void this.send();
  }

  leave(): void {
    clearTimeout(this.timer);
  }

  private async sendNow(): Promise<void> {
    clearTimeout(this.timer);
    if (this.held) this._saving.set('kept-here');
    if (!this.run || this.held) return;
    const [answers, step, finished] = [this.pending, this.screen()?.id ?? 'moment', this.finished];
    this.pending = {};
    this._saving.set('saving');
    try {
      const { version } = await firstValueFrom(this.client.save(this.run.id, this.run.version, { step, answers }));
      this.run.version = version;
      if (this.choice) await this.sendChoice(this.choice);
      if (finished) await firstValueFrom(this.client.finish(this.run.id));
      if (Object.keys(this.pending).length === 0 && !this.choice) await this.drafts.remove(this.name());
      this._saving.set('saved');
      // The next screen came while this was under way: what was recorded there goes before the end is said.
      if (this.screen()?.id !== step) await this.sendNow();
    } catch (error) {
      this.pending = { ...answers, ...this.pending };
      await this.recover(error);
    }
  }

  private async sendChoice(choice: RevealChoice): Promise<void> {
    await firstValueFrom(this.client.choose(this._reply()?.occurrenceId ?? '', choice)).catch((error: unknown) => {
      if (!(error instanceof HttpErrorResponse) || !TOO_LATE.includes(error.status)) throw error;
    });
    if (this.choice === choice) this.choice = null;
  }

  /** Another window of the same person wrote: its version is taken over, one's own answers of this screen stay. */
  private async recover(error: unknown): Promise<void> {
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    if (status === 412 && this.run) {
      const { current } = (error as HttpErrorResponse).error as { current: RunReply };
      this.run.version = current.version;
      this.answers.update((own) => ({ ...current.answers, ...own }));
    } else if (status === 409 || status === 404) {
      this._saving.set('saved');
      return;
    }
    await this.keep();
    this._saving.set('kept-here');
    this.timer = setTimeout(() => void this.send(), status === 412 ? 0 : RETRY_MS);
  }

  private async adopt(run: RunReply): Promise<void> {
    this.run = { ...run };
    const kept = await this.drafts.get(this.name());
    const draft = kept ? (JSON.parse(kept) as Draft) : null;
    this.pending = { ...draft?.answers };
    this.choice = draft?.choice ?? null;
    this.answers.set({ ...run.answers, ...draft?.answers });
    this._at.set(resumeAt(this.screens(), run.state === 'in-progress' ? (draft?.step ?? run.step) : 'close'));
    if (!draft) return;
    if (run.state !== 'in-progress') return this.drafts.remove(this.name());
    this.finished = draft.finished ?? false;
    void this.send();
  }

  private async keep(): Promise<void> {
    const draft: Draft = { step: this.screen()?.id ?? 'moment', answers: this.pending, finished: this.finished, ...(this.choice && { choice: this.choice }) };
    await this.drafts.put(this.name(), JSON.stringify(draft));
  }

  private name(): string {
    return `run/${this._reply()?.occurrenceId ?? ''}`;
  }
}
