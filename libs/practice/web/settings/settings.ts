import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { form, FormField, max, maxLength, min, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { ACKNOWLEDGE_MINUTES, type NotePolicy, PRACTICE_NAME_MAX, type PracticeSettings, type WorkingDay, workingHoursProblem } from '@attune/practice/domain';
import { attempting, FieldError, Loaded, ME, Page, ProblemNote, State } from '@attune/ui';
import { PracticeClient } from '../practice-client';
import { PracticeTabs } from '../practice-tabs';
import { WorkingWeek } from './working-week';

const POLICIES: { value: NotePolicy; words: string }[] = [
  { value: 'view_only', words: 'The associate’s own signature makes a note final; the supervisor reads' },
  { value: 'must_approve', words: 'A supervisor approves each note before it is final' },
  { value: 'must_cosign', words: 'A supervisor signs each note beside the associate' },
];

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
  protected readonly week = signal<WorkingDay[]>([]);
  protected readonly weekProblem = computed(() => workingHoursProblem(this.week()));
  private readonly typed = signal({ name: '', zone: '', notePolicy: 'must_approve' as NotePolicy, acknowledgeMinutes: 240, defaultLanguage: 'en' as 'en' | 'es' });
  protected readonly f = form(this.typed, (at) => {
    required(at.name);
    maxLength(at.name, PRACTICE_NAME_MAX);
    required(at.zone);
    min(at.acknowledgeMinutes, ACKNOWLEDGE_MINUTES.least);
    max(at.acknowledgeMinutes, ACKNOWLEDGE_MINUTES.most);
  });

  constructor() {
    effect(() => this.settings.hasValue() && this.fill(this.settings.value()));
  }

  protected policyWords(policy: NotePolicy): string {
    return POLICIES.find(({ value }) => value === policy)?.words ?? '';
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const version = this.settings.value()?.version;
    if (version === undefined || this.weekProblem()) return;
    const done = await this.attempt(this.f, this.problem, async () =>
      this.settings.set(await this.client.changeSettings({ ...this.typed(), workingHours: this.week() }, version)));
    this.saved.set(done);
  }

  private fill({ name, zone, notePolicy, acknowledgeMinutes, workingHours, defaultLanguage }: PracticeSettings): void {
    this.typed.set({ name, zone, notePolicy, acknowledgeMinutes, defaultLanguage });
    this.week.set(workingHours);
  }
}
