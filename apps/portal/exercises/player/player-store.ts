import { HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Answer, definitionOf, type Field, type PlayerReply, type RevealChoice, type RunReply, sittingOf, type TheirCardReply } from '@attune/exercises/domain';
import { LocalDrafts, openDrafts } from '@attune/ui';
import { ExercisesClient } from '../exercises-client';
import { type Draft, draftName, emptyDraft, isSent, sendDraft, sendNo } from './kept/draft';
import { keepChoice } from './kept/kept-choice';
import { ENDED, GONE, Unsent } from './kept/unsent';
import { MyCards } from './kept/my-cards';
import { resumeAt, type Screen, screensOf, tableStep, timerStepOf } from './player-screens';

const RETRY_MS = 5000;

/**
 * One partner's way through one occurrence. Each step is saved as it is left; without a connection it goes on, and what was
 * written waits on the phone, locked, until it is sent. Provided by the player's page, gone with it.
 */
@Injectable()
export class PlayerStore {
  private readonly client = inject(ExercisesClient);
  private readonly drafts = inject(LocalDrafts);
  private readonly unsent = inject(Unsent);
  private readonly openDrafts = openDrafts();
  private readonly _reply = signal<PlayerReply | null>(null);
  private readonly _at = signal(0);
  private readonly _saving = signal<'saved' | 'saving' | 'kept-here'>('saved');
  private readonly _failed = signal<'gone' | 'offline' | 'ended' | null>(null);
  private readonly _stopped = signal(false);
  private readonly answers = signal<Record<string, Answer>>({});
  /** Fields that were answered before this page was opened: they are not shown to whoever holds the phone now. */
  private readonly hidden = signal<ReadonlySet<string>>(new Set());
  private draft: Draft = emptyDraft();
  private held = false;
  /** The server has the end: nothing of this run is left to send. */
  private over = false;
  /** The last save had no answer: it may have arrived all the same. */
  private unsure = false;
  /** This page was left: what is kept is sent by `Unsent` from now on. */
  private left = false;
  private sending: Promise<void> | null = null;
  private choosing = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly cards = new MyCards(this.client, () => this.draft, () => void this.keep());
  /** The partner's card that was opened, read with the rest so that the part together needs no connection. */
  readonly theirCard = signal<TheirCardReply>({ available: false });
  private readonly _twice = signal<readonly string[]>([]);
  /** What was answered here and in another window of the same person, until they have said which stays. */
  readonly twice = computed(() => this.screens().flatMap((screen) => ('field' in screen && screen.field && this._twice().includes(screen.field.id) ? [screen.field] : [])));
  /** The step of the timer that was begun when this page was left; empty where it was not running. */
  readonly timerStep = signal('');
  readonly reply = this._reply.asReadonly();
  readonly saving = this._saving.asReadonly();
  readonly failed = this._failed.asReadonly();
  readonly stopped = this._stopped.asReadonly();
  readonly definition = computed(() => {
    const reply = this._reply();
    return reply ? (definitionOf(reply.exercise, reply.definitionVersion) ?? null) : null;
  });
  readonly sitting = computed(() => {
    const [reply, definition] = [this._reply(), this.definition()];
    return reply && definition ? sittingOf(definition, reply.sitting) : null;
  });
  readonly screens = computed<Screen[]>(() => {
    const [reply, definition] = [this._reply(), this.definition()];
    return reply && definition ? screensOf(definition, reply) : [];
  });
  readonly screen = computed<Screen | null>(() => this.screens()[this._at()] ?? null);

  /** Loads the occurrence and goes on where this person left it. */
  async open(occurrenceId: string): Promise<void> {
    this._failed.set(null);
    this.over = false;
    this.unsent.play(occurrenceId);
    try {
      const reply = await firstValueFrom(this.client.player(occurrenceId));
      this._reply.set(reply);
      if (!this.definition()) throw new Error('An exercise that this page does not know');
      const cards = this.sitting()?.cards;
      if (cards === 'write') this.cards.take(reply.cards);
      if (cards === 'read') this.theirCard.set(await firstValueFrom(this.client.theirCard()));
      await this.openDrafts();
      if (reply.run) await this.adopt(reply.run);
    } catch (error) {
      this._failed.set(error instanceof HttpErrorResponse && error.status === 0 ? 'offline' : 'gone');
    }
  }

