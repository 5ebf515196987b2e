import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Bringing, type CareNames, type ExerciseId, fieldsOf, hasForBoth, minutesOf, newestOf, type PartnerNames, type RevealMoment, type Role, say, stepsOf, VOICE, whoSees } from '@attune/exercises/domain';
import { Lane, PracticeTime, show } from '@attune/ui';

/** What each partner will see of it, before it is given: the same screens, their own turns set off. */
@Component({
  selector: 'att-exercise-preview',
  imports: [Lane],
  template: `
    <div role="group" aria-label="Preview" class="who">
      @for (seat of seats; track seat) {
        <button type="button" [attr.aria-pressed]="eyes() === seat" (click)="eyes.set(seat)">What <att-lane [seat]="seat" [name]="partners()[seat].name" /> sees</button>
      }
    </div>
    <div class="phone">
      <p class="sentence">{{ sentence() || 'Your sentence stands here.' }}</p>
      <p>{{ before() }}</p>
      <p class="att-muted att-small">Alone before: {{ asked('before') }}</p>
      <ol>
        @for (step of steps(); track step.id) { <li [class.own]="step.who === eyes()">{{ step.text }} <span class="att-muted att-small">{{ step.time }}</span></li> }
      </ol>
      <p class="att-muted att-small">Alone after: {{ asked('after') }}</p>
      <p>{{ sees() }}</p>
      <p>{{ reveal() }}</p>
      <p class="att-muted att-small">{{ definition().sees.en }}</p>
    </div>
  `,
  styles: `
    .who { display: flex; flex-wrap: wrap; gap: var(--att-2); margin-block-end: var(--att-3); }
    .who button { padding: var(--att-1) var(--att-3); font: inherit; color: inherit; background: none; border: var(--att-line); border-radius: 999px; cursor: pointer; }
    .who button[aria-pressed='true'] { background: var(--mat-sys-secondary-container); }
    .phone { max-width: 360px; padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius-l); font-size: var(--att-text-s); }
    .sentence { font-family: var(--att-serif); font-size: var(--att-text-l); }
    ol { padding-inline-start: var(--att-5); }
    .own { font-weight: 600; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Preview {
  readonly exercise = input.required<ExerciseId>();
  readonly variant = input.required<string>();
  readonly short = input.required<boolean>();
  readonly sentence = input.required<string>();
  readonly reveals = input.required<RevealMoment>();
  readonly partners = input.required<PartnerNames>();
  readonly care = input.required<CareNames>();
  readonly bringing = input.required<Bringing>();

  private readonly place = inject(PracticeTime);
  protected readonly seats: readonly Role[] = ['a', 'b'];
  protected readonly eyes = signal<Role>('a');
  protected readonly definition = computed(() => newestOf(this.exercise()));
  private readonly way = computed(() => ({ sitting: 1, variant: this.variant(), short: this.short() }));
  protected readonly before = computed(() => say(VOICE.before, 'en', { minutes: minutesOf(this.definition(), this.way()) }));
  protected readonly steps = computed(() => {
    const names = { a: this.partners().a.name, b: this.partners().b.name };
    return stepsOf(this.definition(), this.way()).map((step) => ({ id: step.id, who: step.who, text: say(step.say, 'en', names), time: duration(step.seconds) }));
  });
  protected readonly sees = computed(() => whoSees(this.care(), this.bringing(), hasForBoth(this.definition(), this.way()), 'en'));
  protected readonly reveal = computed(() => {
    const reveal = this.reveals();
    const { clinician } = this.care();
    const when = reveal.how === 'date' && `${show('day', reveal.on, this.place.zone(), this.place.locale())}, ${reveal.hour}:00`;
    return `${say(VOICE.revealQuestion, 'en')} ${when ? say(VOICE.revealByDate, 'en', { when }) : say(VOICE.revealInAppointment, 'en', { clinician })}`;
  });

  protected asked(when: 'before' | 'after'): string {
    const first = ['moment', 'before'];
    const fields = fieldsOf(this.definition(), this.way()).filter((field) => first.includes(field.phase) === (when === 'before'));
    return fields.map((field) => say(field.ask, 'en', { clinician: this.care().clinician })).join(' · ');
  }
}

/** '4 min 50 s', as a clock would say it. */
const duration = (seconds: number) => [[Math.floor(seconds / 60), 'min'], [seconds % 60, 's']].flatMap(([many, unit]) => (many ? [`${many} ${unit}`] : [])).join(' ');
