import { Injectable, type OnDestroy } from '@angular/core';
import { holdName, type LetGo, type LocalDrafts, openDrafts } from '@attune/ui';
import { keptFor, type KeptDraft } from './kept-draft';

/**
 * What this window keeps of a note on this device, under a name of its own, so that no window writes over another's words. A lock
 * on the name says that its window lives; what a dead one left is taken up by the next window that opens the note.
 */
@Injectable()
export class KeptDrafts implements OnDestroy {
  private readonly open = openDrafts();
  private readonly locks = new Map<string, LetGo>();
  private drafts: LocalDrafts | null = null;
  private name = '';
  /** The name under which the words were found that this window keeps under its own by now. */
  private foundAs = '';
  private last: Promise<unknown> = Promise.resolve();
  private safe = true;

  /**
   * The newest words that a dead window left of this note, or null. Older ones wait until it is called again.
   * @param finds false leaves all of them where they are
   */
  async takeUp(noteId: string, finds = true): Promise<KeptDraft | null> {
    const drafts = await this.open();
    this.drafts = drafts;
    await this.last;
    const left: { name: string; draft: KeptDraft }[] = [];
    for (const name of finds ? await drafts.names(keptFor(noteId)) : []) {
      if (name === this.name) continue;
      const text = (await this.claim(name)) ? await drafts.get(name) : null;
      if (text) left.push({ name, draft: JSON.parse(text) as KeptDraft });
    }
    const [newest, ...older] = left.sort((one, other) => (one.draft.keptAt < other.draft.keptAt ? 1 : -1));
    await Promise.all(older.map(({ name }) => this.locks.get(name)?.()));
    if (this.name) this.foundAs = newest?.name ?? '';
    else {
      this.name = newest?.name ?? keptFor(noteId) + crypto.randomUUID();
      if (!newest) await this.claim(this.name);
    }
    return newest?.draft ?? null;
  }

  /** Keeps, or with null lets go; one after the other, so that older words are never put over newer ones. */
  keep(draft: KeptDraft | null): void {
    const { drafts, name, foundAs } = this;
    if (!drafts) return void (this.safe = draft === null);
    this.last = this.last.then(async () => {
      if (!draft) await drafts.remove(name);
      this.safe = draft === null || (await drafts.put(name, JSON.stringify(draft)));
      if (foundAs && this.safe) await drafts.remove(foundAs);
    });
  }

  /** Whether nothing would be lost if the page closed now. */
  isSafe(): boolean {
    return this.safe;
  }

  ngOnDestroy(): void {
    void this.last.then(() => this.locks.forEach((release) => void release()));
  }

  private async claim(name: string): Promise<boolean> {
    const release = await holdName(name);
    if (release) this.locks.set(name, release);
    return release !== null;
  }
}
