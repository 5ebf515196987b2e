import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { newestOf, type ExerciseId } from '@attune/exercises/domain';
import { cameInWords, laneOf, type CameIn } from '@attune/overview/domain';
import { Lane, MomentPipe } from '@attune/ui';

const titleOf = (id: string): string => newestOf(id as ExerciseId)?.title.en ?? id;

/** What came in since yesterday, newest first. */
@Component({
  selector: 'att-came-in',
  imports: [Lane, MomentPipe, RouterLink],
  template: `
    <h2>Since yesterday</h2>
    <ul class="plain">
      @for (row of rows(); track $index) {
        <li>
          <att-lane [seat]="row.lane" name="" [bare]="true" />
          <a [routerLink]="row.link">{{ row.words }}</a>
          <span class="att-muted att-small">{{ row.at | attMoment }}</span>
        </li>
      }
    </ul>
  `,
  styles: `
    h2 { margin-block-end: var(--att-2); }
    li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: var(--att-2); align-items: baseline; padding-block: var(--att-2); border-block-start: var(--att-line); }
    a { color: inherit; text-decoration: none; }
    a:hover { text-decoration: underline; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CameInList {
  readonly items = input.required<CameIn[]>();
  protected readonly rows = computed(() =>
    this.items().map((one) => ({
      at: one.at,
      words: cameInWords(one, titleOf),
      lane: laneOf(one.partners, one.compartment),
      link: one.noteId ? ['/notes', one.noteId] : ['/couples', one.coupleId],
    })),
  );
}
