import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SEATS } from '@attune/couples/domain';
import type { CoupleMeasuresReply, ReleaseItem } from '@attune/measures/domain';
import { anAct, Confirm, Lane, PracticeTime, ProblemNote, show } from '@attune/ui';
import { MeasuresClient } from '../measures-client';

/** Offers to open the last total of each to both, with what each has agreed to at present. Nobody but care sees that. */
@Component({
  selector: 'att-release-list',
  imports: [Lane, MatButton, ProblemNote],
  template: `
    <att-problem [of]="problem()" />
    <ul class="plain">
      @for (row of rows(); track row.release.id) {
        <li>
          <div class="words">
            <p><strong>{{ row.release.name }}</strong>, {{ row.moment }}</p>
            @for (each of row.agrees; track each.seat) {
              <p class="agrees att-small"><att-lane [seat]="each.seat" [name]="each.name" />{{ each.words }}</p>
            }
          </div>
          @if (row.open && of().held) { <p class="att-muted att-small">Stays shut while the couple is paused or joint exercises are on hold: opened now, both read that it is not available this time.</p> }
          @if (mayAct() && row.open) {
            <div class="att-row">
              <button matButton="outlined" type="button" [disabled]="busy()" [attr.aria-label]="'Open now: ' + row.release.name + ', to both'" (click)="open(row.release)">Open now</button>
              <button matButton type="button" [disabled]="busy()" [attr.aria-label]="'Withdraw the offer of ' + row.release.name" (click)="withdraw(row.release)">Withdraw</button>
            </div>
          }
        </li>
      } @empty {
        <li class="att-muted">Nothing is offered: neither partner sees a score.</li>
      }
    </ul>
  `,
  styles: `
    li { display: flex; flex-wrap: wrap; gap: var(--att-2) var(--att-4); align-items: center; padding-block: var(--att-3); border-block-start: var(--att-line); }
    .words { display: grid; gap: var(--att-1); flex: 1 1 280px; }
    .agrees { display: flex; flex-wrap: wrap; gap: var(--att-2); align-items: center; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReleaseList {
  readonly of = input.required<CoupleMeasuresReply>();
  readonly mayAct = input.required<boolean>();
  readonly changed = output();

  private readonly client = inject(MeasuresClient);
  private readonly confirm = inject(Confirm);
  private readonly place = inject(PracticeTime);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly rows = computed(() =>
    this.of().releases.map((release) => ({
      release,
      open: release.withdrawnAt === null && !this.hasCome(release),
      moment: this.momentOf(release),
      agrees: SEATS.map((seat) => ({ seat, name: this.of().partners[seat].name, words: AGREES[`${release.agrees[seat]}`] })),
    })),
  );

  protected async open(release: ReleaseItem): Promise<void> {
    const sure = await this.confirm.ask({
      heading: `Open ${release.name} to both now?`,
      text: 'It opens only if both have agreed and nothing is paused or on hold; otherwise both read that it is not available this time. This cannot be taken back.',
      act: 'Open now',
    });
    if (sure) await this.do(() => this.client.openRelease(release.id, release.version));
  }

  protected async withdraw(release: ReleaseItem): Promise<void> {
    const sure = await this.confirm.ask({ heading: `Withdraw the offer of ${release.name}?`, text: 'It leaves both their pages. You can offer it anew.', act: 'Withdraw it' });
    if (sure) await this.do(() => this.client.withdraw(release.id, release.version));
  }

  private async do(work: () => Promise<unknown>): Promise<void> {
    await this.act.do(work);
    this.changed.emit();
  }

  private momentOf(release: ReleaseItem): string {
    const { moment, openedAt, withdrawnAt } = release;
    const at = (instant: string) => show('moment', instant, this.place.zone(), this.place.locale());
    if (withdrawnAt) return `withdrawn ${at(withdrawnAt)}`;
    if (openedAt) return `its moment was ${at(openedAt)}, in the appointment`;
    if (moment.how === 'appointment') return 'when you open it in the appointment';
    return this.hasCome(release) ? `its moment was ${at(moment.at)}` : `opens ${at(moment.at)}`;
  }

  private hasCome({ moment, openedAt }: ReleaseItem): boolean {
    return openedAt !== null || (moment.how === 'date' && moment.at <= new Date().toISOString());
  }
}

const AGREES: Readonly<Record<string, string>> = { true: 'agrees', false: 'does not agree', null: 'has not chosen' };
