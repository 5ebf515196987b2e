import { NgTemplateOutlet } from '@angular/common';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { isAsked, type Credential, type HoursTalkAct, type HoursWord, type LogWeek, type WeekLine } from '@attune/supervision/domain';
import { anAct, DayPipe, keptWords, Loaded, MomentPipe, ProblemNote, reloadOn, State } from '@attune/ui';
import { HoursClient } from '../hours-client';
import { contentRows, hours, lineWords } from '../words';

/** One week line by line, with what is asked about each. The supervisor asks and settles, both answer. */
@Component({
  selector: 'att-week-lines',
  imports: [DayPipe, Loaded, MatButton, MomentPipe, NgTemplateOutlet, ProblemNote, State],
  templateUrl: './week-lines.html',
  styles: `
    table { width: 100%; }
    th, td { padding: var(--att-2) var(--att-3) var(--att-2) 0; text-align: start; vertical-align: top; border-block-end: var(--att-line); font-weight: 400; }
    caption:not(.att-unseen), .stands { padding-block: var(--att-2); text-align: start; font-weight: 550; }
    td.minutes { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .talk { display: grid; gap: var(--att-1); margin-block: var(--att-2) 0; padding-inline-start: var(--att-3); border-inline-start: 3px solid var(--att-mark); }
    .words { white-space: pre-wrap; }
    textarea { width: 100%; padding: var(--att-2); border: var(--att-line); border-radius: var(--att-radius-s); background: var(--att-paper); color: inherit; font: inherit; resize: vertical; }
    att-problem:empty { display: none; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WeekLines {
  readonly associateId = input<string>();
  readonly weekStart = input.required<string>();
  readonly credential = input<Credential>('APCC');
  /** Whether the reader supervises these hours, or they are the reader's own. */
  readonly supervises = input(false);
  /** Of a reader who supervises: whether they did in this week. */
  readonly mayAsk = input(true);
  readonly changed = output();
  /** An entry by hand that its owner wants to change. */
  readonly editing = output<WeekLine>();

  private readonly client = inject(HoursClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly week = this.client.week(() => ({ associateId: this.associateId(), weekStart: this.weekStart() }));
  protected readonly talking = signal<{ line: string; act: HoursTalkAct } | null>(null);
  /** What is being written, by line and act: another question keeps its words. */
  private readonly kept = keptWords(() => (this.talking() ? `hours-word/${this.associateId() ?? ''}/${this.weekStart()}/${this.talking()?.line}/${this.talking()?.act}` : ''), '');
  protected readonly text = this.kept.value;
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly hours = hours;
  private readonly key = computed(() => (this.text(), this.talking(), crypto.randomUUID()));
  private readonly talks = computed(() => {
    const of = new Map<string, HoursWord[]>();
    for (const word of this.week.hasValue() ? this.week.value().words : []) of.set(word.line, [...(of.get(word.line) ?? []), word]);
    return of;
  });
  protected readonly title = computed(() => ({ asks: 'Your question', answers: 'Your answer', settles: '' })[this.talking()?.act ?? 'asks']);

  constructor() {
    reloadOn(this.week, ['supervision', 'scheduling', 'notes']);
  }

  /** Something was added or changed beside these lines. */
  reload(): void {
    this.week.reload();
  }

  protected talkOf(line: string): HoursWord[] {
    return this.talks().get(line) ?? [];
  }

  protected open(line: string): boolean {
    return isAsked(this.talkOf(line).map(({ act }) => act));
  }

  protected wordsOf({ line, kind }: WeekLine): string {
    return lineWords(line, kind, this.credential());
  }

  protected rowsOf(content: LogWeek): ReturnType<typeof contentRows> {
    return contentRows(content, this.credential());
  }

  protected write(text: string): void {
    this.kept.set(text);
  }

  protected begin(line: string, act: HoursTalkAct): void {
    this.talking.set({ line, act });
    afterNextRender(() => this.host.querySelector('textarea')?.focus(), { injector: this.injector });
  }

  protected async say(line: string, act: HoursTalkAct, text: string): Promise<void> {
    const week = this.week.value();
    if (!week || (act !== 'settles' && !text.trim())) return;
    if (!(await this.act.do(() => this.client.say(week.associateId, this.weekStart(), { line, act, text }, act === 'settles' ? crypto.randomUUID() : this.key())))) return;
    if (act !== 'settles') this.kept.forget();
    this.talking.set(null);
    this.week.reload();
    this.changed.emit();
  }
}
