import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { LINE_MAX, LINES_MAX } from '@attune/notes/domain';
import { Saved, type SaveState } from '@attune/ui';
import { fromEvent, merge } from 'rxjs';
import { Prepared } from '../prepared';

const MOST = LINE_MAX * LINES_MAX;
const PAUSE_MS = 1000;

/** The scratch list "for today": one line each. It saves itself, and the note begins with it. */
@Component({
  selector: 'att-for-today',
  imports: [MatFormField, MatHint, MatInput, MatLabel, Saved],
  template: `
    <h2 id="att-for-today">For today</h2>
    @if (conjoint()) {
      <p class="att-muted">Hidden in conjoint mode.</p>
    } @else {
      <mat-form-field>
        <mat-label>One line each</mat-label>
        <textarea matInput rows="5" aria-labelledby="att-for-today" [attr.maxlength]="most" [value]="text()" (input)="typed($event)"></textarea>
        <mat-hint>The note begins with these lines, also in conjoint mode.</mat-hint>
        @if (state(); as state) {
          <mat-hint align="end"><att-saved [state]="state" [at]="savedAt()" /></mat-hint>
        }
      </mat-form-field>
    }
  `,
  styles: `h2 { margin-block-end: var(--att-2); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForToday {
  readonly coupleId = input.required<string>();
  readonly appointmentId = input.required<string>();
  readonly conjoint = input.required<boolean>();

  private readonly prepared = inject(Prepared);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private version = -1;
  private owed = false;
  private last: Promise<void> = Promise.resolve();
  protected readonly most = MOST;
  protected readonly text = signal('');
  protected readonly state = signal<SaveState | null>(null);
  protected readonly savedAt = signal<Date | null>(null);
  private readonly of = () => ({ coupleId: this.coupleId(), appointmentId: this.appointmentId() });

  constructor() {
    effect(() => {
      const [of, conjoint] = [this.of(), this.conjoint()];
      if (!conjoint) untracked(() => void this.open(of));
    });
    const window = inject(DOCUMENT).defaultView;
    if (window) merge(fromEvent(window, 'online'), fromEvent(window, 'pagehide')).pipe(takeUntilDestroyed()).subscribe(() => void this.save().catch(() => undefined));
    inject(DestroyRef).onDestroy(() => void this.save().catch(() => undefined));
  }

  /** Sends what is owed, at once; refused when the server did not take it. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    return (this.last = this.last.catch(() => undefined).then(() => this.send()));
  }

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
    this.owed = true;
    this.state.set('saving');
    void this.prepared.keep(this.of(), this.version, this.text());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save().catch(() => undefined), PAUSE_MS);
  }

  private async open(of: { coupleId: string; appointmentId: string }): Promise<void> {
    const there = await this.prepared.read(of).catch(() => null);
    if (!there) return;
    this.version = there.version;
    if (!this.owed) this.text.set(there.text);
  }

  private async send(): Promise<void> {
    if (!this.owed) return;
    const text = this.text();
    this.owed = false;
    try {
      const saved = await this.prepared.send(this.of(), Math.max(0, this.version), text);
      this.version = saved.version;
      // A list that was written elsewhere meanwhile is in it now; what is being typed is not touched.
      if (!this.owed) this.text.set(saved.text);
      this.savedAt.set(new Date());
      this.state.set(this.owed ? 'saving' : 'saved');
    } catch (error) {
      this.owed = true;
      this.state.set(error instanceof HttpErrorResponse && error.status === 0 ? 'offline' : 'failed');
      throw error;
    }
  }
}
