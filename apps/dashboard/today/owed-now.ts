import { NgTemplateOutlet } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { type AskedOfYou, namesOf } from '@attune/overview/domain';
import { URGENT_WORDS, type UrgentItem } from '@attune/supervision/domain';
import { anAct, ME, MomentPipe, ProblemNote, reading, reloadOn } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

const ASKED_WORDS: Record<AskedOfYou['kind'], (names: string, by: string) => string> = {
  clearance: (names) => `Joint exercises for ${names} wait for your clearance.`,
  lift: (names) => `Lifting the hold on joint exercises of ${names} needs your yes too.`,
  card: (_, by) => `${by} wrote trigger cards. Each is read by you before it can be opened.`,
};

/** What somebody must take up now. Only a neutral mark and its time stand in the open; the words come on press. Absent when there is nothing. */
@Component({
  selector: 'att-owed-now',
  imports: [MatButton, MomentPipe, NgTemplateOutlet, ProblemNote, RouterLink],
  template: `
    @if (waiting().length || asked().length) {
      <section aria-label="Owed now">
        <h2>Owed now</h2>
        <att-problem [of]="problem()" />
        <ul class="plain">
          @for (item of waiting(); track item.id) {
            <li>
              <details>
                <summary data-stop><span aria-hidden="true">●</span> Needs you by {{ item.dueAt | attMoment }}</summary>
                <p>{{ said(item) }}</p>
                @for (ask of item.asks; track ask) {
                  <p>{{ ask }}</p>
                }
                <div class="att-row">
                  <button matButton="filled" type="button" [disabled]="busy()" (click)="take(item)">I have it</button>
                  <ng-container [ngTemplateOutlet]="ways" [ngTemplateOutletContext]="{ $implicit: item }" />
                </div>
              </details>
            </li>
          }
          @for (item of asked(); track $index) {
            <li>
              <details>
                <summary data-stop><span aria-hidden="true">●</span> {{ item.kind === 'card' ? 'Something waits to be read by you' : item.by + ' asks for your yes' }}</summary>
                <p>{{ words(item) }}</p>
                <a matButton="outlined" [routerLink]="where(item)" [queryParams]="item.kind === 'card' ? { cards: 'first' } : {}">Look at it</a>
              </details>
            </li>
          }
        </ul>
      </section>
    }
    @if (taken().length) {
      <section class="taken" aria-label="Taken up this week">
        <ul class="plain">
          @for (item of taken(); track item.id) {
            <li>
              <details>
                <summary class="att-muted" data-stop><span aria-hidden="true">○</span> {{ whoHas(item) }} it since {{ item.acknowledged?.at | attMoment }}</summary>
                <p>{{ said(item) }}</p>
                <div class="att-row"><ng-container [ngTemplateOutlet]="ways" [ngTemplateOutletContext]="{ $implicit: item }" /></div>
              </details>
            </li>
          }
        </ul>
      </section>
    }
    <ng-template #ways let-item>
      @if (item.partner) {
        @if (item.source === 'measure') { <a matButton="outlined" [routerLink]="['/measures/administrations', item.sourceId]">The answers</a> }
        @if (item.runId) { <a matButton="outlined" [routerLink]="['/exercises/couples', item.coupleId]" [queryParams]="{ run: item.runId }">What was said</a> }
        <a matButton="outlined" [routerLink]="['/couples', item.coupleId]">Couple’s page</a>
        @if (item.source === 'unsafe-report') { <a matButton="outlined" [routerLink]="['/couples', item.coupleId, 'administration']">Hold or pause</a> }
      }
    </ng-template>
  `,
  styles: `
    section { padding: var(--att-3) var(--att-4); border-radius: var(--att-radius); background: var(--att-mark); }
    .taken { margin-block-start: var(--att-2); padding: var(--att-1) 0; background: none; }
    h2 { margin-block-end: var(--att-1); }
    ul { display: grid; gap: var(--att-1); }
    summary { min-height: 32px; cursor: pointer; }
    details[open] { display: grid; gap: var(--att-2); }
    details p { margin-block: var(--att-1) var(--att-2); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwedNow {
  private readonly http = inject(HttpClient);
  private readonly here = inject(ME);
  private readonly urgent = reading<{ items: UrgentItem[] }>(() => (this.here.may('supervision.acknowledge') ? '/api/supervision/urgent' : undefined));
  private readonly all = computed(() => (this.urgent.hasValue() ? this.urgent.value().items : []));
  /** Said with the day that the page reads. */
  readonly asked = input<AskedOfYou[]>([]);
  protected readonly words = ({ kind, partners, by }: AskedOfYou): string => ASKED_WORDS[kind](namesOf(partners, null), by);
  protected readonly where = ({ kind, coupleId }: AskedOfYou): string[] => (kind === 'card' ? ['/exercises/couples', coupleId] : ['/couples', coupleId, 'administration']);
  protected readonly waiting = computed(() => this.all().filter((each) => each.acknowledged === null));
  /** For a week: whoever was called, too, sees that somebody has it. */
  protected readonly taken = computed(() => this.all().filter((each) => each.acknowledged !== null));
  protected readonly said = ({ source, partner }: UrgentItem): string => `${URGENT_WORDS[source]}${partner ? `: ${partner.givenName} ${partner.familyName}` : ''}.`;
  protected readonly whoHas = ({ acknowledged }: UrgentItem): string => (acknowledged?.by === this.here.me()?.personId ? 'You have' : `${acknowledged?.name} has`);
  private readonly act = anAct();
  protected readonly busy = this.act.busy;
  protected readonly problem = this.act.problem;

  constructor() {
    reloadOn(this.urgent, ['supervision'], (ids) => 'urgentId' in ids);
  }

  protected async take(item: UrgentItem): Promise<void> {
    const done = await this.act.do(() => firstValueFrom(this.http.post(`/api/supervision/urgent/${item.id}/acknowledge`, {})));
    if (done) this.urgent.reload();
  }
}
