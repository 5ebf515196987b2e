import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { trying } from '../attempt';
import { Refused } from '../refused';
import { addressWords } from './words';

/** The link that came to the new address: opening it is the proof. */
@Component({
  selector: 'att-new-address',
  imports: [MatButton, Refused, RouterLink],
  template: `
    <section class="att-stack">
      <h1>{{ say().heading }}</h1>
      <att-refused [reason]="refused()" />
      @if (moved()) {
        <p role="status">{{ say().moved }}</p>
      }
      <a matButton="filled" routerLink="/">{{ say().go }}</a>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'a { min-height: 48px; }',
})
export class NewAddressPage {
  private readonly client = inject(AccessClient);
  protected readonly say = addressWords();
  protected readonly moved = signal(false);
  protected readonly refused = signal<string | null>(null);

  constructor() {
    const token = takeToken();
    void trying()(this.refused, () => this.client.proveAddress(token)).then((done) => this.moved.set(done));
  }
}
