import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Shortcuts } from './shortcuts';

const NAMES: Record<string, string> = { enter: 'Enter', escape: 'Esc', arrowup: '↑', arrowdown: '↓' };

@Component({
  selector: 'att-shortcut-help',
  imports: [MatButton],
  template: `
    <h2 id="att-keys">Keys on this page</h2>
    <dl>
      @for (shortcut of shortcuts; track $index) {
        <dt><kbd>{{ nameOf(shortcut.key) }}</kbd></dt>
        <dd>{{ shortcut.does }}</dd>
      }
      <dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt>
      <dd>Find a person, couple or place</dd>
    </dl>
    <p class="att-muted att-small">They rest while you type.</p>
    <button matButton="outlined" type="button" (click)="dialog.close()">Close</button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-4); width: min(420px, calc(100vw - 32px)); max-height: calc(100dvh - 64px); overflow: auto; padding: var(--att-6); border-radius: var(--att-radius-l); background: var(--att-paper); box-shadow: var(--att-floating); }
    dl { display: grid; grid-template-columns: auto 1fr; gap: var(--att-2) var(--att-4); align-items: baseline; margin: 0; }
    dd { margin: 0; }
    button { justify-self: end; }
  `,
})
export class ShortcutHelp {
  protected readonly shortcuts = inject(Shortcuts).all().reverse();
  protected readonly dialog = inject(DialogRef);
  protected readonly nameOf = (key: string) => NAMES[key] ?? key.toUpperCase();
}

/** Adds '?' to the page: it lists what the other keys do. Call in the shell's constructor. */
export function offerShortcutHelp(): void {
  const dialogs = inject(Dialog);
  inject(Shortcuts).add([{ key: '?', does: 'Show these keys', run: () => dialogs.open(ShortcutHelp, { ariaLabelledBy: 'att-keys' }) }]);
}