  /** Begins the run when the first screen is left; a run that was begun is found again. */
  async begin(): Promise<boolean> {
    const begun = (await this.runId()) !== null;
    if (!begun) this._failed.set('offline');
    return begun;
  }

  /** The run, begun where it was not: a report belongs to one, also a report before the start. Null without a connection. */
  async runId(): Promise<string | null> {
    const reply = this._reply();
    if (!this.draft.run && reply) this.draft.run = await firstValueFrom(this.client.start(reply.occurrenceId)).then(({ id, version }) => ({ id, version }), () => null);
    return this.draft.run?.id ?? null;
  }

  /** What stands in a field; undefined while it may not be shown. */
  answer(field: Field): Answer | undefined {
    return this.isHidden(field) ? undefined : this.given(field);
  }
  given(field: Field): Answer | undefined {
    return this.answers()[field.id];
  }
  isHidden(field: Field): boolean {
    return this.hidden().has(field.id);
  }
  /** The password was given: this person may look back. What cannot be read now stays hidden. */
  async unhide(): Promise<void> {
    try {
      if (this.cards.someHidden()) this.cards.unhide((await firstValueFrom(this.client.cards())).items);
      const said = this.draft.run && this.hidden().size > 0 ? await firstValueFrom(this.client.recorded(this.draft.run.id)) : null;
      this.answers.update((own) => ({ ...said?.answers, ...own }));
      this.hidden.set(new Set());
    } catch {
      this._saving.set('kept-here');
    }
  }

  record(field: Field, value: Answer | undefined): void {
    this.answers.update(({ [field.id]: _, ...rest }) => (value === undefined ? rest : { ...rest, [field.id]: value }));
    this.hidden.update((hidden) => new Set([...hidden].filter((id) => id !== field.id)));
    if (value === undefined) delete this.draft.answers[field.id];
    else this.draft.answers[field.id] = value;
    void this.keep();
  }

  /** On to the next screen; what was recorded is saved. */
  next(): void {
    if (this.screen()?.kind === 'cards') this.cards.add();
    this.goTo(this._at() + 1);
    if (this.screen()?.kind === 'close') this.draft.end = 'finish';
    void this.keep();
    void this.send();
  }

  /** The timer has come so far: a phone that loses its page goes on there. Kept here alone: from the table nothing is sent. */
  timerReached(step: string): void {
    this.draft.step = tableStep(step);
    void this.keep();
  }

  /** May the partner read it? Sent with the rest, so that on one's own phone no connection is needed here either. */
  choose({ agrees, cardId }: RevealChoice): void {
    this.draft.choice = { agrees, ...(cardId !== undefined && { cardId: this.cards.idOf(cardId) }) };
    this.choosing = keepChoice(this.drafts, this._reply()?.occurrenceId ?? '', agrees);
    this.next();
  }

  /** One tap. What stands on this screen was not sent off yet and is let go; what was left with Next stays. */
  async stop(): Promise<void> {
    const screen = this.screen();
    if (screen?.kind === 'field' || (screen?.kind === 'moment' && screen.field)) delete this.draft.answers[screen.field?.id ?? ''];
    this.draft.writing = null;
    this.letGo(this.draft.twice);
    this._stopped.set(true);
    if (!this.draft.run) return this.drafts.remove(this.name());
    this.draft.end = 'stop';
    await this.keep();
    void this.send();
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
    this.left = true;
    clearTimeout(this.timer);
    this.unsent.play(null);
    void this.unsent.send();
  }

  private async sendNow(): Promise<void> {
    clearTimeout(this.timer);
    if (this.held) this._saving.set('kept-here');
    if (!this.draft.run || this.held || this.over || this.left || this.draft.twice.length > 0) return;
    this._saving.set('saving');
    await this.choosing;
    try {
      await sendDraft(this.client, this.drafts, this._reply()?.occurrenceId ?? '', this.draft, (card, key) => this.cards.arrived(card, key));
      this.unsure = false;
      this.over = this.draft.end !== null;
      if (this.over || isSent(this.draft)) await this.drafts.remove(this.name());
      else await this.keep();
      this._saving.set('saved');
    } catch (error) {
      await this.recover(error);
    }
  }

