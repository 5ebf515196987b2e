import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { MeetingRow } from '@attune/supervision/domain';
import { Empty, Icon, Loaded, ME, MomentPipe, Page, reloadOn, Shortcuts, State } from '@attune/ui';
import { FORMAT_WORDS, hours, MODALITY_WORDS } from '../hours/words';
import { SupervisionTabs } from '../supervision-tabs';
import { MeetingSheet } from './meeting-sheet';
import { MeetingsClient } from './meetings-client';

const PAGE = 50;

/** Supervision that is booked and that was held; what waits for one's own signature says so. */
@Component({
  selector: 'att-meetings-page',
  imports: [Empty, Icon, Loaded, MatButton, MeetingSheet, MomentPipe, Page, RouterLink, State, SupervisionTabs],
  template: `
    <att-page heading="Meetings" sub="Supervision, booked and held. No part of a couple’s record.">
      <att-supervision-tabs above />
      @if (records()) {
        <button matButton="filled" type="button" actions (click)="go('')"><att-icon name="plus" />Record or book one <kbd>N</kbd></button>
      }
      <att-state [of]="meetings" [lines]="6">
        <att-empty says="No meeting yet. A supervisor books or records it; everybody who was there signs." icon="couples" />
        <ng-container *attLoaded="meetings; let it">
          <ul class="plain">
            @for (meeting of it.items; track meeting.id) {
              <li>
                <a [routerLink]="['/supervision/meetings', meeting.id]">{{ meeting.startsAt | attMoment }}</a>
                <span>{{ words(meeting) }}</span>
                <span class="att-muted">{{ names(meeting) }}</span>
                <span class="state att-small" [class.mark]="mine(meeting)">{{ state(meeting) }}</span>
              </li>
            }
          </ul>
          @if (it.nextCursor && limit() < 100) { <button matButton type="button" (click)="limit.set(100)">Earlier ones</button> }
        </ng-container>
      </att-state>
    </att-page>
    @if (new() !== undefined && !conjoint()) { <att-meeting-sheet (closed)="go(null)" (written)="opened($event)" /> }
  `,
  styles: `
    li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--att-4); min-height: 44px; padding-block: var(--att-2); border-block-end: var(--att-line); }
    li a { min-width: 190px; font-weight: 550; }
    .state { margin-inline-start: auto; }
    .mark { padding: 1px 8px; border-radius: 999px; background: var(--att-mark); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingsPage {
  /** Set in the address while one is being written. */
  readonly new = input<string>();

  private readonly client = inject(MeetingsClient);
  private readonly here = inject(ME);
  private readonly router = inject(Router);
  protected readonly limit = signal(PAGE);
  protected readonly meetings = this.client.list(this.limit);
  /** What is said of cases is for no screen that partners look at; what is being written is kept. */
  protected readonly conjoint = computed(() => this.here.me()?.conjoint === true);
  protected readonly records = computed(() => this.here.may('supervision.meet') && !this.conjoint());

  constructor() {
    reloadOn(this.meetings, ['supervision']);
    inject(Shortcuts).add([{ key: 'n', does: 'Record or book a meeting', run: () => this.go(''), when: () => this.records() }]);
  }

  protected words({ format, minutes, modality }: MeetingRow): string {
    return `${FORMAT_WORDS[format]}, ${hours(minutes)}, ${MODALITY_WORDS[modality]}`;
  }

  protected names({ supervisor, associates, others }: MeetingRow): string {
    const all = [supervisor, ...associates].filter(({ id }) => id !== this.here.me()?.personId).map(({ name }) => name);
    return `with ${[...all, ...(others ? [`${others} from elsewhere`] : [])].join(', ')}`;
  }

  protected mine(meeting: MeetingRow): boolean {
    const own = [meeting.supervisor, ...meeting.associates].find(({ id }) => id === this.here.me()?.personId);
    return !meeting.calledOff && own?.signedAt === null && this.over(meeting);
  }

  protected state(meeting: MeetingRow): string {
    if (meeting.calledOff) return 'Called off';
    if (meeting.signedAt) return 'Signed by all';
    if (!this.over(meeting)) return 'Booked';
    return this.mine(meeting) ? 'Waits for your signature' : `Waits for ${[meeting.supervisor, ...meeting.associates].filter(({ signedAt }) => !signedAt).map(({ name }) => name).join(', ')}`;
  }

  protected go(value: string | null): void {
    void this.router.navigate([], { queryParams: { new: value }, queryParamsHandling: 'merge' });
  }

  protected opened(id: string): void {
    void this.router.navigate(['/supervision/meetings', id]);
  }

  private over({ startsAt, minutes }: MeetingRow): boolean {
    return Date.parse(startsAt) + minutes * 60_000 <= Date.now();
  }
}
