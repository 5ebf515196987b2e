import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { applyEach, form, FormField, max, maxLength, min, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { CASE_CODE_MAX, MEETING_ADVICE, MEETING_MINUTES, MEETING_TEXT_MAX, meetingProblem, OWN_PLACE, type Format, type MeetingInput, type MeetingView, type Modality } from '@attune/supervision/domain';
import { attempting, FieldError, Icon, keptForm, keyed, PracticeTime, ProblemNote, reasonOf, SideSheet, typedOver } from '@attune/ui';
import { toInstant, toLocal } from '@attune/util';
import { HoursClient } from '../hours/hours-client';
import { FORMAT_WORDS, MODALITY_WORDS } from '../hours/words';
import { MeetingsClient } from './meetings-client';

const BLANK = {
  format: 'individual' as Format, date: '', time: '', minutes: MEETING_MINUTES.usual as number, modality: 'in_person' as Modality, place: OWN_PLACE, associateIds: [] as string[], others: 0,
  nextOn: '', cases: [] as { code: string; words: string }[], directives: [] as { words: string; dueOn: string }[], goal: '', feedback: '', agreed: '', reason: '',
};

/** Books a meeting, records it, or corrects the record. What was typed stays through a refusal and a reload, until it is closed. */
@Component({
  selector: 'att-meeting-sheet',
  imports: [FieldError, FormField, Icon, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, MatSuffix, ProblemNote, SideSheet],
  templateUrl: './meeting-sheet.html',
  styles: `form { display: grid; gap: var(--att-3); } .two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-3); } fieldset { display: grid; gap: var(--att-2); margin: 0; padding: 0; border: 0; } legend { padding: 0; font-weight: 550; } fieldset button { justify-self: start; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingSheet {
  /** The meeting to change; without one a new one is written. */
  readonly of = input<MeetingView | null>(null);
  readonly closed = output();
  /** The id of what was written. */
  readonly written = output<string>();

  private readonly client = inject(MeetingsClient);
  private readonly time = inject(PracticeTime);
  private readonly attempt = attempting();
  private readonly settings = inject(HoursClient).settings();
  private readonly colleagues = this.client.associates(() => true);
  private readonly submit = keyed();
  private readonly stands = computed(() => {
    const meeting = this.of();
    return meeting ? this.filled(meeting) : BLANK;
  });
  private readonly whose = computed(() => `meeting/${this.of()?.id ?? 'new'}`);
  private readonly typed = typedOver(this.whose, this.stands);
  private readonly kept = keptForm(this.typed, this.whose, this.stands);
  protected readonly associates = computed(() => (this.colleagues.hasValue() ? this.colleagues.value().items.filter(({ roles }) => roles.includes('associate')) : []));
  protected readonly places = computed(() => (this.settings.hasValue() ? this.settings.value().places : []));
  protected readonly formats = Object.entries(FORMAT_WORDS);
  protected readonly modalities = Object.entries(MODALITY_WORDS);
  protected readonly locked = computed(() => this.of()?.signedAt != null);
  protected readonly problem = signal<unknown>(null);
  private readonly note = viewChild<ProblemNote, ElementRef<HTMLElement>>(ProblemNote, { read: ElementRef });
  protected readonly f = form(this.typed, (at) => {
    required(at.date);
    required(at.time);
    required(at.minutes);
    min(at.minutes, MEETING_MINUTES.least);
    max(at.minutes, MEETING_MINUTES.most);
    min(at.others, 0);
    max(at.others, 30);
    validate(at.associateIds, ({ valueOf }) => {
      const problem = meetingProblem({ format: valueOf(at.format), associateIds: valueOf(at.associateIds), others: valueOf(at.others) });
      return problem ? { kind: problem, message: MEETING_ADVICE[problem] } : null;
    });
    applyEach(at.cases, (each) => {
      required(each.code, { message: 'Give the case a code, such as initials.' });
      maxLength(each.code, CASE_CODE_MAX);
      maxLength(each.words, MEETING_TEXT_MAX);
    });
    applyEach(at.directives, (each) => {
      required(each.words, { message: 'Say what is to be done.' });
      maxLength(each.words, MEETING_TEXT_MAX);
    });
    for (const text of [at.goal, at.feedback, at.agreed]) maxLength(text, MEETING_TEXT_MAX);
    required(at.reason, { when: () => this.locked(), message: 'All have signed this. Say why it is corrected.' });
  });

  constructor() {
    // It stands above all that is typed: whoever writes at the end of a long record would not see it.
    effect(() => {
      if (this.problem()) setTimeout(() => this.note()?.nativeElement.scrollIntoView?.({ block: 'nearest' }));
    });
  }

  protected close(): void {
    this.kept.forget();
    this.closed.emit();
  }

  protected addCase(): void {
    this.typed.update((typed) => ({ ...typed, cases: [...typed.cases, { code: '', words: '' }] }));
  }

  protected addDirective(): void {
    this.typed.update((typed) => ({ ...typed, directives: [...typed.directives, { words: '', dueOn: '' }] }));
  }

  protected drop(list: 'cases' | 'directives', index: number): void {
    this.typed.update((typed) => ({ ...typed, [list]: typed[list].filter((_, at) => at !== index) }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const before = this.of();
    let id = '';
    const done = await this.attempt(this.f, this.problem, async () => {
      const { date, time, nextOn, directives, reason, ...rest } = this.typed();
      const meeting: MeetingInput = {
        ...rest, startsAt: toInstant(date, time, this.time.zone()), nextOn: nextOn || null, directives: directives.map(({ words, dueOn }) => ({ words, dueOn: dueOn || null })),
      };
      // What was saved elsewhere since the first word is asked about, also where it was read meanwhile: it goes by no version.
      ({ id } = before ? await this.client.change(before.id, this.kept.changedSince() ? 0 : before.version, { ...meeting, reason }) : await this.submit((key) => this.client.add(meeting, key)));
    });
    if (reasonOf(this.problem()) === 'stale-version') this.kept.asked();
    if (!done) return;
    this.kept.forget();
    this.written.emit(id);
  }

  private filled({ format, startsAt, minutes, modality, place, associateIds, others, nextOn, cases, directives, goal, feedback, agreed }: MeetingView): typeof BLANK {
    const { date, time } = toLocal(startsAt, this.time.zone());
    return {
      format, date, time, minutes, modality, place, associateIds, others, nextOn: nextOn ?? '', cases,
      directives: directives.map(({ words, dueOn }) => ({ words, dueOn: dueOn ?? '' })), goal, feedback, agreed, reason: '',
    };
  }
}
