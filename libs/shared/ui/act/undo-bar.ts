import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Shortcuts } from '../keys/shortcuts';
import { UI_WORDS } from '../layout/words';
import { Icon } from '../mark/icon';
import { Undo } from './undo';

@Component({
  selector: 'att-undo-bar',
  imports: [Icon, MatButton],
  template: `
    <div role="status">
      @if (undo.current(); as act) {
        <div class="bar">
          <span>{{ act.says }}</span>
          <button matButton type="button" (click)="undo.takeBack()"><att-icon name="undo" [size]="18" />{{ words().undo }} <kbd>U</kbd></button>
        </div>
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: var(--att-1) var(--att-4); padding: var(--att-2) var(--att-4); background: var(--mat-sys-inverse-surface); color: var(--mat-sys-inverse-on-surface); }
    button { --mat-button-text-label-text-color: var(--mat-sys-inverse-primary); --mat-button-text-state-layer-color: var(--mat-sys-inverse-primary); }
    kbd { margin-inline-start: 6px; background: none; border-color: currentColor; color: inherit; opacity: 0.8; }
  `,
})
export class UndoBar {
  protected readonly undo = inject(Undo);
  protected readonly words = inject(UI_WORDS);

  constructor() {
    inject(Shortcuts).add([{ key: 'u', does: 'Undo the last act', run: () => this.undo.takeBack() }]);
  }
}
