import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Loaded, State, takeToken } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';
import { AccessClient } from './access-client';

@Component({
  selector: 'att-address-check',
  imports: [Loaded, MatButton, RouterLink, State, TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'access'" class="att-stack">
      <h1>{{ t('addressHeading') }}</h1>
      <att-state [of]="checked" [lines]="2">
        <p *attLoaded="checked">{{ t('addressDone') }}</p>
      </att-state>
      <a matButton="filled" routerLink="/">{{ t('go') }}</a>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddressCheckPage {
  private readonly client = inject(AccessClient);
  private readonly token = takeToken();
  protected readonly checked = resource({ loader: () => this.client.completeAddressCheck(this.token).then(() => true) });
}
