import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Permission } from '@attune/access/domain';
import { ME } from '@attune/ui';

const STEPS: { to: string; name: string; why: string; needs: Permission }[] = [
  { to: '/practice', name: 'Invite colleagues', why: 'Associates, supervisors and therapists, each with a sign-in of their own.', needs: 'practice.staff' },
  { to: '/couples/new', name: 'Open a couple', why: 'Two names are enough to begin. Nobody is told anything.', needs: 'couples.write' },
  { to: '/couples/import', name: 'Bring couples in from a file', why: 'From another product or a spreadsheet; you look at every row first.', needs: 'couples.import' },
];

/** Where a day without anything leads: what a new practice does first, and what an owner comes for. */
@Component({
  selector: 'att-begin-here',
  imports: [RouterLink],
  template: `
    @if (steps().length) {
      <section aria-labelledby="att-begin">
        <h2 id="att-begin">To begin with</h2>
        <ul class="plain">
          @for (step of steps(); track step.to) {
            <li><a data-stop [routerLink]="step.to">{{ step.name }}</a><span class="att-muted att-small">{{ step.why }}</span></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host { display: block; margin-block-start: var(--att-5); }
    h2 { margin-block-end: var(--att-2); }
    li { display: grid; padding-block: var(--att-3); border-block-start: var(--att-line); }
    a { font-weight: 550; justify-self: start; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class BeginHere {
  private readonly here = inject(ME);
  protected readonly steps = computed(() => STEPS.filter(({ needs }) => this.here.may(needs)));
}
