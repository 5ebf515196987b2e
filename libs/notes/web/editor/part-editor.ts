import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Mark } from '@attune/notes/domain';
import { MarkedText } from '../paper/marked-text';

/** The words of one part while they are written: as long as they are, with comments marked under them. */
@Component({
  selector: 'att-part-editor',
  imports: [MarkedText],
  template: `
    <att-marked-text class="under" aria-hidden="true" [text]="(text() || hint()) + ' '" [marks]="marks()" [chosen]="chosen()" />
    <textarea
      #area rows="1" [id]="field()" [attr.aria-label]="label()" [attr.aria-describedby]="describedBy()" [placeholder]="hint()" [value]="text()"
      (input)="written.emit(area.value)" (click)="press(area.selectionStart)"></textarea>
  `,
  styleUrl: './part-editor.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PartEditor {
  /** The id of the field, for those who lead to it. */
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly hint = input('');
  readonly describedBy = input<string | null>(null);
  readonly marks = input<readonly Mark[]>([]);
  readonly chosen = input<string | null>(null);
  readonly written = output<string>();
  readonly markPressed = output<string>();

  protected press(at: number): void {
    const mark = this.marks().find(({ span }) => span.start <= at && at <= span.end);
    if (mark) this.markPressed.emit(mark.id);
  }
}
