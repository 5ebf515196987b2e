import { HttpErrorResponse } from '@angular/common/http';
import type { DraftChange } from '@attune/notes/domain';
import { Autosave } from '../draft/autosave';
import { withChange, type Stand } from '../draft/draft-content';
import type { KeptDraft } from '../draft/kept-draft';
import type { Saved, Sent } from '../notes-client';

export const FACTS = { startedAt: null, stoppedAt: null, modality: 'in_person' as const, attendance: [] };
export const part = (text: string) => ({ text, risk: null });

/** A server that holds one draft, and a device that outlives the page. */
export class World {
  stand: Stand = { version: 3, savedAt: 'then', content: { facts: FACTS, parts: { cycle: part('He went quiet.'), plan: part('') } } };
  sent: Sent[] = [];
  device: KeptDraft | null = null;
  /** What the server answers instead of saving. */
  refuses: number | null = null;
  hidden: string[] = [];
  private waiting: (() => void)[] | null = null;

  hold() { this.waiting = []; }
  letGo() { this.waiting?.forEach((go) => go()); this.waiting = null; }

  takes(change: DraftChange): Saved {
    this.stand = { version: this.stand.version + 1, savedAt: `at ${this.stand.version + 1}`, content: withChange(this.stand.content, change) };
    return this.stand;
  }

  async send(sent: Sent): Promise<Saved> {
    this.sent.push(sent);
    if (this.waiting) await new Promise<void>((go) => this.waiting?.push(go));
    if (this.refuses !== null) throw new HttpErrorResponse({ status: this.refuses, error: { title: 'No.' } });
    if (sent.version !== this.stand.version) {
      const { version, savedAt, content } = this.stand;
      const sections = Object.entries(content.parts).map(([id, words]) => ({ id, key: id, compartment: null, ...words }));
      throw new HttpErrorResponse({ status: 412, error: { current: { version, savedAt, ...content.facts, sections } } });
    }
    return this.takes(sent.change);
  }

  open(): Autosave {
    const door = { send: (sent: Sent) => this.send(sent), keep: (draft: KeptDraft | null) => void (this.device = draft), mayGo: (id: string) => !this.hidden.includes(id) };
    const autosave = new Autosave(door, this.stand);
    if (this.device) autosave.takeUp(this.device);
    return autosave;
  }

  cycle() { return this.stand.content.parts['cycle']?.text; }
}

/** The window that a spec writes in, and its world. */
export let world: World;
export let draft: Autosave;

/** Both new for each spec, on a clock that the spec moves. */
export function aWindowEach(): void {
  beforeEach(() => {
    jest.useFakeTimers();
    world = new World();
    openAgain();
  });
  afterEach(() => void jest.useRealTimers());
}

export const openAgain = (): Autosave => (draft = world.open());
export const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);
export const words = (of = draft): string | undefined => of.content().parts['cycle']?.text;
export const type = (text: string, id = 'cycle', into = draft): void =>
  into.write((content) => ({ ...content, parts: { ...content.parts, [id]: { ...part(''), ...content.parts[id], text } } }));
