import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

/** Numbers to call, on every page and for everyone alike, so that seeing them says nothing about the reader. */
@Component({
  selector: 'att-crisis',
  imports: [TranslocoDirective],
  template: `
    <section *transloco="let t; prefix: 'shell'" [attr.aria-label]="t('crisis')">
      <h2>{{ t('crisis') }}</h2>
      <ul class="plain">
        <li><span>{{ t('emergency') }}</span><a href="tel:911">911</a></li>
        <li><span>{{ t('lifeline') }}</span><a href="tel:988">988</a></li>
        <li><span>{{ t('violence') }}</span><a href="tel:+18007997233">1-800-799-7233</a></li>
        <li><span>{{ t('violenceText') }}</span><a href="sms:88788?&body=START">88788</a></li>
      </ul>
      <p>{{ t('crisisRead') }} {{ t('quickExitTruth') }}</p>
    </section>
  `,
  styles: `
    section { display: grid; gap: var(--att-2); color: var(--att-muted); font-size: var(--att-text-s); }
    h2 { font: 600 var(--att-text-s) / 1.4 var(--att-sans); }
    li { display: flex; justify-content: space-between; align-items: center; gap: var(--att-3); border-block-end: var(--att-line); }
    a { display: inline-flex; align-items: center; min-height: 44px; font-weight: 600; white-space: nowrap; font-variant-numeric: tabular-nums; }
    p { padding-block-start: var(--att-1); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Crisis {}
