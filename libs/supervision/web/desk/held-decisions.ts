import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Undo } from '@attune/ui';
import { fromEvent, Subject } from 'rxjs';
import { type Decision, SupervisionClient } from '../supervision-client';

/** A decision that did not arrive, and whose note it was. */
export interface Undelivered {
  reviewId: string;
  of: string;
  error: unknown;
}

/**
 * Decisions that can still be taken back. For ten seconds they are only on this screen: nothing is signed that somebody might undo. They go
 * out when the time is over, when the next one is made, or when the page is left.
 */
@Injectable({ providedIn: 'root' })
export class HeldDecisions {
  private readonly client = inject(SupervisionClient);
  private readonly undo = inject(Undo);
  private readonly ids = signal<readonly string[]>([]);
  private readonly lost = signal<Undelivered | null>(null);
  private leaving = false;

  /** Reviews that are decided here: never in the list again, though the server may have them open for a moment still. */
  readonly held = this.ids.asReadonly();
  readonly undelivered = this.lost.asReadonly();
  /** A review's id, once its decision was taken by the server or did not arrive. */
  readonly settled = new Subject<string>();
  /** A review's id, when its decision was taken back. */
  readonly takenBack = new Subject<string>();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    if (window) fromEvent(window, 'pagehide').pipe(takeUntilDestroyed(inject(DestroyRef))).subscribe(() => this.leave());
  }

  /**
   * @param of whose note it is, in words: "A & B"
   * @param arrived once the server took it
   */
  hold(decision: Decision, of: string, arrived: () => void = () => undefined): void {
    this.lost.set(null);
    this.ids.update((ids) => [...ids, decision.id]);
    const says = decision.act === 'approve' ? `Approved: ${of}.` : `Returned: ${of}.`;
    this.undo.offer({ says, undo: () => this.takeBack(decision.id), after: () => void this.send(decision, of, arrived) });
  }

  dismiss(): void {
    this.lost.set(null);
  }

  private async send(decision: Decision, of: string, arrived: () => void): Promise<void> {
    if (this.leaving) return this.client.decideWhileLeaving(decision);
    try {
      await this.client.decide(decision);
      arrived();
    } catch (error) {
      this.lost.set({ reviewId: decision.id, of, error });
      this.release(decision.id);
    }
    this.settled.next(decision.id);
  }

  private takeBack(id: string): void {
    this.release(id);
    this.takenBack.next(id);
  }

  private leave(): void {
    this.leaving = true;
    this.undo.settle();
    this.leaving = false;
  }

  private release(id: string): void {
    this.ids.update((ids) => ids.filter((each) => each !== id));
  }
}
