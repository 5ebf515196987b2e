import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type ReviewItem, reviewItemWords } from '@attune/supervision/domain';
import { anAct, Confirm, DayPipe, ProblemNote, reloadOn } from '@attune/ui';
import { SupervisionClient } from '../supervision-client';
import { LOOKED_AT } from './looked-at';

/** Couples that the next supervision should look at, each with why, in neutral words. Absent when there is none. */
@Component({
  selector: 'att-review-items',
  imports: [DayPipe, MatButton, ProblemNote, RouterLink],
  template: `
    @if (items().length) {
      <section aria-labelledby="att-review-items">
        <h2 id="att-review-items">For the next supervision</h2>
        <att-problem [of]="problem()" />
        <ul class="plain">
          @for (item of items(); track item.id) {
            <li>
              <div>
                <p><strong>{{ item.initials }}</strong> <span class="att-muted"> {{ item.clinician }}, last on {{ item.lastOn | attDay }}</span></p>
                <p>{{ words(item) }}</p>
              </div>
              <div class="att-row">
                <a matButton="outlined" [routerLink]="['/exercises/couples', item.coupleId]">Progress<span class="att-unseen"> of {{ item.initials }}</span></a>
                <button matButton type="button" [disabled]="busy()" (click)="done(item)">Looked at<span class="att-unseen">: {{ item.initials }}</span></button>
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section { padding: var(--att-3) var(--att-4); margin-block-end: var(--att-5); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    h2 { margin-block-end: var(--att-1); }
    li { display: flex; flex-wrap: wrap; gap: var(--att-1) var(--att-4); align-items: center; justify-content: space-between; padding-block: var(--att-2); }
    li + li { border-block-start: var(--att-line); }
    att-problem:empty { display: none; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewItems {
  private readonly client = inject(SupervisionClient);
  private readonly confirm = inject(Confirm);
  private readonly waiting = this.client.reviewItems();
  protected readonly items = computed<ReviewItem[]>(() => (this.waiting.hasValue() ? this.waiting.value().items : []));
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;
  protected readonly words = reviewItemWords;

  constructor() {
    reloadOn(this.waiting, ['supervision']);
  }

  protected async done({ id }: ReviewItem): Promise<void> {
    if (!(await this.confirm.ask(LOOKED_AT))) return;
    if (await this.act.do(() => this.client.lookedAt(id))) this.waiting.reload();
  }
}
