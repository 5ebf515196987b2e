import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, required, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { SEATS } from '@attune/couples/domain';
import type { CoupleMeasure, LibraryMeasure, MeasurePartners } from '@attune/measures/domain';
import { attempting, DayPipe, FieldError, keyed, Loaded, ME, PracticeTime, ProblemNote, SideSheet, State } from '@attune/ui';
import { dateIn } from '@attune/util';
import { MeasuresClient } from '../measures-client';
import { type GiveField, type GiveModel, giveFault, givingOfModel, tooSoon, usualGiving } from './give-model';
import { MeasureChoice } from './measure-choice';

const CLOSES = {
  now: 'It is open for a week and then closes by itself.',
  rhythm: 'Each is open for a week and then closes by itself, or sooner where the next one begins.',
  appointments: 'It closes when the day of the appointment is over.',
} as const;

/** Gives a measure to one partner. Each is given theirs alone: what one has says nothing to the other. */
@Component({
  selector: 'att-give-sheet',
  imports: [
    DayPipe, FieldError, FormField, Loaded, MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, MeasureChoice, ProblemNote,
    SideSheet, State,
  ],
  templateUrl: './give-sheet.html',
  styles: 'form { display: grid; gap: var(--att-4); }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GiveSheet {
  readonly coupleId = input.required<string>();
  readonly partners = input.required<MeasurePartners>();
  /** What the couple answered so far. */
  readonly answered = input<readonly CoupleMeasure[]>([]);
  readonly closed = output();
  /** What was given to whom, in a sentence. */
  readonly given = output<string>();

  private readonly client = inject(MeasuresClient);
  private readonly place = inject(PracticeTime);
  private readonly who = inject(ME);
  private readonly attempt = attempting();
  protected readonly library = this.client.library();
  protected readonly conjoint = computed(() => this.who.me()?.conjoint ?? false);
  protected readonly chosen = signal<LibraryMeasure | null>(null);
  protected readonly problem = signal<unknown>(null);
  protected readonly model = signal<GiveModel>(usualGiving({ cadence: { words: '', everyDays: null, leastDays: 1 } }, this.today()));
  protected readonly closes = CLOSES;
  protected readonly people = computed(() => [this.partners().a, this.partners().b]);
  protected readonly f = form(this.model, (at) => {
    required(at.partnerId, { message: 'Choose one of the two.' });
    for (const field of ['firstOn', 'everyDays', 'daysBefore', 'until'] as const satisfies GiveField[]) validate<string | number>(at[field], () => this.faultOf(field));
  });
  protected readonly soon = computed(() => {
    const [measure, { partnerId, how }] = [this.chosen(), this.model()];
    const seat = SEATS.find((each) => this.partners()[each].id === partnerId);
    const found = measure && seat && how === 'now' ? tooSoon(seat, measure, this.answered(), this.today()) : null;
    return found && seat ? { ...found, name: this.partners()[seat].name } : null;
  });
  private readonly submit = keyed();

  protected choose(measure: LibraryMeasure | null): void {
    this.problem.set(null);
    if (measure) this.model.update(({ partnerId }) => ({ ...usualGiving(measure, this.today()), partnerId }));
    this.f().reset();
    this.chosen.set(measure);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const measure = this.chosen();
    if (!measure) return;
    const { partnerId, tellsResult } = this.model();
    const wish = { coupleId: this.coupleId(), partnerId, measure: measure.measure, giving: givingOfModel(this.model()), tellsResult: tellsResult && !measure.screen };
    const done = await this.attempt(this.f, this.problem, () => this.submit((key) => this.client.give(wish, key)));
    if (done) this.given.emit(`${measure.name} is given to ${this.people().find(({ id }) => id === partnerId)?.name ?? ''}.`);
  }

  private today(): string {
    return dateIn(new Date(), this.place.zone());
  }

  private faultOf(field: GiveField): { kind: string; message: string } | null {
    const measure = this.chosen();
    const found = measure && giveFault(this.model(), measure, this.today());
    return found && found.field === field ? { kind: field, message: found.message } : null;
  }
}
