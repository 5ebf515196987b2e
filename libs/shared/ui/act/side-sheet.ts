import { afterNextRender, ChangeDetectionStrategy, Component, effect, type ElementRef, inject, input, output, viewChild, type OnDestroy } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { UI_WORDS } from '../layout/words';
import { Icon } from '../mark/icon';
import { Confirm } from './confirm';

let made = 0;

/** Work beside the page: the page stays readable on a desk, and makes room; on a phone the sheet covers it. Esc closes, and asks first where something was typed into its form. */
@Component({
  selector: 'att-side-sheet',
  imports: [Icon, MatIconButton],
  template: `
    <section class="sheet" role="dialog" [attr.aria-labelledby]="id" (keydown.escape)="leave($event)" (input)="typedInto = $event.target">
      <header>
        <h2 [id]="id" #title tabindex="-1">{{ heading() }}</h2>
        <button matIconButton type="button" [attr.aria-label]="words().close" (click)="closed.emit()"><att-icon name="x" /></button>
      </header>
      <div class="content" #content><ng-content /></div>
      <footer><ng-content select="[actions]" /></footer>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    .sheet { position: fixed; inset: 0 0 0 auto; z-index: 20; display: grid; grid-template-rows: auto 1fr auto; width: min(var(--att-sheet), 100vw); background: var(--att-paper); border-inline-start: var(--att-line); box-shadow: var(--att-floating); animation: come var(--att-move); }
    header { display: flex; align-items: center; justify-content: space-between; gap: var(--att-3); padding: var(--att-3) var(--att-3) var(--att-3) var(--att-5); border-block-end: var(--att-line); }
    h2:focus-visible { outline: none; }
    .content { overflow: auto; padding: var(--att-5); overscroll-behavior: contain; }
    footer { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--att-2); padding: var(--att-3) var(--att-5); border-block-start: var(--att-line); }
    footer:empty { display: none; }
    @keyframes come { from { transform: translateX(24px); opacity: 0; } }
  `,
})
export class SideSheet implements OnDestroy {
  readonly heading = input.required<string>();
  readonly closed = output();

  protected readonly id = `att-sheet-${++made}`;
  protected readonly words = inject(UI_WORDS);
  /** One Escape too many, after that which shut a list, loses nothing. */
  protected typedInto: EventTarget | null = null;
  private asking = false;
  private readonly confirm = inject(Confirm);
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly content = viewChild.required<ElementRef<HTMLElement>>('content');
  private readonly cameFrom = document.activeElement;

  constructor() {
    document.body.classList.add('att-with-sheet');
    afterNextRender(() => this.title().nativeElement.focus());
    // What comes in its stead, under another heading, begins at its top; what was pressed for it is gone, and the focus with it.
    let shown: string | null = null;
    effect(() => {
      const heading = this.heading();
      if (shown !== null && heading !== shown) {
        this.content().nativeElement.scrollTop = 0;
        this.title().nativeElement.focus();
      }
      shown = heading;
    });
  }

  ngOnDestroy(): void {
    document.body.classList.remove('att-with-sheet');
    if (this.cameFrom instanceof HTMLElement) this.cameFrom.focus();
  }

  protected async leave(event: Event): Promise<void> {
    // Escape in a list that hangs open shuts the list, and keeps what was typed.
    if (event.target instanceof Element && event.target.closest('[aria-expanded="true"]')) return;
    event.stopPropagation();
    const { closeTyped, closeTypedHelp, closeAnyway, keepTyping } = this.words();
    // What was sent is gone with its form.
    const stillThere = this.typedInto instanceof Element && this.typedInto.isConnected && this.typedInto.closest('form') !== null;
    if (!stillThere) return this.closed.emit();
    if (this.asking) return;
    this.asking = true;
    const leaves = await this.confirm.ask({ heading: closeTyped, text: closeTypedHelp, act: closeAnyway, keep: keepTyping });
    this.asking = false;
    if (leaves) this.closed.emit();
  }
}
