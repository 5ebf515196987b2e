import { NgTemplateOutlet } from '@angular/common';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, contentChild, DestroyRef, Directive, type ElementRef, inject, input, output, TemplateRef, viewChild, viewChildren } from '@angular/core';
import { findAnchor, RISK_WORDS, type Anchor, type Mark, type NoteSubmission, type NoteView } from '@attune/notes/domain';
import { Lane } from '@attune/ui';
import { sameFacts } from '../draft/draft-content';
import { Sheet } from '../margin/sheet';
import { FactsLine } from './facts-line';
import { groupsOf, partId } from './paper-groups';
import { PartText } from './part-text';

/** A comment, as far as the paper has to know it. Without a part it is about the note as a whole. */
export interface PinnedMark {
  id: string;
  sectionId: string | null;
  anchor: Anchor | null;
}

/** Words that a reader picked to comment on. */
export interface Picked {
  sectionId: string;
  anchor: Anchor;
}

/** `<ng-template attMargin let-sectionId>`: what stands beside a part; with null, what is about no words that are there. */
@Directive({ selector: '[attMargin]' })
export class Margin {
  readonly template = inject<TemplateRef<{ $implicit: string | null }>>(TemplateRef);
}

/** A note to read: its facts and parts, comments at their words, and what changed since an earlier submission. */
@Component({
  selector: 'att-note-paper',
  imports: [FactsLine, Lane, NgTemplateOutlet, PartText, Sheet],
  templateUrl: './note-paper.html',
  styleUrls: ['./paper.css', './note-paper.css'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotePaper {
  readonly note = input.required<NoteView>();
  /** An earlier submission: what changed since is marked. */
  readonly before = input<NoteSubmission | null>(null);
  readonly marks = input<readonly PinnedMark[]>([]);
  /** The mark that is shown strongly. */
  readonly chosen = input<string | null>(null);
  /** Whether words can be picked to comment on. */
  readonly pickable = input(false);
  readonly picked = output<Picked | null>();
  readonly markPressed = output<string>();
  /** The end of the note came into sight. */
  readonly allRead = output();

  protected readonly margin = contentChild(Margin);
  private readonly parts = viewChildren(PartText);
  private readonly end = viewChild.required<ElementRef<HTMLElement>>('end');
  private readonly destroyed = inject(DestroyRef);

  protected readonly groups = computed(() => groupsOf(this.note()));
  protected readonly riskWords = RISK_WORDS;
  protected readonly partId = partId;
  protected readonly marksOf = computed(() => {
    const bySection: Record<string, Mark[]> = {};
    for (const { id, text } of this.note().sections) {
      bySection[id] = this.marks().flatMap(({ id: markId, sectionId, anchor }) => {
        const span = sectionId === id && anchor ? findAnchor(text, anchor) : null;
        return span ? [{ id: markId, span }] : [];
      });
    }
    return bySection;
  });
  protected readonly earlierFacts = computed(() => {
    const before = this.before();
    return before && !sameFacts(before, this.note()) ? before : null;
  });

  constructor() {
    afterNextRender(() => {
      const watching = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && this.allRead.emit());
      watching.observe(this.end().nativeElement);
      this.destroyed.onDestroy(() => watching.disconnect());
    });
  }

  protected earlier(sectionId: string): { text: string; risk: string | null } | null {
    const before = this.before();
    if (!before) return null;
    const found = before.sections.find((each) => each.sectionId === sectionId);
    return { text: found?.text ?? '', risk: found?.risk ?? null };
  }

  protected riskOf(level: string | null): string {
    return level === null ? 'Not answered' : this.riskWords[level as keyof typeof RISK_WORDS];
  }

  /** One pick at a time in the whole note. */
  protected pick(part: PartText, sectionId: string, anchor: Anchor | null): void {
    for (const each of this.parts()) if (each !== part) each.letGo();
    this.picked.emit(anchor && { sectionId, anchor });
  }
}
