import { HttpErrorResponse } from '@angular/common/http';
import { computed, signal } from '@angular/core';
import { NOTE_MAX, type DraftChange, type DraftStand } from '@attune/notes/domain';
import type { SaveState } from '@attune/ui';
import type { Saved, Sent } from '../notes-client';
import { apartFrom, changeBetween, meet, standOf, withChange, without, type DraftContent, type Stand } from './draft-content';
import { reopening, type KeptDraft, type Reopening } from './kept-draft';

/** The limits of R090: a pause of 2 s, never more than 5 s unsent, on this device within 1 s. */
export const PAUSE_MS = 2000;
export const WAIT_MAX_MS = 5000;
export const KEEP_MS = 400;
const RETRY_MAX_MS = 30_000;

export interface SaveDoor {
  /** @param leaving the page is going away: the request must outlive it */
  send(attempt: Sent, leaving: boolean): Promise<Saved>;
  /** Keeps what is owed on this device; null: nothing is owed any more. */
  keep(draft: KeptDraft | null): void;
  /** Whether a part may go to the server now; in conjoint mode a partner's part may not. */
  mayGo(partId: string): boolean;
}

type Trouble = Extract<SaveState, 'offline' | 'failed' | 'stale'>;

/** Saves a draft while it is written: first on this device, then on the server, one request at a time, never over another window's words. */
export class Autosave {
  private readonly base = signal<Stand>({ version: 0, savedAt: '', content: { facts: { startedAt: null, stoppedAt: null, modality: 'in_person', attendance: [] }, parts: {} } });
  private readonly written = signal<DraftContent>(this.base().content);
  private readonly trouble = signal<Trouble | null>(null);
  private readonly refusal = signal<unknown>(null);
  /** While there is a conflict: what the server holds, and what was changed there since, where that is known. */
  private readonly upon = signal<{ stand: Stand; theirs: DraftChange | null } | null>(null);
  private attempt: Sent | null = null;
  private running: Promise<void> | null = null;
  private saveTimer: ReturnType<typeof setTimeout> | undefined;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private unsentSince: number | null = null;
  private failures = 0;
  /** While there is a conflict: the version that what is here was written upon. */
  private writtenUpon: number | null = null;
  private ended = false;

  readonly content = this.written.asReadonly();
  /** What stands on the server and is not what this was written upon, with what was written here alone; until it is settled nothing is sent. */
  readonly conflict = computed((): Stand | null => {
    const [upon, owed] = [this.upon(), this.owed()];
    if (!upon?.theirs || !owed) return upon?.stand ?? null;
    return { ...upon.stand, content: withChange(upon.stand.content, apartFrom(owed, upon.theirs)) };
  });
  /** Why the server refused; what was written is still here. */
  readonly problem = this.refusal.asReadonly();
  readonly version = computed(() => this.base().version);
  /** The parts that the server is known to have. */
  readonly partsThere = computed(() => this.base().content.parts);
  readonly savedAt = computed(() => this.base().savedAt);
  readonly owed = computed(() => changeBetween(this.base().content, this.written()));
  private readonly sendable = computed(() => this.partOf(this.owed()));
  readonly state = computed<SaveState>(() => this.trouble() ?? (this.owed() === null ? 'saved' : this.sendable() === null ? 'unsaved' : 'saving'));

  constructor(private readonly door: SaveDoor, stand: Stand) {
    this.base.set(stand);
    this.written.set(stand.content);
  }

  write(change: (content: DraftContent) => DraftContent): void {
    this.written.update(change);
    this.keepTimer ??= setTimeout(() => this.keep(), KEEP_MS);
    this.saveSoon();
  }

  /** Takes over what another window of the same person saved, if nothing here would be touched by it. */
  follow(stand: Stand): void {
    if (this.running || this.attempt || this.owed() || this.upon() || stand.version <= this.version()) return;
    this.base.set(stand);
    this.written.set(stand.content);
  }

  /**
   * Parts that were not shown before: conjoint mode was switched off, or the note took another shape. What is here already stays, and meets what another
   * window wrote in them meanwhile.
   */
  widen(stand: Stand): void {
    if (this.owed() && !this.running && !this.attempt && !this.upon() && stand.version >= this.version()) return this.meetWith(stand);
    const before = this.base().content;
    const more = (known: DraftContent): DraftContent => ({ ...known, parts: { ...stand.content.parts, ...known.parts } });
    this.base.update((base) => ({ ...base, content: more(base.content) }));
    this.written.update(more);
    this.upon.update((upon) => {
      const wider = upon && { ...upon.stand, content: more(upon.stand.content) };
      return wider && { stand: wider, theirs: upon.theirs && changeBetween(before, wider.content) };
    });
    if (this.sendable()) this.saveSoon();
  }

  /** Takes up words that were found on this device, where nothing is owed here. */
  takeUp(found: KeptDraft): Reopening {
    const kind = reopening(found, this.base());
    if (kind !== 'nothing') this.written.update((content) => withChange(content, found.change));
    if (kind === 'conflict') this.collide(this.base(), this.written(), found.version);
    this.keep();
    if (kind === 'resume') void this.save();
    return kind;
  }

