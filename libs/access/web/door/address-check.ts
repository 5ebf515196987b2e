import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Loaded, State, takeToken } from '@attune/ui';
import { AccessClient } from '../access-client';
import { Door } from './door';

@Component({
  selector: 'att-address-check',
  imports: [Door, Loaded, MatButton, RouterLink, State],
  template: `
    <att-door heading="Your address">
      <att-state [of]="checked" [lines]="2">
        <p *attLoaded="checked">Thank you. This address is confirmed as yours.</p>
      </att-state>
      <a matButton="filled" routerLink="/">Go on</a>
    </att-door>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddressCheckPage {
  private readonly client = inject(AccessClient);
  private readonly token = takeToken();
  protected readonly checked = resource({ loader: () => this.client.completeAddressCheck(this.token).then(() => true) });
}
