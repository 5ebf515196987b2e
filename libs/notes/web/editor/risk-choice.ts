import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RISK_LEVELS, RISK_WORDS, type RiskLevel } from '@attune/notes/domain';

/** How worried the writer is about one partner. "None seen" is an answer; nothing is chosen beforehand. */
@Component({
  selector: 'att-risk-choice',
  imports: [MatRadioButton, MatRadioGroup],
  template: `
    <mat-radio-group [id]="field()" [attr.aria-label]="label()" [value]="level()" (change)="answered.emit($event.value)">
      @for (each of levels; track each) {
        <mat-radio-button [value]="each">{{ words[each] }}</mat-radio-button>
      }
    </mat-radio-group>
  `,
  styles: `:host { display: block; font: 400 var(--att-text) / 1.5 var(--att-sans); margin-inline-start: -10px; }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RiskChoice {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly level = input.required<RiskLevel | null>();
  readonly answered = output<RiskLevel>();

  protected readonly levels = RISK_LEVELS;
  protected readonly words = RISK_WORDS;
}
