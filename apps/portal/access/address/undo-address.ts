import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { trying } from '../attempt';
import { Refused } from '../refused';
import { addressWords } from './words';

/** From the notice that came to the old address. Not by the opening of the link alone: programs that look through mail open links too. */
@Component({
  selector: 'att-undo-address',
  imports: [MatButton, Refused, RouterLink],
  template: `
    <section class="att-stack">
      @if (undone()) {
        <h1>{{ say().undone }}</h1>
        <p>{{ say().undoneSub }}</p>
        <a matButton="filled" routerLink="/reset">{{ say().newPassword }}</a>
      } @else {
        <h1>{{ say().undoHeading }}</h1>
        <p>{{ say().undoSub }}</p>
        <att-refused [reason]="refused()" />
        <button matButton="filled" type="button" (click)="undo()">{{ say().undo }}</button>
      }
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'a, button { min-height: 48px; }',
})
export class UndoAddressPage {
  private readonly client = inject(AccessClient);
  private readonly attempt = trying();
  private readonly token = takeToken();
  protected readonly say = addressWords();
  protected readonly undone = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected async undo(): Promise<void> {
    this.undone.set(await this.attempt(this.refused, () => this.client.undoAddress(this.token)));
  }
}
