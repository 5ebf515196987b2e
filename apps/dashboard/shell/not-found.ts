import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Empty, Page } from '@attune/ui';

@Component({
  selector: 'att-not-found',
  imports: [Empty, MatButton, Page, RouterLink],
  template: `
    <att-page heading="This page is not here" width="reading">
      <att-empty says="The address may be mistyped, or it leads to someone else’s work." icon="search">
        <a matButton="filled" routerLink="/">Go to the first page</a>
      </att-empty>
    </att-page>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
