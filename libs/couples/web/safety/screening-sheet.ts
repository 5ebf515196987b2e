import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  EXTRA_ANSWERS, EXTRA_QUESTIONS, SCREENING_FAULTS, SCREENING_OUTCOMES, SCREENING_WAYS, screeningFault, type ExtraAnswer, type ExtraQuestion, type PartnerRecord, type Screening,
  type ScreeningOutcome, type ScreeningWay,
} from '@attune/couples/domain';
import { anAct, PracticeTime, ProblemNote, SideSheet } from '@attune/ui';
import { dateIn } from '@attune/util';
import { CouplesClient } from '../couples-client';
import { ANSWER_WORDS, OUTCOME_WORDS, QUESTION_WORDS, SCREENING_WAY_WORDS } from '../words';

/** Records that a partner was seen alone. No free text: words belong in that partner's part of a session note. */
@Component({
  selector: 'att-screening-sheet',
  imports: [MatButton, MatCheckbox, MatFormField, MatInput, MatLabel, MatOption, MatRadioButton, MatRadioGroup, MatSelect, ProblemNote, SideSheet],
  templateUrl: './screening-sheet.html',
  styles: 'fieldset { margin: 0; padding: 0; border: 0; display: grid; gap: var(--att-2); } legend { padding: 0; margin-block-end: var(--att-3); font-weight: 550; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScreeningSheet {
  readonly coupleId = input.required<string>();
  readonly partner = input.required<PartnerRecord>();
  readonly recorded = output();
  readonly left = output();

  private readonly client = inject(CouplesClient);
  private readonly today = dateIn(new Date(), inject(PracticeTime).zone());
  protected readonly seenOn = signal(this.today);
  /** Said by whoever was there, never assumed. */
  protected readonly seenAlone = signal(false);
  protected readonly way = signal<ScreeningWay>('in-person');
  protected readonly outcome = signal<ScreeningOutcome | null>(null);
  protected readonly extra = signal<Record<ExtraQuestion, ExtraAnswer>>({ trauma: 'not-asked', coercion: 'not-asked', touch: 'not-asked', 'sexual-coercion': 'not-asked' });
  protected readonly screening = computed<Screening | null>(() => {
    const outcome = this.outcome();
    return outcome && { seenOn: this.seenOn(), seenAlone: this.seenAlone(), way: this.way(), outcome, extra: this.extra() };
  });
  protected readonly fault = computed(() => {
    const screening = this.screening();
    const fault = screening && screeningFault(screening, this.today);
    return fault && SCREENING_FAULTS[fault];
  });
  protected readonly act = anAct();
  protected readonly ways = SCREENING_WAYS.map((value) => ({ value, words: SCREENING_WAY_WORDS[value] }));
  protected readonly outcomes = SCREENING_OUTCOMES.map((value) => ({ value, words: OUTCOME_WORDS[value] }));
  protected readonly questions = EXTRA_QUESTIONS.map((value) => ({ value, words: QUESTION_WORDS[value] }));
  protected readonly answers = EXTRA_ANSWERS.map((value) => ({ value, words: ANSWER_WORDS[value] }));

  protected typedDay(event: Event): void {
    this.seenOn.set((event.target as HTMLInputElement).value);
  }

  protected answer(question: ExtraQuestion, answer: ExtraAnswer): void {
    this.extra.update((extra) => ({ ...extra, [question]: answer }));
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    const screening = this.screening();
    if (!screening || this.fault()) return;
    if (await this.act.do(() => this.client.screen(this.coupleId(), this.partner().id, screening))) this.recorded.emit();
  }
}
