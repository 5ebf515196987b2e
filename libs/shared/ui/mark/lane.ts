import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

export type LaneSeat = 'a' | 'b' | 'joint';

/** Whose a row is: one partner's, the other's, or both's. Colour, shape and name say the same. */
@Component({
  selector: 'att-lane',
  template: `
    <svg viewBox="0 0 16 16" aria-hidden="true">
      @switch (seat()) {
        @case ('a') { <circle cx="8" cy="8" r="6" /> }
        @case ('b') { <rect x="3.2" y="3.2" width="9.6" height="9.6" rx="1" transform="rotate(45 8 8)" /> }
        @default { <rect x="1" y="5.5" width="14" height="5" rx="2.5" /> }
      }
    </svg>
    <span [class.att-unseen]="bare()">{{ name() }}</span>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class]': 'look()' },
  styles: `
    :host { display: inline-flex; align-items: center; gap: 6px; padding: 2px 10px 2px 8px; border-radius: 999px; font: 550 var(--att-text-s) / 1.5 var(--att-sans); white-space: nowrap; }
    :host(.bare) { padding: 0; background: none; }
    svg { width: 0.75em; height: 0.75em; fill: currentColor; flex: none; }
    :host(.a) { color: var(--att-lane-a); background: var(--att-lane-a-soft); }
    :host(.b) { color: var(--att-lane-b); background: var(--att-lane-b-soft); }
    :host(.joint) { color: var(--att-lane-joint); background: var(--att-lane-joint-soft); }
    :host(.bare) { background: none; }
  `,
})
export class Lane {
  readonly seat = input.required<LaneSeat>();
  readonly name = input.required<string>();
  /** Only the shape; the name is still there for screen readers. */
  readonly bare = input(false);
  protected readonly look = computed(() => `${this.seat()}${this.bare() ? ' bare' : ''}`);
}
