import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CouplePage, CurrentExercise } from '@attune/overview/domain';
import { DayPipe } from '@attune/ui';

const RHYTHM: Record<CurrentExercise['rhythm'], string> = { once: 'once', weekly: 'every week', fortnightly: 'every two weeks' };

/** Beside the history: the plan, what is practised now, and the way to the record. */
@Component({
  selector: 'att-couple-side',
  imports: [DayPipe, RouterLink],
  template: `
    <section>
      <h2>Plan</h2>
      @if (of().plan; as plan) {
        <p class="words">{{ plan.text }}</p>
        <p class="att-muted att-small"><a [routerLink]="['/notes', plan.noteId]">From the note of {{ plan.heldOn | attDay }}</a></p>
      } @else {
        <p class="att-muted">No plan yet. It comes from the last note.</p>
      }
    </section>
    <section>
      <h2>Exercises now</h2>
      <ul class="plain">
        @for (each of of().exercises; track each.id) {
          <li>
            <p><strong>{{ each.title }}</strong>, {{ rhythm[each.rhythm] }}</p>
            @if (each.window; as window) {
              <span class="att-muted att-small">{{ window.opensOn | attDay }} to {{ window.closesOn | attDay }}</span>
            }
          </li>
        } @empty {
          <li class="att-muted">None given.</li>
        }
      </ul>
    </section>
    <ng-content />
    <p><a [routerLink]="['/couples', of().coupleId, 'administration']">Record, consents and contact</a></p>
  `,
  styles: `
    :host { display: grid; gap: var(--att-5); }
    h2 { margin-block-end: var(--att-2); }
    .words { font: 400 var(--att-text) / 1.55 var(--att-serif); white-space: pre-wrap; max-height: 14lh; overflow: auto; }
    li { padding-block: var(--att-2); border-block-start: var(--att-line); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CoupleSide {
  readonly of = input.required<CouplePage>();
  protected readonly rhythm = RHYTHM;
}
