import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isLogRange, LOG_RANGE } from '@attune/supervision/domain';
import { Icon, PracticeTime } from '@attune/ui';
import { addDays, addMonths, dateIn } from '@attune/util';

/** The papers that boards ask for, to keep: a log of some months, and the summary that a supervisor verifies. */
@Component({
  selector: 'att-print-links',
  imports: [Icon, MatButton],
  template: `
    <h2>Papers</h2>
    <div class="att-row">
      <label class="att-small">From <input #first type="date" [value]="from()" (change)="from.set(first.value)" /></label>
      <label class="att-small">to <input #last type="date" [value]="until()" (change)="until.set(last.value)" /></label>
      @if (fits()) {
        <a matButton="outlined" [href]="log()" download><att-icon name="download" />Weekly log</a>
      }
      <a matButton="outlined" [href]="summary()" download><att-icon name="download" />Summary for verification</a>
    </div>
    @if (!fits()) { <p class="att-small" role="alert">{{ range }}</p> }
    <p class="att-small att-muted">The log is kept by the associate. The summary is of signed weeks, a page for each supervisor and setting, to be signed by hand.</p>
  `,
  styles: `
    :host { display: grid; gap: var(--att-2); margin-block-start: var(--att-5); }
    label { display: inline-flex; align-items: center; gap: var(--att-2); }
    input { padding: var(--att-2); border: var(--att-line); border-radius: var(--att-radius-s); background: var(--att-paper); color: inherit; font: inherit; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrintLinks {
  readonly associateId = input<string>();

  private readonly today = dateIn(new Date(), inject(PracticeTime).zone());
  protected readonly from = signal(addDays(addMonths(this.today, -3), 1));
  protected readonly until = signal(this.today);
  protected readonly range = LOG_RANGE;
  /** A file that the server refuses to draw would only be a download that failed, without a word. */
  protected readonly fits = computed(() => isLogRange(this.from(), this.until()));
  private readonly whose = computed(() => (this.associateId() ? `associateId=${this.associateId()}` : ''));
  protected readonly log = computed(() => `/api/supervision/hours/weekly-log?${[`from=${this.from()}`, `until=${this.until()}`, this.whose()].filter(Boolean).join('&')}`);
  protected readonly summary = computed(() => `/api/supervision/hours/experience-summary${this.whose() ? `?${this.whose()}` : ''}`);
}
