import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal, viewChild } from '@angular/core';
import { anchorOf, sentencesOf, type Anchor, type Mark, type Span } from '@attune/notes/domain';
import { MarkedText } from './marked-text';

/** The mark of what is picked; no comment has this id. */
const PICKED = 'picked';

/**
 * The words of one part to read. With `pickable`, words can be picked for a comment: selected with the mouse, or sentence by
 * sentence with the arrow keys.
 */
@Component({
  selector: 'att-part-text',
  imports: [MarkedText],
  template: `
    @if (text() || before()) {
      <att-marked-text #words [text]="text()" [marks]="shown()" [before]="before()" [chosen]="strong()" (pressed)="press($event)" />
    } @else {
      <p class="att-muted nothing">Nothing written.</p>
    }
    @if (pickable()) {
      <span class="att-unseen" role="status">{{ said() }}</span>
    }
  `,
  styles: `
    :host { display: block; }
    :host([tabindex]) { border-radius: var(--att-radius-s); }
    .nothing { font: italic 400 var(--att-text) / 1.65 var(--att-serif); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: {
    '[attr.tabindex]': 'pickable() && text() ? 0 : null',
    '[attr.role]': 'pickable() ? "group" : null',
    '[attr.aria-label]': 'pickable() ? label() + ". Arrow keys pick a sentence." : null',
    '(keydown)': 'move($event)',
    '(pointerup)': 'select()',
  },
})
export class PartText {
  readonly label = input.required<string>();
  readonly text = input.required<string>();
  readonly before = input<string | null>(null);
  readonly marks = input<readonly Mark[]>([]);
  readonly chosen = input<string | null>(null);
  readonly pickable = input(false);
  readonly picked = output<Anchor | null>();
  readonly markPressed = output<string>();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly words = viewChild<MarkedText>('words');
  protected readonly pickedSpan = signal<Span | null>(null);
  protected readonly shown = computed(() => {
    const span = this.pickedSpan();
    return span ? [...this.marks(), { id: PICKED, span }] : this.marks();
  });
  protected readonly strong = computed(() => (this.pickedSpan() ? PICKED : this.chosen()));
  protected readonly said = computed(() => {
    const span = this.pickedSpan();
    return span ? this.text().slice(span.start, span.end) : '';
  });

  /** Lets go of what is picked, as another part has it now or the comment is written. */
  letGo(): void {
    this.pickedSpan.set(null);
  }

  protected select(): void {
    if (!this.pickable()) return;
    const span = this.words()?.selected() ?? null;
    if (span) this.pick(span);
  }

  protected move(event: KeyboardEvent): void {
    if (!this.pickable() || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') return this.pick(null);
    if (!step) return;
    const sentences = sentencesOf(this.text());
    const now = sentences.findIndex(({ start }) => start === this.pickedSpan()?.start);
    const next = now < 0 ? (step > 0 ? 0 : sentences.length - 1) : Math.min(Math.max(now + step, 0), sentences.length - 1);
    // At either end the key is left to whoever holds the parts.
    if (next === now) return;
    event.preventDefault();
    this.pick(sentences[next] ?? null);
    afterNextRender(() => this.host.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' }), { injector: this.injector });
  }

  protected press(id: string): void {
    if (id !== PICKED) this.markPressed.emit(id);
  }

  private pick(span: Span | null): void {
    this.pickedSpan.set(span);
    this.picked.emit(span && anchorOf(this.text(), span));
  }
}
