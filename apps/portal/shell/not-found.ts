import { ChangeDetectionStrategy, Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Page } from '@attune/ui';
import { TranslocoDirective } from '@jsverse/transloco';

@Component({
  selector: 'att-not-found',
  imports: [MatButton, Page, RouterLink, TranslocoDirective],
  template: `
    <att-page *transloco="let t; prefix: 'notFound'" [heading]="t('heading')">
      <p>{{ t('says') }}</p>
      <a matButton="filled" routerLink="/">{{ t('home') }}</a>
    </att-page>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotFound {}
