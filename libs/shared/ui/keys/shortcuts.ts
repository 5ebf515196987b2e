import { Dialog } from '@angular/cdk/dialog';
import { DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';

export interface Shortcut {
  /** As `KeyboardEvent.key`, in lower case: 'j', 'enter', '?'. */
  key: string;
  does: string;
  run: () => void;
  /** Not offered while this says no. */
  when?: () => boolean;
}

/** Single keys for those who work with the keyboard. Silent while typing, in dialogs, and with Ctrl, Alt or Meta held. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly dialogs = inject(Dialog);
  private readonly sets = signal<readonly Shortcut[][]>([]);
  readonly all = () => this.sets().flat().filter((shortcut) => shortcut.when?.() ?? true);

  constructor() {
    const document = inject(DOCUMENT);
    const listen = (event: KeyboardEvent) => this.pressed(event);
    document.addEventListener('keydown', listen);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('keydown', listen));
  }

  /** Call in a constructor: the keys live as long as the component. The one added last wins. */
  add(shortcuts: Shortcut[]): void {
    this.sets.update((sets) => [...sets, shortcuts]);
    inject(DestroyRef).onDestroy(() => this.sets.update((sets) => sets.filter((set) => set !== shortcuts)));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || this.dialogs.openDialogs.length > 0) return;
    if (isTyping(event.target) || (event.key === 'Enter' && isPressable(event.target))) return;
    const key = event.key.toLowerCase();
    const found = this.all().findLast((shortcut) => shortcut.key === key);
    if (!found) return;
    event.preventDefault();
    found.run();
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="listbox"], [role="menu"]') !== null);
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, input, [role="button"], summary') !== null;
}
