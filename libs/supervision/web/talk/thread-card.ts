import { ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { COMMENT_MAX, type Thread } from '@attune/supervision/domain';
import { anAct, Icon, keptWords, MomentPipe, ProblemNote } from '@attune/ui';
import { SupervisionClient } from '../supervision-client';

/** One talk about a note: what was said in order, an answer, and that it is resolved or open again. */
@Component({
  selector: 'att-thread',
  imports: [Icon, MatButton, MomentPipe, ProblemNote],
  template: `
    @if (removed()) {
      <p class="att-small att-muted">About text since removed:</p>
    } @else if (!thread().anchor) {
      <p class="att-small att-muted">About the whole note</p>
    }
    @if (thread().anchor; as anchor) {
      <blockquote [class.gone]="removed()">{{ anchor.quote }}</blockquote>
    }
    <ol class="plain">
      @for (comment of thread().comments; track comment.id) {
        <li>
          <p class="who att-small"><strong>{{ comment.authorName }}</strong><span class="att-muted">{{ comment.writtenAt | attMoment }}</span></p>
          <p class="words">{{ comment.text }}</p>
        </li>
      }
    </ol>
    @if (thread().state === 'resolved') {
      <div class="att-row">
        <span class="att-small att-muted"><att-icon name="check" [size]="14" /> Resolved</span>
        <button matButton type="button" [disabled]="busy()" (click)="settle('reopen')">Open again</button>
      </div>
    } @else {
      @if (answering()) {
        <label class="att-unseen" [for]="field">Your answer</label>
        <textarea #answer [id]="field" rows="3" [attr.maxlength]="max" [value]="text()" (input)="write(answer.value)" (keydown.control.enter)="send()" (keydown.meta.enter)="send()"></textarea>
      }
      <div class="att-row">
        @if (answering()) {
          <button matButton="outlined" type="button" [disabled]="busy() || !text().trim()" (click)="send()">Answer</button>
          <button matButton type="button" (click)="answering.set(false)">Not now</button>
        } @else {
          <button matButton type="button" (click)="begin()">Answer</button>
          <button matButton type="button" [disabled]="busy()" (click)="settle('resolve')">Resolve</button>
        }
      </div>
    }
    <att-problem [of]="problem()" />
  `,
  styles: `
    :host { display: grid; gap: var(--att-2); padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    blockquote { margin: 0; padding-inline-start: var(--att-2); border-inline-start: 3px solid var(--att-mark); font: 400 var(--att-text) / 1.45 var(--att-serif); overflow: hidden; display: -webkit-box; -webkit-line-clamp: 3; -webkit-box-orient: vertical; }
    .gone { text-decoration: line-through; text-decoration-thickness: 1px; color: var(--att-muted); }
    ol { display: grid; gap: var(--att-2); }
    .who { display: flex; flex-wrap: wrap; gap: 0 var(--att-2); }
    .words { white-space: pre-wrap; }
    att-problem:empty { display: none; }
    textarea { width: 100%; padding: var(--att-2); border: var(--att-line); border-radius: var(--att-radius-s); background: transparent; color: inherit; font: inherit; resize: vertical; }
    .att-row { align-items: center; justify-content: space-between; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThreadCard {
  readonly thread = input.required<Thread>();
  /** Whether the words it was pinned to are gone from the note. */
  readonly removed = input(false);
  /** Something was added or settled: whoever shows it reads again. */
  readonly changed = output();

  private readonly client = inject(SupervisionClient);
  protected readonly max = COMMENT_MAX;
  protected readonly field = `att-answer-${crypto.randomUUID()}`;
  private readonly kept = keptWords(() => `answer/${this.thread().id}`, '');
  protected readonly text = this.kept.value;
  /** An answer of an earlier visit stands open; put aside, it waits behind "Answer". */
  protected readonly answering = linkedSignal(() => this.found());
  private readonly found = computed(() => this.text() !== '');
  private asked = false;
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  private readonly area = viewChild<ElementRef<HTMLTextAreaElement>>('answer');
  private readonly key = computed(() => (this.text(), crypto.randomUUID()));

  constructor() {
    // Not where an answer of an earlier visit is found again: reading goes on where it was.
    effect(() => {
      const area = this.area();
      if (this.asked) area?.nativeElement.focus();
    });
  }

  protected send(): void {
    const text = this.text().trim();
    if (text === '') return;
    void this.do(async () => {
      await this.client.answer(this.thread().id, text, this.key());
      this.kept.forget();
      this.answering.set(false);
    });
  }

  protected begin(): void {
    this.asked = true;
    this.answering.set(true);
  }

  protected write(text: string): void {
    this.kept.set(text);
    this.answering.set(true);
  }

  protected settle(act: 'resolve' | 'reopen'): void {
    void this.do(() => this.client.settle(this.thread(), act));
  }

  private async do(work: () => Promise<unknown>): Promise<void> {
    if (await this.act.do(work)) this.changed.emit();
  }
}
