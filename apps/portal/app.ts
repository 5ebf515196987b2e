import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { QuickExit } from './shell/quick-exit';
import { Wait } from './shell/wait';

@Component({
  selector: 'att-root',
  imports: [RouterOutlet, Wait],
  template: `
    <router-outlet (activate)="arrived.set(true)" />
    @if (!arrived()) { <att-wait /> }
  `,
  styles: 'att-wait { max-width: 480px; margin: auto; padding: 20dvh var(--att-5) 0; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  /** Until the first page has come, which on a slow phone takes a moment. */
  protected readonly arrived = signal(false);

  constructor() {
    inject(QuickExit).keepAway();
  }
}
