import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '../mark/icon';
import { toProblem } from '../server/problem';
import { UI_WORDS } from './words';

/** An error in words: what is wrong, what would help, field by field; with `retryable`, a way to try again. */
@Component({
  selector: 'att-problem',
  imports: [Icon, MatButton],
  template: `
    @if (problem(); as it) {
      <div class="box" role="alert">
        <att-icon name="alert" />
        <div class="words">
          <p class="title">{{ it.title }}</p>
          @if (it.detail) {
            <p>{{ it.detail }}</p>
          }
          @if (errors().length) {
            <ul>
              @for (error of errors(); track $index) {
                <li>{{ error.message }}</li>
              }
            </ul>
          }
          @if (retryable()) {
            <button matButton="outlined" type="button" (click)="retry.emit()">{{ words().tryAgain }}</button>
          }
        </div>
      </div>
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host(:empty) { display: none; }
    .box { display: flex; gap: var(--att-3); padding: var(--att-4); border: 1px solid color-mix(in srgb, var(--mat-sys-error) 35%, transparent); border-radius: var(--att-radius); background: var(--mat-sys-error-container); color: var(--mat-sys-on-error-container); }
    .words { display: grid; gap: var(--att-1); justify-items: start; min-width: 0; }
    .title { font-weight: 600; }
    ul { margin: 0; padding-inline-start: 1.2em; }
    button { margin-block-start: var(--att-2); --mat-button-outlined-label-text-color: currentColor; --mat-button-outlined-outline-color: currentColor; }
  `,
})
export class ProblemNote {
  /** Whatever was thrown; nothing is shown for null and undefined. */
  readonly of = input<unknown>();
  readonly retryable = input(false);
  readonly retry = output();

  protected readonly words = inject(UI_WORDS);
  protected readonly problem = computed(() => {
    const error = this.of();
    return error === null || error === undefined ? null : toProblem(error, this.words());
  });
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** By field, but for what the title says already. */
  protected readonly errors = computed(() => this.problem()?.errors.filter(({ message }) => message !== this.problem()?.title) ?? []);

  constructor() {
    // A sheet's act stands at its foot, wherever its form is scrolled to. A page is left where it is: somebody may be writing.
    afterRenderEffect(() => {
      if (this.problem() && this.host.closest('att-side-sheet')) this.host.scrollIntoView({ block: 'nearest' });
    });
  }
}
