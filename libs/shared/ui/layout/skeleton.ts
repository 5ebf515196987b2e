import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Where text will stand, while it loads. It appears after a moment, so that a quick reply does not flicker. */
@Component({
  selector: 'att-skeleton',
  template: `
    <span class="att-unseen">{{ label() }}</span>
    @for (line of widths(); track $index) {
      <span class="line" [style.width.%]="line"></span>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status' },
  styles: `
    :host { display: grid; gap: var(--att-3); padding-block: var(--att-2); opacity: 0; animation: appear 200ms 180ms forwards; }
    .line { height: 0.9em; border-radius: var(--att-radius-s); background: var(--mat-sys-surface-container-highest); animation: breathe 1.8s ease-in-out infinite; }
    @keyframes appear { to { opacity: 1; } }
    @keyframes breathe { 50% { opacity: 0.5; } }
  `,
})
export class Skeleton {
  readonly lines = input(4);
  readonly label = input('');
  protected readonly widths = computed(() => Array.from({ length: this.lines() }, (_, line) => [92, 78, 85, 60][line % 4]));
}
