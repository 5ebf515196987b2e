import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { MeetingView } from '@attune/supervision/domain';
import { anAct, Confirm, DayPipe, Icon, Loaded, ME, MomentPipe, Page, ProblemNote, reloadOn, Shortcuts, State } from '@attune/ui';
import { FORMAT_WORDS, hours, MODALITY_WORDS } from '../hours/words';
import { SupervisionTabs } from '../supervision-tabs';
import { MeetingSheet } from './meeting-sheet';
import { MeetingsClient } from './meetings-client';

/** One meeting of supervision: what was said, who has signed, and what it was before. */
@Component({
  selector: 'att-meeting-page',
  imports: [DayPipe, Icon, Loaded, MatButton, MeetingSheet, MomentPipe, Page, ProblemNote, State, SupervisionTabs],
  templateUrl: './meeting-page.html',
  styles: `
    section { display: grid; gap: var(--att-2); margin-block-start: var(--att-5); }
    section + p { margin-block-start: var(--att-4); }
    .words { white-space: pre-wrap; }
    dl { display: grid; gap: var(--att-2); margin: 0; } dd { margin: 0; }
    li { padding-block: var(--att-1); }
    att-problem:empty { display: none; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingPage {
  readonly id = input.required<string>();

  private readonly client = inject(MeetingsClient);
  private readonly here = inject(ME);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  protected readonly meeting = this.client.meeting(this.id);
  protected readonly shown = computed(() => (this.meeting.hasValue() ? this.meeting.value() : undefined));
  protected readonly heading = computed(() => (this.shown() ? `${FORMAT_WORDS[this.shown()?.format ?? 'individual']} supervision` : 'Supervision'));
  protected readonly mine = computed(() => this.shown()?.supervisor.id === this.here.me()?.personId);
  protected readonly over = computed(() => {
    const meeting = this.shown();
    return meeting !== undefined && Date.parse(meeting.startsAt) + meeting.minutes * 60_000 <= Date.now();
  });
  /** Whether it waits for the reader's own signature. */
  protected readonly waits = computed(() => {
    const meeting = this.shown();
    const own = meeting && [meeting.supervisor, ...meeting.associates].find(({ id }) => id === this.here.me()?.personId);
    return own !== undefined && own.signedAt === null && this.over() && !meeting?.calledOff;
  });
  protected readonly begun = computed(() => [this.shown()?.supervisor, ...(this.shown()?.associates ?? [])].some((each) => each?.signedAt));
  protected readonly editing = signal(false);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly hours = hours;
  protected readonly modality = MODALITY_WORDS;

  constructor() {
    reloadOn(this.meeting, ['supervision']);
    inject(Shortcuts).add([
      { key: 's', does: 'Sign', run: () => void this.sign(), when: () => this.waits() },
      { key: 'e', does: 'Correct', run: () => this.editing.set(true), when: () => this.mine() },
    ]);
  }

  protected people({ supervisor, associates }: MeetingView): MeetingView['associates'] {
    return [supervisor, ...associates];
  }

  protected async sign(): Promise<void> {
    const meeting = this.shown();
    if (meeting) await this.do(() => this.client.sign(meeting));
  }

  protected async callOff(): Promise<void> {
    const meeting = this.shown();
    if (!meeting || !(await this.confirm.ask({ heading: 'Call this meeting off?', text: 'It stays in the list as called off and counts for nothing.', act: 'Call it off' }))) return;
    if (await this.do(() => this.client.callOff(meeting))) void this.router.navigate(['/supervision/meetings']);
  }

  private async do(work: () => Promise<unknown>): Promise<boolean> {
    const done = await this.act.do(work);
    this.meeting.reload();
    return done;
  }
}
