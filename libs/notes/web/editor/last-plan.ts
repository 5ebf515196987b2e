import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { sentencesOf, type NoteView } from '@attune/notes/domain';
import { DayPipe } from '@attune/ui';

/** The plan of the last note, sentence by sentence: kept, it goes into this one; struck, it has had its day. */
@Component({
  selector: 'att-last-plan',
  imports: [DayPipe, MatButton],
  template: `
    <h3>Last plan, {{ of().heldOn | attDay }}</h3>
    <ul class="plain">
      @for (line of lines(); track $index) {
        <li [class.kept]="isKept(line)" [class.struck]="struck().includes(line)">
          <p>{{ line }}</p>
          @if (isKept(line)) {
            <span class="att-muted">kept</span>
          } @else {
            <button matButton type="button" [attr.aria-label]="'Keep: ' + line" (click)="keep(line)">Keep</button>
            <button matButton type="button" [attr.aria-label]="(struck().includes(line) ? 'Not struck: ' : 'Strike: ') + line" [attr.aria-pressed]="struck().includes(line)" (click)="strike(line)">
              {{ struck().includes(line) ? 'Struck' : 'Strike' }}
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    :host { display: grid; gap: var(--att-1); padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); background: var(--mat-sys-surface-container-low); }
    h3 { font: 600 var(--att-text-s) / 1.4 var(--att-sans); }
    ul { display: grid; gap: var(--att-2); }
    li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--att-1); }
    p { flex: 1 0 100%; font: 400 1rem / 1.45 var(--att-serif); }
    .struck p { text-decoration: line-through; color: var(--att-muted); }
    .kept p { color: var(--att-muted); }
    button { margin-inline-start: -10px; }
    button + button { margin-inline-start: 0; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LastPlan {
  readonly of = input.required<NonNullable<NoteView['lastPlan']>>();
  /** The words of this note's plan, in which a kept sentence is found again. */
  readonly plan = input.required<string>();
  readonly kept = output<string>();

  protected readonly struck = signal<readonly string[]>([]);
  protected readonly lines = computed(() => {
    const { text } = this.of();
    return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  });

  protected isKept(line: string): boolean {
    return this.plan().includes(line);
  }

  protected keep(line: string): void {
    this.struck.update((all) => all.filter((each) => each !== line));
    this.kept.emit(line);
  }

  protected strike(line: string): void {
    this.struck.update((all) => (all.includes(line) ? all.filter((each) => each !== line) : [...all, line]));
  }
}
