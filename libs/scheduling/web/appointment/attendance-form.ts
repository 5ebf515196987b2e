import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { checkAttendance, REASONS, type AppointmentDetail, type Attendance, type Presence } from '@attune/scheduling/domain';
import { anAct, Lane, ProblemNote, typedOver } from '@attune/ui';
import { invited } from '../names';
import { SchedulingClient } from '../scheduling-client';

const WORDS: { value: Presence; words: string }[] = [
  { value: 'whole', words: 'There' },
  { value: 'part', words: 'For a part' },
  { value: 'absent', words: 'Not there' },
];

/** Who was there, partner by partner. */
@Component({
  selector: 'att-attendance-form',
  imports: [Lane, MatButton, MatRadioButton, MatRadioGroup, ProblemNote],
  template: `
    <h3>Who was there</h3>
    @if (problem(); as what) { <att-problem [of]="what" /> }
    @for (partner of partners(); track partner.id) {
      <div>
        <att-lane [seat]="partner.seat" [name]="partner.givenName" />
        <mat-radio-group [attr.aria-label]="partner.givenName" [value]="presence()[partner.id]" (change)="say(partner.id, $event.value)">
          @for (one of words; track one.value) {
            <mat-radio-button [value]="one.value">{{ one.words }}</mat-radio-button>
          }
        </mat-radio-group>
      </div>
    }
    <p class="att-muted att-small" role="status">{{ says() }}</p>
    <button matButton="outlined" type="button" [disabled]="!ready() || busy()" (click)="save()">Save attendance</button>
  `,
  styles: `:host { display: grid; gap: var(--att-2); justify-items: start; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AttendanceForm {
  readonly of = input.required<AppointmentDetail>();
  readonly saved = output();

  private readonly client = inject(SchedulingClient);
  protected readonly words = WORDS;
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly partners = computed(() => invited(this.of()));
  protected readonly presence = typedOver<Record<string, Presence>>(() => this.of().id, () => Object.fromEntries(this.of().attendance.map((each) => [each.partnerId, each.presence])));
  private readonly entries = computed((): Attendance[] => Object.entries(this.presence()).map(([partnerId, presence]) => ({ partnerId, presence })));
  private readonly checked = computed(() => checkAttendance(this.of().status, this.partners().map((each) => each.id), this.entries()));
  protected readonly ready = computed(() => this.checked().ok);
  private readonly kept = signal(false);
  protected readonly says = computed(() => {
    if (this.kept()) return 'Saved.';
    const checked = this.checked();
    if (checked.ok || this.entries().length < this.partners().length) return '';
    return REASONS[checked.reason];
  });

  protected say(partnerId: string, presence: Presence): void {
    this.kept.set(false);
    this.presence.update((all) => ({ ...all, [partnerId]: presence }));
  }

  protected async save(): Promise<void> {
    if (!(await this.act.do(() => this.client.attend(this.of().id, this.of().version, this.entries())))) return;
    this.kept.set(true);
    this.saved.emit();
  }
}
