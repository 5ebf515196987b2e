import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { secondFactorWords } from './words';

/** A word about the second step where one looks after one's sign-ins; nowhere else, and never twice. */
@Component({
  selector: 'att-second-factor-note',
  imports: [MatButton, RouterLink],
  template: `
    <h2>{{ say().heading }}</h2>
    <p>{{ on() ? say().on : say().off }}</p>
    <a matButton="outlined" routerLink="/second-factor">{{ say().more }}</a>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: grid; gap: var(--att-3); } h2 { margin-block-start: var(--att-4); } a { min-height: 48px; }',
})
export class SecondFactorNote {
  readonly on = input.required<boolean>();
  protected readonly say = secondFactorWords();
}
