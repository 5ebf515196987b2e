import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { ACKNOWLEDGE_MINUTES, type NotePolicy, PRACTICE_NAME_MAX, type PracticeSettingsInput, type WorkingDay, workingHoursProblem } from '@attune/practice/domain';
import { attempting, FieldError, Loaded, ME, Page, ProblemNote, State, typedOver } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { PracticeTabs } from '../practice-tabs';
import { WorkingWeek } from './working-week';

const POLICIES: { value: NotePolicy; words: string }[] = [
  { value: 'view_only', words: 'The associate’s own signature makes a note final; the supervisor reads' },
  { value: 'must_approve', words: 'A supervisor approves each note before it is final' },
  { value: 'must_cosign', words: 'A supervisor signs each note beside the associate' },
];

/** There is one. */
const PRACTICE = 'practice';

@Component({
  selector: 'att-settings',
  imports: [FieldError, FormField, Loaded, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, MatSuffix, Page, PracticeTabs, ProblemNote, State, WorkingWeek],
  templateUrl: './settings.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: 'form { max-width: 560px; } button { justify-self: start; }',
})
export class SettingsPage {
  private readonly here = inject(ME);
  private readonly client = inject(PracticeClient);
  private readonly attempt = attempting();
  protected readonly settings = this.client.settings();
  protected readonly owner = computed(() => this.here.may('practice.settings'));
  protected readonly policies = POLICIES;
  protected readonly zones = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'));
  protected readonly limits = ACKNOWLEDGE_MINUTES;
  protected readonly saved = signal(false);
  protected readonly problem = signal<unknown>(null);
  /** Each day by itself: another window may have changed another one. */
  private readonly hours = typedOver(() => PRACTICE, () => byDay(this.settings.hasValue() ? this.settings.value().workingHours : []));
  protected readonly week = computed(() => Object.values(this.hours()).filter((day) => day !== null));
  protected readonly weekProblem = computed(() => workingHoursProblem(this.week()));
  private readonly typed = typedOver<Omit<PracticeSettingsInput, 'workingHours'>>(() => PRACTICE, () => {
    if (!this.settings.hasValue()) return { name: '', zone: '', notePolicy: 'must_approve', acknowledgeMinutes: 240, defaultLanguage: 'en' };
    const { name, zone, notePolicy, acknowledgeMinutes, defaultLanguage } = this.settings.value();
    return { name, zone, notePolicy, acknowledgeMinutes, defaultLanguage };
  });
  protected readonly f = form(this.typed, (at) => {
    required(at.name);
    maxLength(at.name, PRACTICE_NAME_MAX);
    required(at.zone);
    min(at.acknowledgeMinutes, ACKNOWLEDGE_MINUTES.least);
    max(at.acknowledgeMinutes, ACKNOWLEDGE_MINUTES.most);
  });

  protected setWeek(days: WorkingDay[]): void {
    this.hours.set(byDay(days));
  }

  protected policyWords(policy: NotePolicy): string {
    return POLICIES.find(({ value }) => value === policy)?.words ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const version = this.settings.value()?.version;
    if (version === undefined || this.weekProblem()) return;
    const done = await this.attempt(this.f, this.problem, async () =>
      this.settings.set(await this.client.changeSettings({ ...this.typed(), workingHours: this.week() }, version)), this.settings);
    this.saved.set(done);
  }
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const byDay = (week: readonly WorkingDay[]): Record<number, WorkingDay | null> => Object.fromEntries(DAYS.map((number) => [number, week.find(({ day }) => day === number) ?? null]));
