import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { ProblemNote, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Door } from '../door/door';

/** From the notice that came to the old address. Not by the opening of the link alone: programs that look through mail open links too. */
@Component({
  selector: 'att-undo-address',
  imports: [Door, MatButton, ProblemNote, RouterLink],
  template: `
    <att-door [heading]="undone() ? 'It is your address again' : 'Take the old address back?'">
      @if (undone()) {
        <p>Every device was signed out. Please choose a new password now.</p>
        <a matButton="filled" routerLink="/reset">A new password</a>
      } @else {
        <p>If you did not change the address of your account, take it back here. Every device is signed out then.</p>
        <att-problem [of]="problem()" />
        <button matButton="filled" type="button" (click)="undo()">Take it back</button>
      }
    </att-door>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoAddressPage {
  private readonly client = inject(AccessClient);
  private readonly token = takeToken();
  protected readonly undone = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected async undo(): Promise<void> {
    this.problem.set(null);
    await this.client.undoAddress(this.token).then(() => this.undone.set(true), (error: unknown) => this.problem.set(error));
  }
}
