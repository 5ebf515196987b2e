import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Finding } from '@attune/supervision/domain';
import { partsWords } from '../words';

const EFFECT_WORDS = { not_credited: 'Does not count', pending: 'Not yet', flag: 'To look at' } as const;

/** Why hours do not count: the rule in words, what would have saved them, where it is from. */
@Component({
  selector: 'att-week-findings',
  template: `
    @if (shown().length) {
      <ul class="plain">
        @for (finding of shown(); track $index) {
          <li>
            <p><strong>{{ effect[finding.effect] }}{{ finding.amount ? ': ' + parts(finding.hours) : '' }}.</strong> {{ finding.why }}</p>
            @if (finding.saved) {
              <p class="att-small">{{ finding.effect === 'not_credited' ? 'It would have been saved by' : 'It takes' }}: {{ finding.saved }}</p>
            }
            <p class="att-small att-muted">{{ finding.rule }}, {{ finding.law }}</p>
          </li>
        }
      </ul>
    }
  `,
  styles: `ul { display: grid; gap: var(--att-3); } li { padding-inline-start: var(--att-3); border-inline-start: 3px solid var(--att-mark); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WeekFindings {
  readonly of = input.required<readonly Finding[]>();
  /** Whether that the week is unsigned is said elsewhere. */
  readonly pendingToo = input(true);

  protected readonly effect = EFFECT_WORDS;
  protected readonly parts = partsWords;
  protected readonly shown = computed(() => this.of().filter(({ effect }) => this.pendingToo() || effect !== 'pending'));
}
