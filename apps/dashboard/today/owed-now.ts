import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { URGENT_WORDS, type UrgentItem } from '@attune/supervision/domain';
import { ME, MomentPipe, ProblemNote, reloadOn } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

/** What somebody must take up now. Only a neutral mark and its time stand in the open; the words come on press. Absent when there is nothing. */
@Component({
  selector: 'att-owed-now',
  imports: [MatButton, MomentPipe, ProblemNote, RouterLink],
  template: `
    @if (waiting().length) {
      <section aria-label="Owed now">
        <h2>Owed now</h2>
        <att-problem [of]="problem()" />
        <ul class="plain">
          @for (item of waiting(); track item.id) {
            <li>
              <details>
                <summary data-stop><span aria-hidden="true">●</span> Needs you by {{ item.dueAt | attMoment }}</summary>
                <p>{{ words[item.source] }}{{ item.partner ? ': ' + item.partner.givenName + ' ' + item.partner.familyName : '' }}.</p>
                <div class="att-row">
                  <button matButton="filled" type="button" [disabled]="busy()" (click)="take(item)">I have it</button>
                  @if (item.partner) {
                    <a matButton="outlined" [routerLink]="['/couples', item.coupleId]">Couple’s page</a>
                  }
                </div>
              </details>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section { padding: var(--att-3) var(--att-4); border-radius: var(--att-radius); background: var(--att-mark); }
    h2 { margin-block-end: var(--att-1); }
    ul { display: grid; gap: var(--att-1); }
    summary { min-height: 32px; cursor: pointer; list-style: none; }
    summary::-webkit-details-marker { display: none; }
    details[open] { display: grid; gap: var(--att-2); }
    details p { margin-block: var(--att-1) var(--att-2); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwedNow {
  private readonly http = inject(HttpClient);
  private readonly here = inject(ME);
  private readonly items = httpResource<{ items: UrgentItem[] }>(() => (this.here.may('supervision.acknowledge') ? '/api/supervision/urgent' : undefined));
  protected readonly waiting = computed(() => (this.items.hasValue() ? this.items.value().items.filter((each) => each.acknowledged === null) : []));
  protected readonly words = URGENT_WORDS;
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  constructor() {
    reloadOn(this.items, ['supervision']);
  }

  protected async take(item: UrgentItem): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.http.post(`/api/supervision/urgent/${item.id}/acknowledge`, {}));
      this.items.reload();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
