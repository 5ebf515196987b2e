import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, Directive, effect, type ElementRef, inject, input, signal, type TemplateRef, viewChild, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { AUTHOR_GONE, NEEDS_COMMENT } from '@attune/supervision/domain';
import { Empty, Icon, Loaded, Page, ProblemNote, Shortcuts, State } from '@attune/ui';
import { NewComment } from '../talk/new-comment';
import { ThreadCard } from '../talk/thread-card';
import { ReviewDeskStore } from './review-desk-store';
import { ReviewRowView } from './review-row';
import { ReviewItems } from '../items/review-items';
import { allReviewed } from './unchecked-words';

/** What the page that composes the desk draws the note with. */
export interface PaperContext {
  $implicit: ReviewDeskStore;
}

/** `<ng-template attDeskPaper let-desk>`: typed by the desk that it is given. */
@Directive({ selector: 'ng-template[attDeskPaper]' })
export class DeskPaper {
  static ngTemplateContextGuard(_: DeskPaper, _context: unknown): _context is PaperContext {
    return true;
  }
}

/**
 * The supervisor's queue in three panes, worked by keyboard: what waits, the note, what is said about it. The note itself is drawn by the
 * page, with what notes bring for it: `<att-review-desk [paper]="paper" /><ng-template #paper attDeskPaper let-desk>…`.
 */
@Component({
  selector: 'att-review-desk',
  imports: [Empty, Icon, Loaded, MatButton, NewComment, NgTemplateOutlet, Page, ProblemNote, ReviewItems, ReviewRowView, RouterLink, State, ThreadCard],
  templateUrl: './review-desk.html',
  styleUrl: './review-desk.css',
  providers: [ReviewDeskStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewDesk {
  readonly paper = input.required<TemplateRef<PaperContext>>();
  /** What is known of the couple, drawn by the page like the note, and only while it is unfolded; it stays so from note to note. */
  readonly facts = input<TemplateRef<PaperContext> | null>(null);
  protected readonly factsOpen = signal(false);

  protected readonly desk = inject(ReviewDeskStore);
  protected readonly needsComment = NEEDS_COMMENT;
  protected readonly authorGone = AUTHOR_GONE;
  protected readonly nothingWaits = () => this.desk.rows().length === 0;
  protected readonly emptyWords = computed(() => allReviewed(this.desk.queue.hasValue() ? this.desk.queue.value().drafts : 0));
  private readonly wordsField = viewChild<ElementRef<HTMLTextAreaElement>>('words');
  private readonly middle = viewChild<ElementRef<HTMLElement>>('middle');
  private readonly gone = viewChild<ElementRef<HTMLElement>>('gone');
  private readonly entries = viewChildren<ElementRef<HTMLElement>>('entry');

  /** The part of the note in which one reads by keyboard. */
  private readIn: HTMLElement | null = null;

  constructor() {
    const open = () => this.desk.open() !== undefined;
    const reads = () => this.desk.left() === '';
    inject(Shortcuts).add([
      { key: 'j', does: 'Next note', run: () => this.desk.step(1), when: reads },
      { key: 'k', does: 'Note before', run: () => this.desk.step(-1), when: reads },
      { key: 'c', does: 'Comment on the selected sentence; ↑ and ↓ select one', run: () => this.comment(), when: open },
      { key: 'r', does: 'Return the note', run: () => void this.desk.sendBack(), when: open },
      { key: 'a', does: 'Approve or co-sign', run: () => void this.desk.approve(), when: open },
    ]);
    // Not its button: a space on its way would press that.
    effect(() => this.gone()?.nativeElement.focus());
    effect(() => {
      if (this.desk.wantsWords()) this.wordsField()?.nativeElement.focus();
    });
    // The next note begins at its beginning, also for whoever reads by keyboard.
    let shown: string | null = null;
    effect(() => {
      const id = this.desk.open()?.id ?? null;
      if (id && shown && id !== shown) {
        this.readIn = null;
        this.middle()?.nativeElement.focus();
      }
      shown = id ?? shown;
    });
    // A long queue scrolls by itself: where J and K have led is in sight.
    effect(() => {
      const at = this.desk.rows().findIndex(({ id }) => id === this.desk.chosenId());
      this.entries()[at]?.nativeElement.scrollIntoView({ block: 'nearest' });
    });
  }

  /** Without anything selected it leads into the text: the sentence that one stands on is what C is about. */
  protected comment(): void {
    if (this.desk.picked()) this.desk.comment();
    else this.intoPart(Math.max(0, this.parts().indexOf(this.readIn as HTMLElement)), 'ArrowDown');
  }

  protected reads({ target }: Event): void {
    this.readIn = this.parts().find((part) => part.contains(target as Node)) ?? this.readIn;
  }

  /** ↑ and ↓ lead from the note into its text, and from its parts into those beside them. */
  protected walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = this.parts().indexOf(event.target as HTMLElement);
    if (at < 0 && event.target !== this.middle()?.nativeElement) return;
    if (this.intoPart(at + step, event.key)) event.preventDefault();
  }

  /** The part takes the key as its own, and selects its first or last sentence. */
  private intoPart(at: number, key: string): boolean {
    const part = this.parts()[at];
    if (part) this.readIn = part;
    part?.focus();
    part?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    return part !== undefined;
  }

  private parts(): HTMLElement[] {
    return [...(this.middle()?.nativeElement.querySelectorAll<HTMLElement>('[role=group][tabindex="0"]') ?? [])];
  }

  /** After a comment the single keys work again, where one has read. */
  protected async sendComment(): Promise<void> {
    if (await this.desk.sendComment()) this.backToNote();
  }

  protected leaveComment(): void {
    this.desk.leaveComment();
    this.backToNote();
  }

  /** Out of the words, to where the single keys work. */
  protected backToNote(): void {
    (this.readIn?.isConnected ? this.readIn : this.middle()?.nativeElement)?.focus();
  }
}
