import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { NOTE_TEMPLATES, SHAPE_KEY } from '@attune/notes/domain';

/** The shapes that a note can have, each with its headings. */
@Component({
  selector: 'att-template-choice',
  imports: [MatRadioButton, MatRadioGroup],
  template: `
    <mat-radio-group aria-label="Shape of the note" [value]="value()" (change)="choose($event.value)">
      @for (each of templates; track each.id) {
        <mat-radio-button [value]="each.id"><strong>{{ each.name }}</strong><span class="att-muted">{{ each.headings }}</span></mat-radio-button>
      }
    </mat-radio-group>
  `,
  styles: `span { margin-inline-start: var(--att-2); } mat-radio-group { display: grid; margin-inline-start: -10px; } :host { display: block; font: 400 var(--att-text) / 1.5 var(--att-sans); }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TemplateChoice {
  readonly value = input.required<string | null>();
  readonly chosen = output<string>();

  protected readonly templates = NOTE_TEMPLATES.map(({ id, name, sections }) => ({ id, name, headings: sections.map(({ title }) => title).join(', ') }));

  protected choose(id: string): void {
    localStorage.setItem(SHAPE_KEY, id);
    this.chosen.emit(id);
  }
}
