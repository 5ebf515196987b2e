import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { missingInNote, withKnownFacts, type AppointmentFacts, type NoteContent, type NoteFacts, type NoteView, type RiskLevel } from '@attune/notes/domain';
import { ME } from '@attune/ui';
import { fromEvent, interval } from 'rxjs';
import { NotesClient } from '../notes-client';
import { Autosave } from './autosave';
import { sameFacts, standOf, type DraftContent, type PartContent } from './draft-content';
import type { KeptDraft, Reopening } from './kept-draft';
import { KeptDrafts } from './kept-drafts';

/** A note while its author writes it: the words on the screen, and their way to this device and to the server. Provided by the editor. */
@Injectable()
export class Draft {
  private readonly client = inject(NotesClient);
  private readonly kept = inject(KeptDrafts);
  private readonly here = inject(ME);
  private readonly shown = signal<NoteView | null>(null);
  private readonly saves = signal<Autosave | null>(null);
  /** This device may have kept more of the note than was taken up. */
  private readonly more = signal(false);
  private opening?: Promise<void>;
  private looking?: Promise<void>;

  /** What was filled in, by part: words that nobody typed. */
  readonly filled = new Map<string, string>();
  /** When words were found on this device that the server did not have. */
  readonly foundFrom = signal<string | null>(null);
  /** Whether anything was written since the note was opened here. */
  readonly hasTyped = signal(false);
  readonly ready = computed(() => this.saves() !== null);
  readonly state = computed(() => this.saves()?.state() ?? 'saved');
  /** More that this device kept of the note waits until all parts are shown and what is owed is saved; until then nothing is signed. */
  readonly waits = computed(() => this.more() && this.state() !== 'unsaved');
  readonly savedAt = computed(() => this.saves()?.savedAt() ?? null);
  readonly problem = computed(() => this.saves()?.problem() ?? null);
  readonly conflict = computed(() => this.saves()?.conflict() ?? null);
  readonly version = computed(() => this.saves()?.version() ?? 0);
  readonly conjoint = computed(() => this.here.me()?.conjoint ?? false);

  /** The note with what is written here. In conjoint mode the parts of one partner are not in it, and stay as they are. */
  readonly note = computed<NoteView | null>(() => {
    const [note, content] = [this.shown(), this.saves()?.content()];
    if (!note || !content) return note;
    const sections = note.sections.map((each) => ({ ...each, ...content.parts[each.id] }));
    return { ...note, ...content.facts, sections: sections.filter((each) => !this.conjoint() || each.compartment === null) };
  });
  /** Another window gave the note another shape: what is shown here is no longer what the server has. */
  readonly reshaped = computed(() => {
    const [note, there] = [this.shown(), this.saves()?.partsThere()];
    return note !== null && there !== undefined && note.sections.some(({ id }) => !(id in there));
  });
  /** Words that were written for a part which another shape does not have. Conjoint mode hides parts: then nobody can tell. */
  readonly loose = computed(() => {
    const [note, content] = [this.shown(), this.content()];
    if (!note || note.conjoint || this.conjoint()) return [];
    const known = new Set(note.sections.map(({ id }) => id));
    return Object.entries(content?.parts ?? {}).flatMap(([id, part]) => (known.has(id) || this.reshaped() ? [] : [{ id, ...part }]));
  });
  /** A stop that lay ahead of now does so no longer a little later. */
  private readonly clock = toSignal(interval(10_000));
  readonly missing = computed(() => {
    this.clock();
    const note = this.note();
    return note ? missingInNote(note satisfies NoteContent, namesOf(note), new Date().toISOString()) : [];
  });

  constructor() {
    effect(() => {
      const [note, saves] = [this.shown(), this.saves()];
      if (note && !note.conjoint && saves?.state() === 'saved' && this.more()) untracked(() => void (this.looking ??= this.look(note.id, saves)));
    });
    const window = inject(DOCUMENT).defaultView;
    if (!window) return;
    const on = (target: EventTarget, name: string, run: (event: Event) => void) => fromEvent(target, name).pipe(takeUntilDestroyed()).subscribe(run);
    on(window, 'online', () => void this.save());
    on(window, 'pagehide', () => void this.save(true));
    on(window.document, 'visibilitychange', () => void this.save(window.document.hidden));
    // Asked only where words would truly be lost: this device keeps none, and the server does not have them.
    on(window, 'beforeunload', (event) => this.state() !== 'saved' && !this.kept.isSafe() && event.preventDefault());
    inject(DestroyRef).onDestroy(() => {
      void this.save(true);
      this.saves()?.end();
    });
  }

