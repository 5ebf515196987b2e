import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RISK_WORDS } from '@attune/notes/domain';
import type { Prep } from '@attune/overview/domain';
import { DayPipe, Lane } from '@attune/ui';

/** Open risk and holds, first on the page; absent when there is none. In conjoint mode the server sends none. */
@Component({
  selector: 'att-prep-risk',
  imports: [DayPipe, Lane, RouterLink],
  template: `
    @if (any()) {
      <section aria-label="Open risk and holds">
        <ul class="plain">
          @for (item of of().urgent; track item.id) {
            <li><strong>Urgent and open</strong> since {{ item.at | attDay }}{{ item.acknowledged ? ', somebody has it' : '' }}</li>
          }
          @for (hold of of().holds; track hold.id) {
            <li><strong>Joint exercises are on hold</strong> since {{ hold.placedOn | attDay }} <a [routerLink]="['/couples', of().coupleId, 'administration']">What it holds</a></li>
          }
          @for (risk of risks(); track risk.seat) {
            <li><att-lane [seat]="risk.seat" [name]="risk.name" /> {{ risk.words }} <span class="att-muted">({{ risk.on | attDay }})</span></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section { padding: var(--att-3) var(--att-4); border-radius: var(--att-radius); background: var(--att-mark); }
    ul { display: flex; flex-wrap: wrap; gap: var(--att-2) var(--att-5); }
    li { display: inline-flex; flex-wrap: wrap; gap: var(--att-1) var(--att-2); align-items: center; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PrepRisk {
  readonly of = input.required<Prep>();
  protected readonly risks = computed(() =>
    this.of().risk.map((each) => ({ ...each, words: RISK_WORDS[each.level], name: this.of().partners.find((partner) => partner.seat === each.seat)?.givenName ?? '' })),
  );
  protected readonly any = computed(() => this.of().urgent.length + this.of().holds.length + this.of().risk.length > 0);
}
