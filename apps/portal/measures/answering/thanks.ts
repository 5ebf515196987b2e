import { Component, computed, inject, input } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { careNames } from '@attune/exercises/domain';
import type { FinishedMeasure, MeasureCare } from '@attune/measures/domain';
import { Say } from '../../exercises/say';
import { W } from '../../exercises/words';
import { textOf } from '../texts';
import { MW } from '../words';
import { Crisis } from './crisis';

/** The end: who reads it, and what this person is told. */
@Component({
  selector: 'att-thanks',
  imports: [Crisis, MatButtonModule, RouterLink],
  template: `
    @if (end().crisis; as crisis) {
      <att-crisis [of]="crisis" [heads]="true" />
    } @else {
      <h1 tabindex="-1">{{ words.say(MW.thanks) }}</h1>
    }
    <p>{{ words.say(care().supervisors.length > 0 ? MW.readByMore : MW.readByOne, names()) }}</p>
    @if (end().result; as result) { <p>{{ text(result) }}</p> }
    <a mat-flat-button class="home" routerLink="/">{{ words.say(W.toHome) }}</a>
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    h1 { font-size: 1.5rem; line-height: 1.4; outline: none; }
    p { font-size: var(--att-text-l); line-height: 1.55; }
    .home { width: 100%; min-height: 52px; margin-top: var(--att-2); }
  `,
})
export class Thanks {
  protected readonly words = inject(Say);
  protected readonly W = W;
  protected readonly MW = MW;
  readonly end = input.required<FinishedMeasure>();
  readonly care = input.required<MeasureCare>();
  protected readonly names = computed(() => careNames(this.care(), this.words.language()));

  protected text(result: NonNullable<FinishedMeasure['result']>): string {
    return textOf(result, this.words.language());
  }
}
