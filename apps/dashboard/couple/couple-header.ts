import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CouplePage } from '@attune/overview/domain';
import { DayPipe } from '@attune/ui';

const STATUS: Record<CouplePage['status'], string> = { invited: 'Not active yet', active: '', paused: 'Paused', closed: 'Closed' };

/** Two names side by side, neither before the other but for the reading; a thin line joins them. */
@Component({
  selector: 'att-couple-header',
  imports: [DayPipe],
  template: `
    <h1 tabindex="-1">
      @for (partner of of().partners; track partner.id) {
        @if ($index > 0) {
          <span class="line" aria-hidden="true"></span><span class="att-unseen"> and </span>
        }
        <span [class]="'name ' + partner.seat">{{ partner.givenName }} {{ partner.familyName }}</span>
      }
    </h1>
    <p class="att-muted">
      @for (fact of facts(); track fact) {
        <span>{{ fact }}</span>
      }
      @if (of().policyAgreedOn; as on) {
        <span>{{ policy() }}, {{ on | attDay }}</span>
      } @else {
        <span>No agreement yet</span>
      }
    </p>
  `,
  styles: `
    :host { display: grid; gap: var(--att-1); }
    h1 { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--att-3); }
    .name { border-block-end: 3px solid transparent; }
    .a { border-color: var(--att-lane-a); }
    .b { border-color: var(--att-lane-b); }
    .line { flex: none; width: clamp(24px, 5vw, 72px); height: 2px; background: var(--att-lane-joint); }
    p { display: flex; flex-wrap: wrap; gap: 0 var(--att-4); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoupleHeader {
  readonly of = input.required<CouplePage>();
  readonly policy = input('');
  protected readonly facts = computed(() => {
    const { care, status } = this.of();
    const names = (part: 'clinician' | 'supervisor') => care.filter((each) => each.part === part).map((each) => each.name).join(', ');
    const supervised = names('supervisor');
    return [STATUS[status], names('clinician') || 'No clinician', supervised && `Supervised by ${supervised}`].filter(Boolean);
  });
}
