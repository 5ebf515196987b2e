import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, untracked } from '@angular/core';
import { form, FormField, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { checkAssignment, type ExerciseId, newestOf, RHYTHMS, SENTENCE_MAX } from '@attune/exercises/domain';
import { anAct, FieldError, focusFirstError, keyed, Loaded, ME, PracticeTime, ProblemNote, reloadOn, show, SideSheet, State } from '@attune/ui';
import { dateIn } from '@attune/util';
import { ExercisesClient } from '../exercises-client';
import { givenWords, RHYTHM_WORDS } from '../words';
import { LibraryList } from './library-list';
import { OwedList } from './owed-list';
import { type PlanModel, planOf, usualPlan } from './plan-model';
import { Preview } from './preview';

/**
 * Gives an exercise to both, beside the note or the couple's page. Where the gate is shut it says what is owed; what records it
 * (a screening, say) is put in by the page: `<att-assign-sheet …><att-screening-form record … /></att-assign-sheet>`.
 */
@Component({
  selector: 'att-assign-sheet',
  imports: [
    FieldError, FormField, LibraryList, Loaded, MatButton, MatCheckbox, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, OwedList,
    Preview, ProblemNote, SideSheet, State,
  ],
  templateUrl: './assign-sheet.html',
  styles: `
    form { display: grid; gap: var(--att-4); }
    .two { display: grid; grid-template-columns: 1fr 1fr; gap: var(--att-3); align-items: start; }
    fieldset { margin: 0; padding: 0; border: 0; }
    legend { font-weight: 550; padding: 0; }
    .wide { grid-column: 1 / -1; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AssignSheet {
  readonly coupleId = input.required<string>();
  readonly closed = output();
  /** The line that goes into the plan: "Noticing, side by side, weekly, from Tue 24 Nov". */
  readonly assigned = output<string>();

  private readonly client = inject(ExercisesClient);
  private readonly place = inject(PracticeTime);
  private readonly who = inject(ME);
  protected readonly library = this.client.library(() => this.coupleId());
  protected readonly conjoint = computed(() => this.who.me()?.conjoint ?? false);
  protected readonly chosen = signal<ExerciseId | null>(null);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly askedA = signal(false);
  protected readonly askedB = signal(false);
  protected readonly tried = signal(false);
  protected readonly rhythms = RHYTHMS.map((value) => ({ value, words: RHYTHM_WORDS[value] }));
  protected readonly hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, words: `${String(hour).padStart(2, '0')}:00` }));
  protected readonly sentenceMax = SENTENCE_MAX;
  private readonly model = signal<PlanModel>(usualPlan('E1', this.today()));
  private readonly submit = keyed();

  protected readonly definition = computed(() => newestOf(this.chosen() ?? 'E1'));
  protected readonly plan = computed(() => planOf(this.chosen() ?? 'E1', this.model(), { a: this.askedA(), b: this.askedB() }));
  private readonly faults = computed(() => checkAssignment(this.plan(), this.today()));
  protected readonly f = form(this.model, (at) => {
    const fault = (field: string) => () => this.faultOf(field);
    validate(at.variant, fault('variant'));
    validate(at.firstOn, fault('firstOn'));
    validate(at.until, fault('until'));
    validate(at.revealOn, fault('reveal'));
    validate(at.sentence, fault('sentence'));
    validate(at.triedOn, fault('triedOn'));
  });
  protected readonly askedFault = computed(() => (this.tried() ? this.faults().find((each) => each.field === 'askedAlone')?.message : undefined));
  /** The gate for what is chosen, in the chosen way. */
  protected readonly gate = computed(() => {
    const exercise = this.chosen();
    const item = this.library.hasValue() ? this.library.value().items.find((each) => each.exercise === exercise) : undefined;
    return item?.gateOf[this.model().variant];
  });
  protected readonly ready = computed(() => this.gate()?.ok === true);
  protected readonly owed = computed(() => {
    const gate = this.gate();
    return gate && !gate.ok ? gate.owed : [];
  });

  constructor() {
    reloadOn(this.library, ['exercises', 'couples'], ({ coupleId }) => coupleId === this.coupleId());
  }

  protected choose(exercise: ExerciseId): void {
    const sentence = untracked(() => this.model().sentence);
    this.model.set({ ...usualPlan(exercise, this.today()), sentence });
    this.f().reset();
    this.act.forget();
    this.chosen.set(exercise);
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.f().markAsTouched();
    if (this.faults().length) {
      focusFirstError(this.f);
      return;
    }
    if (!this.ready()) return;
    const plan = this.plan();
    if (await this.act.do(() => this.submit((key) => this.client.assign({ coupleId: this.coupleId(), ...plan }, key)))) {
      return this.assigned.emit(`${givenWords(plan)}, from ${show('day', plan.firstOn, this.place.zone(), this.place.locale())}`);
    }
    this.library.reload();
  }

  private today(): string {
    return dateIn(new Date(), this.place.zone());
  }

  private faultOf(field: string): { kind: string; message: string } | null {
    const found = this.faults().find((each) => each.field === field);
    return found ? { kind: field, message: found.message } : null;
  }
}
