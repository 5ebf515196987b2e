import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { URGENT_WORDS, type UrgentItem } from '@attune/supervision/domain';
import { Icon, ME, MomentPipe, ProblemNote, reloadOn } from '@attune/ui';
import { SupervisionClient } from '../supervision-client';

/** What somebody must take up today, with its clock and "I have it". Not there when nothing waits; what it is opens on press (screens.md, Today). */
@Component({
  selector: 'att-urgent-items',
  imports: [Icon, MatButton, MomentPipe, ProblemNote, RouterLink],
  template: `
    @if (rows().length) {
      <section aria-label="To take up today">
        @for (row of rows(); track row.id) {
          <article>
            <div class="top">
              <button matButton type="button" [attr.aria-expanded]="opened() === row.id" (click)="opened.set(opened() === row.id ? null : row.id)">
                <att-icon name="flag" [size]="18" />Somebody is waiting
              </button>
              <span class="att-small att-muted">by {{ row.dueAt | attMoment }}</span>
              @if (row.acknowledged; as taken) {
                <span class="att-small">{{ taken.by === me() ? 'You have it' : taken.name + ' has it' }}</span>
              } @else {
                <button matButton="outlined" type="button" [disabled]="busy() === row.id" (click)="take(row)">I have it</button>
              }
            </div>
            @if (opened() === row.id) {
              <p>{{ words(row) }}</p>
              <p class="att-small att-muted">Opened {{ row.openedAt | attMoment }}. Called: {{ row.told.join(', ') }}.{{ row.escalatedAt ? ' Passed on, as nobody had taken it up.' : '' }}</p>
              @if (row.partner) {
                <a [routerLink]="['/couples', row.coupleId]">Open the couple's page</a>
              }
            }
          </article>
        }
      </section>
    }
    <att-problem [of]="problem()" />
  `,
  styles: `
    section { display: grid; gap: var(--att-2); padding: var(--att-3) var(--att-4); border: var(--att-line); border-radius: var(--att-radius-l); background: var(--att-paper); }
    .top { display: flex; flex-wrap: wrap; align-items: center; gap: var(--att-2) var(--att-4); }
    article > p, article > a { margin-inline-start: var(--att-4); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UrgentItems {
  private readonly client = inject(SupervisionClient);
  private readonly here = inject(ME);
  private readonly items = this.client.urgent();
  protected readonly me = computed(() => this.here.me()?.personId);
  protected readonly rows = computed(() => (this.items.hasValue() ? this.items.value().items : []));
  protected readonly opened = signal<string | null>(null);
  protected readonly busy = signal<string | null>(null);
  protected readonly problem = signal<unknown>(null);

  constructor() {
    reloadOn(this.items, ['supervision']);
  }

  protected words({ source, partner }: UrgentItem): string {
    const what = URGENT_WORDS[source];
    if (!partner) return `${what}. Call the people named below.`;
    const name = `${partner.givenName} ${partner.familyName}`;
    return source === 'unsafe-report' ? `${name} ${what.charAt(0).toLowerCase()}${what.slice(1)}.` : `${what} for ${name}.`;
  }

  protected async take({ id }: UrgentItem): Promise<void> {
    this.busy.set(id);
    this.problem.set(null);
    try {
      await this.client.acknowledge(id);
      this.items.reload();
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(null);
    }
  }
}
