import { HttpErrorResponse } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, viewChild } from '@angular/core';
import { form, FormField, max, min, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import {
  datesOf, MINUTES_MAX, MINUTES_MIN, MINUTES_USUAL, REASONS, RHYTHM_WORDS, RHYTHMS, type BookableCouple, type NewAppointment, type Rhythm, type Slot,
} from '@attune/scheduling/domain';
import { anAct, FieldError, keyed, ME, ProblemNote, SideSheet } from '@attune/ui';
import { addDays, dateIn, isDate, isTime } from '@attune/util';
import { SchedulingClient } from '../scheduling-client';
import { CouplePicker } from './couple-picker';
import { DatesPreview } from './dates-preview';

interface Wish {
  date: string;
  time: string;
  minutes: number;
  rhythm: Rhythm;
  until: string;
}

/** Twelve weeks: a usual first stretch, shown as a proposal. */
const USUAL_STRETCH_DAYS = 77;

/** Books an appointment, or a row of them, beside the week. What was typed stays through a refusal. */
@Component({
  selector: 'att-new-appointment-sheet',
  imports: [
    CouplePicker, DatesPreview, FieldError, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, MatOption, MatRadioButton, MatRadioGroup,
    MatSelect, MatSuffix, ProblemNote, SideSheet,
  ],
  templateUrl: './new-appointment-sheet.html',
  styles: `form { display: grid; gap: var(--att-4); } .two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-3); } fieldset { margin: 0; padding: 0; border: 0; } legend { font-weight: 550; padding: 0; } .hidden { display: none; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewAppointmentSheet {
  /** 'YYYY-MM-DDTHH:MM', or empty. */
  readonly at = input('');
  readonly staff = input<string>();
  /** The couple from whose page one comes. */
  readonly with = input<string>();
  readonly zone = input.required<string>();
  readonly closed = output();
  /** The first day that was booked. */
  readonly booked = output<string>();

  private readonly client = inject(SchedulingClient);
  private readonly picker = viewChild.required(CouplePicker);
  protected readonly couple = signal<BookableCouple | null>(null);
  protected readonly whose = signal<string | null>(null);
  private readonly here = inject(ME);
  /** What is planned with one alone stays as it is, out of sight of the other. */
  protected readonly hidden = computed(() => this.whose() !== null && this.here.me()?.conjoint === true);
  protected readonly without = signal<string[]>([]);
  protected readonly tried = signal(false);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  private readonly wish = signal<Wish>({ date: '', time: '', minutes: MINUTES_USUAL, rhythm: 'once', until: '' });
  private readonly submit = keyed();

  protected readonly f = form(this.wish, (at) => {
    required(at.date);
    validate(at.date, ({ value }) => (value() && !isDate(value()) ? { kind: 'pattern' } : null));
    required(at.time);
    validate(at.time, ({ value }) => (value() && !isTime(value()) ? { kind: 'pattern' } : null));
    required(at.minutes);
    min(at.minutes, MINUTES_MIN);
    max(at.minutes, MINUTES_MAX);
    validate(at.until, () => {
      const dates = datesOf(this.plan());
      return dates.ok || dates.reason === 'no-date-left' ? null : { kind: 'until', message: REASONS[dates.reason] };
    });
  });
  protected readonly plan = computed(() => ({ date: this.wish().date, rhythm: this.wish().rhythm, until: this.wish().until || null, without: this.without() }));
  protected readonly repeats = computed(() => this.wish().rhythm !== 'once');
  protected readonly showsDates = computed(() => this.repeats() && isDate(this.wish().date) && isDate(this.wish().until));
  /** Days of the plan that the server found taken. */
  protected readonly taken = computed(() => {
    const error = this.problem();
    const slots = error instanceof HttpErrorResponse ? (error.error as { taken?: Slot[] } | null)?.taken : undefined;
    return (slots ?? []).map((slot) => dateIn(slot.startsAt, this.zone()));
  });
  protected readonly rhythms = RHYTHMS.map((value) => ({ value, words: RHYTHM_WORDS[value] }));

  constructor() {
    effect(() => {
      const [date = '', time = ''] = this.at().split('T');
      if (date) this.wish.update((wish) => ({ ...wish, date, time }));
    });
    // What was taken was taken at the hour that was tried.
    effect(() => {
      this.wish();
      this.act.forget();
    });
    effect(() => {
      const { rhythm, until, date } = this.wish();
      if (rhythm !== 'once' && !until && isDate(date)) this.wish.update((wish) => ({ ...wish, until: addDays(date, USUAL_STRETCH_DAYS) }));
    });
  }

  protected choose(couple: BookableCouple | null): void {
    this.couple.set(couple);
    this.whose.set(null);
  }

  protected async book(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const couple = this.couple();
    if (!couple || this.f().invalid()) {
      this.f().markAsTouched();
      if (couple) this.f().errorSummary()[0]?.fieldTree().focusBoundControl();
      else this.picker().focus();
      return;
    }
    await this.act.do(async () => {
      const { appointments } = await this.submit((key) => this.client.book(this.request(couple), key));
      this.booked.emit(dateIn(appointments[0]?.startsAt ?? new Date(), this.zone()));
    });
  }

  private request(couple: BookableCouple): NewAppointment {
    const { date, time, minutes, rhythm, until } = this.wish();
    const staff = this.staff();
    const row = rhythm === 'once' ? {} : { until, without: this.without() };
    return { coupleId: couple.id, compartment: this.whose(), date, time, minutes, rhythm, ...row, ...(staff ? { staffId: staff } : {}) };
  }
}
