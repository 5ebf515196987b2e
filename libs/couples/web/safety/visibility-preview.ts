import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { Icon, Loaded, State } from '@attune/ui';
import { CouplesClient } from '../couples-client';

/** "What would a partner see?": the rule that guards every read, asked for all to look at. The same for both. */
@Component({
  selector: 'att-visibility-preview',
  imports: [Icon, Loaded, State],
  template: `
    <details class="att-card" (toggle)="opened.set(true)">
      <summary><h2>What would a partner see?</h2></summary>
      @if (opened()) {
        <att-state [of]="preview" [lines]="8">
          <table *attLoaded="preview; let loaded">
            <thead><tr><th scope="col">In the record</th><th scope="col">Sees it</th><th scope="col">Why</th></tr></thead>
            <tbody>
              @for (thing of loaded.items; track thing.what) {
                <tr>
                  <th scope="row">{{ thing.what }}</th>
                  <td><att-icon [name]="thing.sees ? 'eye' : 'eye-off'" [size]="18" /> {{ thing.sees ? 'yes' : 'no' }}</td>
                  <td class="att-muted">{{ thing.why }}</td>
                </tr>
              }
            </tbody>
          </table>
        </att-state>
      }
    </details>
  `,
  styles: `
    summary { cursor: pointer; }
    summary h2 { display: inline; }
    table { width: 100%; margin-block-start: var(--att-4); }
    th, td { padding: var(--att-2) var(--att-3) var(--att-2) 0; text-align: start; vertical-align: top; border-block-end: var(--att-line); font-weight: 400; }
    thead th { color: var(--att-muted); font-size: var(--att-text-s); }
    td:nth-child(2) { white-space: nowrap; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisibilityPreview {
  readonly coupleId = input.required<string>();
  protected readonly opened = signal(false);
  protected readonly preview = inject(CouplesClient).visibility(() => (this.opened() ? this.coupleId() : undefined));
}
