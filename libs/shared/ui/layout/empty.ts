import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../mark/icon';
import type { IconName } from '../mark/icons';

/** Nothing here, and what that means: a sentence, and where it helps an act below it. */
@Component({
  selector: 'att-empty',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <att-icon [name]="name" [size]="28" />
    }
    <p class="says">{{ says() }}</p>
    <div class="more"><ng-content /></div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; justify-items: start; gap: var(--att-3); padding: var(--att-6) var(--att-5); border: 1px dashed var(--mat-sys-outline-variant); border-radius: var(--att-radius-l); }
    att-icon { color: var(--mat-sys-outline); }
    .says { font: 400 var(--att-text-l) / 1.5 var(--att-serif); max-width: 56ch; }
    .more { color: var(--att-muted); }
    .more:empty { display: none; }
  `,
})
export class Empty {
  readonly says = input.required<string>();
  readonly icon = input<IconName | null>(null);
}
