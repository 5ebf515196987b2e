import { inject, Injectable, Injector } from '@angular/core';

export interface Question {
  heading: string;
  /** What will happen, and whether it can be undone. */
  text: string;
  /** The act in its own words ("Close this couple"), never "OK". */
  act: string;
  keep?: string;
}

/** Asks before what cannot be undone. For what can, offer undo instead. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly injector = inject(Injector);

  async ask(question: Question): Promise<boolean> {
    const { openConfirm } = await import('./confirm-dialog');
    return openConfirm(this.injector, question);
  }
}