  /**
   * Stops at words that stand on the server beside those here.
   * @param writtenUpon the version that those here were written upon, when they were found on this device
   * @param theirs what was changed there since; all else was written here alone and is not asked about. Null: that is not known
   */
  collide(stand: Stand, content = this.written(), writtenUpon = this.version(), theirs: DraftChange | null = null): void {
    clearTimeout(this.saveTimer);
    this.attempt = null;
    this.writtenUpon = writtenUpon;
    this.written.set(content);
    this.upon.set({ stand, theirs });
    this.trouble.set('stale');
  }

  /** The writer settled a conflict: this is the text now, upon what stands on the server. */
  settle(content: DraftContent): void {
    const stand = this.upon()?.stand;
    if (!stand) return;
    this.upon.set(null);
    this.writtenUpon = null;
    this.trouble.set(null);
    this.base.set(stand);
    this.written.set(content);
    this.keep();
    void this.save();
  }

  /** Lets words go that the note has no part for any more. */
  drop(ids: readonly string[]): void {
    this.written.update((content) => without(content, ids));
    this.keep();
  }

  /** Sends what is owed, at once. True when the server then has everything. */
  async save(leaving = false): Promise<boolean> {
    clearTimeout(this.saveTimer);
    if (this.keepTimer) this.keep();
    for (let turn = 0; turn < 3 && !this.upon(); turn += 1) {
      const before = this.failures;
      const going = this.running ?? this.start(leaving);
      if (!going) break;
      await going;
      if (this.failures > before) break;
    }
    return this.owed() === null && !this.upon();
  }

  /** The page is gone: no timer runs on. */
  end(): void {
    this.ended = true;
    clearTimeout(this.saveTimer);
    clearTimeout(this.keepTimer);
  }

  private saveSoon(): void {
    if (this.upon()) return;
    this.unsentSince ??= Date.now();
    const wait = Math.min(PAUSE_MS, this.unsentSince + WAIT_MAX_MS - Date.now());
    this.later(Math.max(0, wait));
  }

  private later(wait: number): void {
    clearTimeout(this.saveTimer);
    if (this.ended) return;
    this.saveTimer = setTimeout(() => void (this.running ?? this.start(false)), wait);
  }

  private start(leaving: boolean): Promise<void> | null {
    const change = this.sendable();
    if (!this.attempt && !change) return null;
    this.attempt ??= { key: crypto.randomUUID(), version: this.version(), change: change as DraftChange };
    this.unsentSince = null;
    const attempt = this.attempt;
    this.running = this.door.send(attempt, leaving).then((saved) => this.saved(attempt, saved), (error: unknown) => this.failed(error)).finally(() => (this.running = null));
    return this.running;
  }

  private saved({ change }: Sent, { version, savedAt }: Saved): void {
    this.attempt = null;
    this.failures = 0;
    this.trouble.set(null);
    this.refusal.set(null);
    this.base.update(({ content }) => ({ version, savedAt, content: withChange(content, change) }));
    this.keep();
    if (this.sendable()) this.saveSoon();
  }

  private failed(error: unknown): void {
    this.failures += 1;
    const status = error instanceof HttpErrorResponse ? error.status : -1;
    if (status === 412) return this.meetWith(standOf(((error as HttpErrorResponse).error as { current: DraftStand }).current));
    this.trouble.set(status === 0 ? 'offline' : 'failed');
    this.keep();
    // Whether it was carried out is not known: the same request goes out again, and the key keeps it from being done twice.
    if (status === 0 || status === 429 || status >= 500) return this.later(Math.min(RETRY_MAX_MS, 1000 * 2 ** this.failures));
    if (status === 401) return;
    this.attempt = null;
    this.refusal.set(error);
  }

  /** What another window wrote is taken up; only where both wrote in one part somebody is asked. */
  private meetWith(stand: Stand): void {
    const owed = this.owed() ?? { sections: [] };
    const mine = withChange(stand.content, owed);
    // Of a part that is not shown there, conjoint mode being on, the half that was not touched must not be taken for emptied.
    for (const { id } of owed.sections) if (!(id in stand.content.parts)) mine.parts[id] = { text: '', risk: null, ...this.written().parts[id] };
    const left = changeBetween(stand.content, mine);
    const theirs = changeBetween(this.base().content, stand.content);
    if (left && theirs && meet(left, theirs)) this.collide(stand, mine, this.version(), theirs);
    else {
      this.attempt = null;
      this.trouble.set(null);
      // What conjoint mode hides is still known as it was read: when it is shown again, it is seen whether another window wrote there.
      const hidden = Object.entries(this.base().content.parts).filter(([id]) => !(id in stand.content.parts) && !this.door.mayGo(id));
      this.base.set({ ...stand, content: { ...stand.content, parts: { ...Object.fromEntries(hidden), ...stand.content.parts } } });
      this.written.set(mine);
      if (left) this.saveSoon();
    }
    this.keep();
  }

  private keep(): void {
    clearTimeout(this.keepTimer);
    this.keepTimer = undefined;
    const change = this.owed();
    const draft = change && { version: this.writtenUpon ?? this.version(), change, sent: this.attempt?.change ?? null, keptAt: new Date().toISOString() };
    this.door.keep(draft);
  }

  /** As much of a change as may go now; words beyond the limit, and those whose part is gone, wait for their writer and hold up nothing else. */
  private partOf(change: DraftChange | null): DraftChange | null {
    if (!change) return null;
    const sections = change.sections.filter(({ id, text }) => (text?.length ?? 0) <= NOTE_MAX && id in this.partsThere() && this.door.mayGo(id));
    return sections.length || change.facts ? { ...change, sections } : null;
  }
}
