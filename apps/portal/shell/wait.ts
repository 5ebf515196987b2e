import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Stands where a page is on its way: three soft lines, still where less motion is asked for. */
@Component({
  selector: 'att-wait',
  template: '<span class="att-unseen">{{ label() }}</span><i></i><i></i><i></i>',
  styles: `
    :host { display: grid; gap: var(--att-4); align-content: start; min-height: 60dvh; padding-top: var(--att-5); animation: come 1.6s ease-in-out 0.2s infinite alternate both; }
    i { height: 1.25rem; border-radius: 99px; background: var(--mat-sys-surface-container-high); }
    i:nth-of-type(2) { width: 82%; }
    i:last-child { width: 48%; }
    @keyframes come { from { opacity: 0.35; } to { opacity: 0.9; } }
    @media (prefers-reduced-motion: reduce) { :host { animation: none; } }
  `,
  host: { role: 'status' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Wait {
  readonly label = input('');
}
