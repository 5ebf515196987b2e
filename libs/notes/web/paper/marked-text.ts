import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { stretchesOf, type Mark, type Span } from '@attune/notes/domain';
import { wordsDifference } from '../difference/words-difference';

/** A text with its marks, and with what changed since an earlier text. */
@Component({
  selector: 'att-marked-text',
  template: `
    @for (stretch of stretches(); track $index) {
      @if (stretch.kind === 'removed') {
        <del><span class="att-unseen">removed: </span>{{ stretch.text }}</del>
      } @else if (stretch.kind === 'added') {
        <ins [attr.data-start]="stretch.start" [attr.data-marks]="stretch.marks.join(' ') || null" [class.marked]="stretch.marks.length" [class.chosen]="has(stretch.marks)">{{ stretch.text }}</ins>
      } @else if (stretch.marks.length) {
        <mark [attr.data-start]="stretch.start" [attr.data-marks]="stretch.marks.join(' ')" [class.chosen]="has(stretch.marks)">{{ stretch.text }}</mark>
      } @else {
        <span [attr.data-start]="stretch.start">{{ stretch.text }}</span>
      }
    }
  `,
  styleUrl: './marked-text.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(click)': 'press($event)' },
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly marks = input<readonly Mark[]>([]);
  /** The text before; null shows no differences. */
  readonly before = input<string | null>(null);
  /** The mark that is shown strongly. */
  readonly chosen = input<string | null>(null);
  readonly pressed = output<string>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly stretches = computed(() => {
    const [text, before] = [this.text(), this.before()];
    return stretchesOf(text, this.marks(), before === null ? undefined : wordsDifference(before, text));
  });

  /** The place in the text that the reader's selection covers; null when it lies elsewhere or covers nothing. */
  selected(): Span | null {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    const [start, end] = [this.placeOf(range.startContainer, range.startOffset), this.placeOf(range.endContainer, range.endOffset)];
    return start === null || end === null || end <= start ? null : { start, end };
  }

  protected has(marks: readonly string[]): boolean {
    const chosen = this.chosen();
    return chosen !== null && marks.includes(chosen);
  }

  protected press({ target }: Event): void {
    const [id] = (target as HTMLElement).closest<HTMLElement>('[data-marks]')?.dataset['marks']?.split(' ') ?? [];
    if (id) this.pressed.emit(id);
  }

  private placeOf(node: Node, offset: number): number | null {
    const host = this.host.nativeElement;
    if (!host.contains(node)) return null;
    const stretch = (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[data-start]');
    return stretch ? Number(stretch.dataset['start']) + offset : null;
  }
}
