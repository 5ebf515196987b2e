import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Loaded, State, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Door } from '../door/door';

/** The link that came to the new address: opening it is the proof. */
@Component({
  selector: 'att-new-address',
  imports: [Door, Loaded, MatButton, RouterLink, State],
  template: `
    <att-door heading="Your new address">
      <att-state [of]="moved" [lines]="2">
        <p *attLoaded="moved">You sign in with the new address now.</p>
      </att-state>
      <a matButton="filled" routerLink="/">Go on</a>
    </att-door>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewAddressPage {
  private readonly client = inject(AccessClient);
  private readonly token = takeToken();
  protected readonly moved = resource({ loader: () => this.client.proveAddress(this.token).then(() => true) });
}
