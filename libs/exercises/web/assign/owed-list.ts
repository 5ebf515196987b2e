import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Owed } from '@attune/couples/domain';
import type { PartnerNames } from '@attune/exercises/domain';
import { Icon } from '@attune/ui';
import { owedWords } from '../words';

/** What is owed before the exercise can be given. In conjoint mode nothing is named: both partners look on. */
@Component({
  selector: 'att-owed-list',
  imports: [Icon],
  template: `
    <h3><att-icon name="clock" [size]="20" /> Not ready to assign</h3>
    @if (words().length) {
      <ul>
        @for (one of words(); track $index) { <li>{{ one }}</li> }
      </ul>
    }
  `,
  styles: `h3 { display: flex; align-items: center; gap: var(--att-2); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwedList {
  readonly owed = input.required<readonly Owed[]>();
  readonly partners = input.required<PartnerNames>();
  protected readonly words = computed(() => this.owed().map((each) => owedWords(each, this.partners())));
}
