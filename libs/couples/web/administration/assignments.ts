import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { RouterLink } from '@angular/router';
import type { AssignmentRecord, CoupleRecord } from '@attune/couples/domain';
import type { Colleague } from '@attune/practice/domain';
import { anAct, Confirm, DayPipe, PracticeTime, ProblemNote, reading, show } from '@attune/ui';
import { dateIn } from '@attune/util';
import { CouplesClient } from '../couples-client';
import { fullName } from '../words';

/** Who treats the couple, from when to when; the owner hands it over. */
@Component({
  selector: 'att-assignments',
  imports: [DayPipe, MatButton, MatFormField, MatInput, MatLabel, MatOption, MatSelect, ProblemNote, RouterLink],
  templateUrl: './assignments.html',
  styles: 'section { display: grid; gap: var(--att-3); } li { display: flex; flex-wrap: wrap; gap: 0 var(--att-2); padding-block: var(--att-2); } mat-form-field { max-width: 280px; } .still { flex: 1 0 100%; }',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Assignments {
  readonly couple = input.required<CoupleRecord>();
  readonly mayAssign = input(false);
  readonly changed = output();

  private readonly client = inject(CouplesClient);
  private readonly confirm = inject(Confirm);
  private readonly time = inject(PracticeTime);
  private readonly colleagues = reading<{ items: Colleague[] }>(() => (this.mayAssign() ? '/api/practice/colleagues' : undefined));
  protected readonly clinicians = computed(() => {
    const items = this.colleagues.hasValue() ? this.colleagues.value().items : [];
    return items.filter(({ roles }) => roles.includes('therapist') || roles.includes('associate'));
  });
  protected readonly fullName = fullName;
  protected readonly act = anAct();
  protected readonly staffId = signal('');
  private asking = false;
  protected readonly today = dateIn(new Date(), this.time.zone());
  protected readonly from = signal(this.today);

  protected typedFrom(event: Event): void {
    this.from.set((event.target as HTMLInputElement).value);
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    if (this.asking || this.act.busy()) return;
    this.asking = true;
    const may = await this.mayHandOver().finally(() => (this.asking = false));
    if (!may) return;
    if (!(await this.act.do(() => this.client.assign(this.couple().id, this.staffId(), this.from())))) return;
    this.staffId.set('');
    this.changed.emit();
  }

  /** Whoever treats them now loses the couple with it, and both partners owe a signature: asked once. */
  private async mayHandOver(): Promise<boolean> {
    const from = this.from();
    const still = this.couple().assignments.filter(({ untilOn, staff }) => (untilOn === null || untilOn > from) && staff.id !== this.staffId());
    // Somebody with several stays is one person.
    const ending = [...new Map(still.map((each) => [each.staff.id, each])).values()];
    if (ending.length === 0) return true;
    const now = ending.map(({ staff }) => fullName(staff));
    const to = this.clinicians().find(({ id }) => id === this.staffId())?.name ?? '';
    return this.confirm.ask({
      heading: `Hand this couple over to ${to}?`,
      text: [
        `From ${this.day(from)} on ${to} treats them, and ${now.join(' and ')} no longer ${now.length === 1 ? 'sees' : 'see'} them.`,
        ...ending.flatMap((each) => this.leftBehind(each)),
        'What is planned from that day on goes over too; an appointment whose time is taken there, or whose note was begun, stays where it is.',
        'Both partners are asked to sign anew who treats them where the law wants it.',
      ].join(' '),
      act: 'Hand over',
    });
  }

  /** What is written of the couple goes with the assignment: whoever wrote it cannot finish it any more, and nobody else can. */
  private leftBehind({ staff, owedNotes }: AssignmentRecord): string[] {
    const [oldest] = owedNotes;
    if (!oldest) return [];
    const which = owedNotes.length === 1 ? `One note of theirs is not final yet, of ${this.day(oldest)}` : `${owedNotes.length} notes of theirs are not final yet, the oldest of ${this.day(oldest)}`;
    return [`${which}: after the handover ${fullName(staff)} can no longer write there. Have it finished first, or choose a later day.`];
  }

  /** What could not go over, since its time is taken there or its note was begun. */
  protected still({ staff, stillPlanned }: AssignmentRecord): string {
    const days = [...new Set(stillPlanned)].map((date) => this.day(date));
    return `Still planned with ${fullName(staff)}, and so held by nobody: ${days.join(', ')}. ${this.mayAssign() ? 'Cancel' : 'Have an owner cancel'} ${days.length === 1 ? 'it' : 'them'} in the week, and book anew.`;
  }

  private day(date: string): string {
    return show('day', date, this.time.zone(), this.time.locale());
  }
}
