import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Anchor } from '@attune/notes/domain';
import { COMMENT_MAX } from '@attune/supervision/domain';
import { ProblemNote } from '@attune/ui';

/** A new comment on words of a note; whoever shows it keeps what is typed, and sends it. */
@Component({
  selector: 'att-new-comment',
  imports: [MatButton, ProblemNote],
  template: `
    <blockquote>{{ anchor().quote }}</blockquote>
    <label class="att-unseen" for="att-new-comment">Your comment on these words</label>
    <textarea #field id="att-new-comment" rows="4" [attr.maxlength]="max" placeholder="What should {{ to() }} look at here?" [value]="text()" (input)="typed.emit(field.value)"
      (keydown.control.enter)="sent.emit()" (keydown.meta.enter)="sent.emit()" (keydown.escape)="left.emit()"></textarea>
    <div class="att-row">
      <button matButton="outlined" type="button" [disabled]="busy() || !text().trim()" (click)="sent.emit()">Comment <kbd>Ctrl ⏎</kbd></button>
      <button matButton type="button" (click)="closed.emit()">Leave it</button>
    </div>
    <att-problem [of]="problem()" />
  `,
  styles: `
    :host { display: grid; gap: var(--att-2); padding: var(--att-3); border: 1px solid var(--mat-sys-primary); border-radius: var(--att-radius); background: var(--att-paper); }
    blockquote { margin: 0; padding-inline-start: var(--att-2); border-inline-start: 3px solid var(--att-mark); font: 400 var(--att-text) / 1.45 var(--att-serif); }
    att-problem:empty { display: none; }
    textarea { width: 100%; padding: var(--att-2); border: var(--att-line); border-radius: var(--att-radius-s); background: transparent; color: inherit; font: inherit; resize: vertical; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewComment {
  readonly anchor = input.required<Anchor>();
  /** Whom it is for, by name. */
  readonly to = input.required<string>();
  readonly text = input.required<string>();
  readonly busy = input.required<boolean>();
  readonly problem = input.required<unknown>();
  readonly typed = output<string>();
  readonly sent = output();
  /** Out of the field: the words stay. */
  readonly left = output();
  /** Not wanted any more. */
  readonly closed = output();

  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly max = COMMENT_MAX;

  constructor() {
    // Not where one is found again: reading goes on where it was.
    afterNextRender(() => this.text() === '' && this.area().nativeElement.focus());
  }
}
