import { computed, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type CardText, MOST_CARDS, type OwnCard } from '@attune/exercises/domain';
import type { ExercisesClient } from '../../exercises-client';
import type { Draft } from './draft';

/** One's own trigger cards in the player: those that the server has, and those that still wait in the draft. */
export class MyCards {
  private readonly cards = signal<readonly OwnCard[]>([]);
  private readonly hidden = signal<ReadonlySet<string>>(new Set());
  /** Cards keep the key under which they were written while this page is open; here is what the server calls them. */
  private readonly ids = new Map<string, string>();
  readonly all = this.cards.asReadonly();
  /** Written since this page was opened, or all once the password was given. */
  readonly shown = computed(() => this.cards().filter(({ id }) => !this.hidden().has(id)));
  readonly someHidden = computed(() => this.shown().length < this.cards().length);
  readonly hasRoom = computed(() => this.cards().length < MOST_CARDS);

  constructor(
    private readonly client: ExercisesClient,
    private readonly draft: () => Draft,
    private readonly keep: () => void,
  ) {}

  idOf(key: string): string {
    return this.ids.get(key) ?? key;
  }

  /** Those that there are; their words come for the password. */
  take(ids: readonly string[]): void {
    this.cards.set(ids.map((id) => waiting(id, { trigger: '', bodySign: '', helps: '', makesWorse: '' })));
    this.hidden.set(new Set(this.cards().map(({ id }) => id)));
  }

  /** What this phone kept of an earlier visit. A card that was all but kept then is kept now. */
  resume(): void {
    this.add();
    const kept = this.draft().cards.map(({ key, ...text }) => waiting(key, text));
    this.cards.update((cards) => [...cards.filter(({ id }) => !kept.some((each) => each.id === id)), ...kept]);
    this.hidden.set(new Set(this.cards().map(({ id }) => id)));
  }

  unhide(read: readonly OwnCard[]): void {
    this.cards.update((cards) => cards.map((card) => ({ ...card, ...read.find(({ id }) => id === card.id) })));
    this.hidden.set(new Set());
  }

  write(text: CardText): void {
    this.draft().writing = text;
    this.keep();
  }

  /** Takes what was written as a card; false where it does not say what sets one off. */
  add(): boolean {
    const draft = this.draft();
    if (!draft.writing?.trigger.trim() || !this.hasRoom()) return false;
    const [key, text] = [crypto.randomUUID(), draft.writing];
    draft.cards = [...draft.cards, { key, ...text }];
    draft.writing = null;
    this.cards.update((cards) => [...cards, waiting(key, text)]);
    this.keep();
    return true;
  }

  arrived(card: OwnCard, key: string): void {
    this.ids.set(key, card.id);
    this.cards.update((cards) => cards.map((each) => (each.id === key ? { ...card, id: key } : each)));
    this.keep();
  }

  /** Takes a card back: out of the draft, or with the server's help. */
  async recall(key: string): Promise<void> {
    const draft = this.draft();
    const waits = draft.cards.some((each) => each.key === key);
    if (!waits) await firstValueFrom(this.client.recallCard(this.idOf(key)));
    draft.cards = draft.cards.filter((each) => each.key !== key);
    this.cards.update((cards) => cards.filter(({ id }) => id !== key));
    this.keep();
  }
}

const waiting = (key: string, text: CardText): OwnCard => ({ ...text, id: key, version: 0, state: 'proposed' });
