import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RISK_WORDS } from '@attune/notes/domain';
import type { PartContent } from './draft-content';

/** Words that were typed and stand in no part of the note: kept on this device alone, shown until their writer erases them. */
@Component({
  selector: 'att-loose-words',
  imports: [MatButton],
  template: `
    <section tabindex="-1" aria-label="Words that are not in the note">
      <p role="status"><ng-content /></p>
      @for (each of words(); track $index) {
        <p class="words">
          @if (each.name) {
            <strong>{{ each.name }}. </strong>
          }
          {{ inWords(each) }}
        </p>
      }
      <button matButton="outlined" type="button" (click)="erased.emit()">Erase these words</button>
    </section>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    section { display: grid; gap: var(--att-2); justify-items: start; padding: var(--att-3) var(--att-4); border-radius: var(--att-radius); background: var(--mat-sys-tertiary-container); color: var(--mat-sys-on-tertiary-container); }
    .words { font: 400 1.0625rem / 1.6 var(--att-serif); white-space: pre-line; overflow-wrap: anywhere; }
    strong { font: 600 var(--att-text-s) / 1.5 var(--att-sans); }
    button { --mat-button-outlined-label-text-color: currentColor; --mat-button-outlined-outline-color: currentColor; }
  `,
})
export class LooseWords {
  readonly words = input.required<readonly (PartContent & { name?: string })[]>();
  readonly erased = output();

  protected inWords({ text, risk }: PartContent): string {
    return [risk && RISK_WORDS[risk], text].filter(Boolean).join('\n');
  }
}
