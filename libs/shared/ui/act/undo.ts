import { Injectable, signal, type OnDestroy } from '@angular/core';

export interface Undoable {
  /** What was done: "Approved." */
  says: string;
  undo: () => void;
  /** What happens once it can no longer be undone; also when another act takes its place. */
  after?: () => void;
}

export const UNDO_SECONDS = 10;

/** The one act that can still be taken back, for ten seconds. The shell shows it below the page, over no text. */
@Injectable({ providedIn: 'root' })
export class Undo implements OnDestroy {
  private readonly offered = signal<Undoable | null>(null);
  readonly current = this.offered.asReadonly();
  private timer?: ReturnType<typeof setTimeout>;

  offer(act: Undoable): void {
    this.settle();
    this.offered.set(act);
    this.timer = setTimeout(() => this.settle(), UNDO_SECONDS * 1000);
  }

  takeBack(): void {
    const act = this.clear();
    act?.undo();
  }

  /** Ends the wait at once: the act stands. */
  settle(): void {
    const act = this.clear();
    act?.after?.();
  }

  ngOnDestroy(): void {
    this.settle();
  }

  private clear(): Undoable | null {
    clearTimeout(this.timer);
    const act = this.offered();
    this.offered.set(null);
    return act;
  }
}