  /** Opens a note, with the words that this device kept of it; later on takes what was read again. */
  async take(note: NoteView): Promise<void> {
    const opens = !this.opening;
    this.shown.set(note);
    this.opening ??= this.open(note);
    if (!this.saves()) await this.opening;
    if (!opens) {
      this.saves()?.widen(standOf(note));
      this.saves()?.follow(standOf(note));
    }
    this.putAway(({ id, text, risk }) => risk === null && (!text.trim() || text === this.filled.get(id)));
    if (note.appointment) this.know(note.appointment);
  }

  /** Lets loose words go. */
  putAway(which: (part: PartContent & { id: string }) => boolean = () => true): void {
    const ids = this.loose().filter(which).map(({ id }) => id);
    if (!ids.length) return;
    this.saves()?.drop(ids);
    this.foundFrom.set(null);
  }

  /** What the appointment knows by now is not asked for again. */
  know(known: Partial<AppointmentFacts>): void {
    const facts = this.content()?.facts;
    if (!facts || this.conflict()) return;
    const filled = withKnownFacts(facts, { startedAt: null, stoppedAt: null, attendance: [], ...known });
    if (!sameFacts(facts, filled)) this.setFacts(filled);
  }

  write(partId: string, change: Partial<DraftContent['parts'][string]>): void {
    this.hasTyped.set(true);
    this.change(partId, change);
  }

  /** Words that nobody typed: what is known already. */
  fill(partId: string, text: string): void {
    this.filled.set(partId, text);
    this.change(partId, { text });
  }

  private change(partId: string, change: Partial<DraftContent['parts'][string]>): void {
    this.saves()?.write(({ facts, parts }) => ({ facts, parts: { ...parts, [partId]: { text: '', risk: null, ...parts[partId], ...change } } }));
  }

  answer(partId: string, risk: RiskLevel): void {
    this.write(partId, { risk });
  }

  setFacts(facts: NoteFacts): void {
    this.saves()?.write((content) => ({ ...content, facts }));
  }

  settle(content: DraftContent): void {
    this.saves()?.settle(content);
  }

  content(): DraftContent | null {
    return this.saves()?.content() ?? null;
  }

  /** True when the server has all that is on the screen. */
  async save(leaving = false): Promise<boolean> {
    return (await this.saves()?.save(leaving)) ?? false;
  }

  private async open(note: NoteView): Promise<void> {
    // What is hidden now must neither be sent nor let go: it waits until it is shown.
    const found = await this.kept.takeUp(note.id, !note.conjoint);
    this.more.set(note.conjoint || found !== null);
    const opened = new Autosave(
      {
        send: (sent, leaving) => this.client.save(note.id, sent, leaving),
        keep: (draft) => this.kept.keep(draft),
        mayGo: (id) => !this.conjoint() || this.shown()?.sections.find((each) => each.id === id)?.compartment === null,
      },
      standOf(note),
    );
    if (found) this.takeUp(found, opened);
    this.saves.set(opened);
  }

  private takeUp(found: KeptDraft, saves: Autosave): Reopening {
    const became = saves.takeUp(found);
    if (became === 'resume') this.foundFrom.set(found.keptAt);
    return became;
  }

  /** Looks until there is something that the server does not have; on from there once that is saved. */
  private async look(noteId: string, saves: Autosave): Promise<void> {
    let found = await this.kept.takeUp(noteId);
    while (found && this.takeUp(found, saves) === 'nothing') found = await this.kept.takeUp(noteId);
    this.looking = undefined;
    this.more.set(found !== null);
  }
}

export function namesOf({ partners }: Pick<NoteView, 'partners'>): Record<string, string> {
  return Object.fromEntries(partners.map(({ id, givenName }) => [id, givenName]));
}
