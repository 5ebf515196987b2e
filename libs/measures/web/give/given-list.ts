import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SEATS } from '@attune/couples/domain';
import type { CoupleMeasuresReply, GivingItem } from '@attune/measures/domain';
import { anAct, Confirm, Lane, PracticeTime, ProblemNote, show } from '@attune/ui';
import { MeasuresClient } from '../measures-client';
import { givingWords } from '../words';

/** What each partner is given, and the way to end it. */
@Component({
  selector: 'att-given-list',
  imports: [Lane, MatButton, ProblemNote],
  template: `
    <att-problem [of]="problem()" />
    <ul class="plain">
      @for (row of rows(); track row.giving.id) {
        <li [class.ended]="row.giving.ended">
          <att-lane [seat]="row.giving.seat" [name]="of().partners[row.giving.seat].name" />
          <div class="words">
            <p><strong>{{ row.giving.name }}</strong>, {{ row.plan }}</p>
            <p class="att-muted att-small">{{ row.state }}</p>
          </div>
          @if (mayEnd() && !row.over) {
            <button matButton="outlined" type="button" [disabled]="busy()" [attr.aria-label]="'End ' + row.giving.name + ' for ' + of().partners[row.giving.seat].name" (click)="end(row.giving)">End</button>
          }
        </li>
      } @empty {
        <li class="att-muted">Nothing is given.</li>
      }
    </ul>
    @if (past()) { <button matButton type="button" [attr.aria-expanded]="all()" (click)="all.set(!all())">{{ all() ? 'Only what goes on' : 'Also what is over (' + past() + ')' }}</button> }
  `,
  styles: `
    ul { display: grid; grid-template-columns: max-content 1fr max-content; column-gap: var(--att-4); }
    li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; padding-block: var(--att-3); border-block-start: var(--att-line); }
    att-lane { justify-self: start; }
    @media (max-width: 600px) {
      ul { grid-template-columns: 1fr max-content; }
      .words { grid-column: 1 / -1; grid-row: 2; }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GivenList {
  readonly of = input.required<CoupleMeasuresReply>();
  readonly mayEnd = input.required<boolean>();
  readonly changed = output();

  private readonly client = inject(MeasuresClient);
  private readonly confirm = inject(Confirm);
  private readonly place = inject(PracticeTime);
  private readonly day = (on: string) => show('day', on, this.place.zone(), this.place.locale());
  protected readonly all = signal(false);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly past = computed(() => this.of().givings.filter(isOver).length);
  protected readonly rows = computed(() =>
    SEATS.flatMap((seat) => this.of().givings.filter((giving) => giving.seat === seat && (this.all() || !isOver(giving)))).map((giving) => ({ giving, plan: givingWords(giving.giving, this.day), state: this.stateOf(giving), over: isOver(giving) })),
  );

  protected async end(giving: GivingItem): Promise<void> {
    const name = this.of().partners[giving.seat].name;
    const sure = await this.confirm.ask({ heading: `End ${giving.name} for ${name}?`, text: 'What is open or planned of it is taken back. What was answered stays.', act: 'End it' });
    if (!sure) return;
    await this.act.do(() => this.client.end(giving.id, giving.version));
    this.changed.emit();
  }

  private stateOf(giving: GivingItem): string {
    const given = `Given ${this.day(giving.givenOn)}`;
    const tells = giving.tellsResult ? ' Reads the own result in words.' : '';
    if (giving.ended) return `${given}, ended.`;
    if (giving.next) return `${given}. Open ${this.day(giving.next.opensOn)} to ${this.day(giving.next.closesOn)}.${tells}`;
    if (giving.giving.how === 'appointments') return `${given}. Opens with the next appointment that is planned.${tells}`;
    return `${given}. Nothing of it is open or planned.${tells}`;
  }
}

/** What was given once and is answered or closed needs no end. */
const isOver = ({ ended, giving, next }: GivingItem): boolean => ended || (giving.how === 'now' && next === null);