  /**
   * Another window of the same person wrote: its version is taken over, and what both answered is asked about. After a save without an answer
   * it may have been that save, and one's own answers go out again.
   */
  private async recover(error: unknown): Promise<void> {
    if (this.left) return;
    const status = error instanceof HttpErrorResponse ? error.status : 0;
    const current = status === 412 ? ((error as HttpErrorResponse).error as { current: RunReply }).current : null;
    if (current?.state === 'in-progress' && this.draft.run) {
      this.draft.run.version = current.version;
      this.hide(current.answered.filter((id) => !(id in this.answers())));
      const twice = Object.keys(this.draft.answers).filter((id) => current.answered.includes(id));
      if (this.draft.end === 'stop') this.letGo(twice);
      else if (!this.unsure) this.askAbout(twice);
    } else if (status === GONE || ((current || status === ENDED) && (await sendNo(this.client, this.drafts, this._reply()?.occurrenceId ?? '', this.draft)))) {
      const { answers, choice, end } = this.draft;
      this.over = true;
      await this.drafts.remove(this.name());
      this._saving.set('saved');
      // It ended in another window, and what was written here since can go nowhere. Whoever stops learns of it nothing more.
      if (end !== 'stop' && (end === null || choice?.agrees || Object.keys(answers).length > 0)) this._failed.set('ended');
      return;
    }
    this.unsure = status === 0 || status >= 500;
    await this.keep();
    this._saving.set('kept-here');
    this.timer = setTimeout(() => void this.send(), current?.state === 'in-progress' ? 0 : RETRY_MS);
  }

  /** Which of the two answers stays: what this page has, or what the other window saved. */
  settle(mine: boolean): void {
    if (mine) this.askAbout([]);
    else this.letGo(this.draft.twice);
    void this.keep();
    void this.send();
  }

  private askAbout(twice: string[]): void {
    if (twice.length === 0 && this._twice().length === 0) return;
    this.draft.twice = twice;
    this._twice.set(twice);
  }

  /** What the server has of these fields stays, and what this page has of them goes. */
  private letGo(ids: readonly string[]): void {
    const without = <T>(all: Record<string, T>) => Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id)));
    this.draft.answers = without(this.draft.answers);
    this.answers.update(without);
    this.hide(ids);
    this.askAbout([]);
  }

  private async adopt(run: RunReply): Promise<void> {
    const kept = await this.drafts.get(this.name());
    const draft = kept ? (JSON.parse(kept) as Draft) : null;
    const goesOn = run.state === 'in-progress';
    this.over = !goesOn;
    this.draft = { ...emptyDraft(), ...(goesOn && draft), run: { id: run.id, version: run.version } };
    this.askAbout(this.draft.twice);
    this.answers.set({ ...this.draft.answers });
    this.hide([...run.answered, ...Object.keys(this.answers())]);
    this.cards.resume();
    this._stopped.set(this.draft.end === 'stop');
    const step = goesOn ? (draft?.step ?? run.step) : 'close';
    this.goTo(resumeAt(this.screens(), step));
    this.timerStep.set(timerStepOf(step));
    if (this.timerStep()) this.draft.step = step;
    if (goesOn) return void (draft && this.send());
    // It ended in another window: nothing of it is sent from here any more, but a "no" to the partner's reading.
    await this.drafts.remove(this.name());
    this.unsent.play(null);
    void this.unsent.send();
  }

  private hide(ids: readonly string[]): void {
    this.hidden.update((hidden) => new Set([...hidden, ...ids]));
  }

  /** Where nothing was written that a partner could read, nobody is asked whether they may. */
  private goTo(at: number): void {
    const nothingToShow = this.sitting()?.cards === 'write' && this.cards.all().length === 0;
    const over = this.screens()[at]?.kind === 'reveal' && nothingToShow ? 1 : 0;
    this._at.set(Math.min(at + over, this.screens().length - 1));
    this.draft.step = this.screen()?.id ?? 'moment';
  }

  private async keep(): Promise<void> {
    await this.drafts.put(this.name(), JSON.stringify(this.draft));
  }

  private readonly name = () => draftName(this._reply()?.occurrenceId ?? '');
}
