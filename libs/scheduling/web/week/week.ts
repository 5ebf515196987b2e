import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import { Icon, Loaded, ME, Page, PracticeTime, reloadOn, Shortcuts, show, State } from '@attune/ui';
import { addDays, dateIn } from '@attune/util';
import { map } from 'rxjs';
import { AppointmentSheet } from '../appointment/appointment-sheet';
import { NewAppointmentSheet } from '../booking/new-appointment-sheet';
import { SchedulingClient } from '../scheduling-client';
import { DayList } from './day-list';
import { WeekGrid } from './week-grid';
import { layWeek, weeksOn } from './week-layout';

/** A clinician's week. What is open beside it stands in the address, so that Back closes it. */
@Component({
  selector: 'att-week',
  imports: [AppointmentSheet, DayList, Icon, Loaded, MatButton, MatFormField, MatIconButton, MatLabel, MatOption, MatSelect, NewAppointmentSheet, Page, State, WeekGrid],
  templateUrl: './week.html',
  styles: `.turn { display: flex; align-items: center; gap: var(--att-1); } mat-form-field { width: 220px; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Week {
  readonly on = input<string>();
  readonly staff = input<string>();
  /** The appointment that is open beside the week. */
  readonly open = input<string>();
  /** 'YYYY-MM-DDTHH:MM' where a new one is being booked; empty: without a time yet. */
  readonly new = input<string>();
  /** The couple it is booked with to begin with. */
  readonly with = input<string>();

  private readonly router = inject(Router);
  private readonly place = inject(PracticeTime);
  private readonly here = inject(ME);
  protected readonly week = inject(SchedulingClient).week(() => ({ on: this.on(), staff: this.staff() }));
  protected readonly narrow = toSignal(inject(BreakpointObserver).observe('(max-width: 900px)').pipe(map(({ matches }) => matches)));
  protected readonly today = computed(() => dateIn(new Date(), this.place.zone()));
  /** The week once it is there; asking an unread resource for its value throws. */
  protected readonly shown = computed(() => (this.week.hasValue() ? this.week.value() : undefined));
  protected readonly layout = computed(() => {
    const week = this.shown();
    return week && layWeek(week, this.today());
  });
  protected readonly heading = computed(() => {
    const monday = this.shown()?.monday;
    if (!monday) return '';
    const words = (date: string) => show('day', date, 'UTC', this.place.locale());
    return `${words(monday)} – ${words(addDays(monday, 6))}`;
  });
  protected readonly bookable = computed(() => this.here.may('scheduling.write') && (this.shown()?.staffId === this.here.me()?.personId || this.here.me()?.roles.includes('owner') === true));

  constructor() {
    reloadOn(this.week, ['scheduling']);
    // An owner who treats nobody has no week of their own: somebody else's opens.
    effect(() => {
      const week = this.shown();
      const [first] = week?.clinicians ?? [];
      if (first && !this.staff() && this.here.me()?.roles.includes('owner') && !week?.clinicians.some(({ id }) => id === week.staffId)) this.go({ staff: first.id }, true);
    });
    inject(Shortcuts).add([
      { key: 'n', does: 'New appointment', run: () => this.book(), when: () => this.bookable() },
      { key: 't', does: 'This week', run: () => this.turn(0) },
      { key: 'j', does: 'Next week', run: () => this.turn(1) },
      { key: 'k', does: 'Week before', run: () => this.turn(-1) },
    ]);
  }

  protected turn(weeks: number): void {
    const monday = this.shown()?.monday ?? this.today();
    this.go({ on: weeks === 0 ? null : weeksOn(monday, weeks) });
  }

  protected book(at?: { date: string; time: string }): void {
    this.go({ new: at ? `${at.date}T${at.time}` : '', open: null });
  }

  protected go(queryParams: Record<string, string | null>, replaceUrl = false): void {
    // The couple belongs to the booking that is closed.
    const gone = queryParams['new'] === null ? { with: null } : {};
    void this.router.navigate([], { queryParams: { ...gone, ...queryParams }, queryParamsHandling: 'merge', replaceUrl });
  }

  protected booked(on: string): void {
    this.week.reload();
    this.go({ new: null, on });
  }
}
