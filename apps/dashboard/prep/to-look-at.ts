import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Prep } from '@attune/overview/domain';
import { reviewItemWords } from '@attune/supervision/domain';
import { LOOKED_AT } from '@attune/supervision/web';
import { anAct, Confirm, DayPipe, ProblemNote } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

/** What supervision should look at, in neutral words; a clinician whom nobody supervises closes it here. Absent when there is nothing. */
@Component({
  selector: 'att-to-look-at',
  imports: [DayPipe, MatButton, ProblemNote, RouterLink],
  template: `
    @if (of().toLookAt.length) {
      <section aria-labelledby="att-to-look-at">
        <h2 id="att-to-look-at">To look at</h2>
        <att-problem [of]="problem()" />
        <ul class="plain">
          @for (item of of().toLookAt; track item.id) {
            <li>
              <p>{{ words(item) }} <span class="att-muted att-small">Last on {{ item.on | attDay }}.</span></p>
              <div class="att-row">
                <a [routerLink]="['/exercises/couples', of().coupleId]">Progress</a>
                @if (item.mayClose) { <button matButton type="button" [disabled]="busy()" (click)="done(item.id)">Looked at</button> }
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    h2 { margin-block-end: var(--att-1); }
    li { display: grid; gap: var(--att-1); padding-block: var(--att-1); }
    att-problem:empty { display: none; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ToLookAt {
  readonly of = input.required<Prep>();
  readonly closed = output<void>();

  private readonly http = inject(HttpClient);
  private readonly confirm = inject(Confirm);
  protected readonly words = reviewItemWords;
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;

  protected async done(id: string): Promise<void> {
    if (!(await this.confirm.ask(LOOKED_AT))) return;
    const done = await this.act.do(() => firstValueFrom(this.http.post(`/api/supervision/review-items/${id}/done`, {})));
    if (done) this.closed.emit();
  }
}
