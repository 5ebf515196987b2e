import { Component, computed, inject, input, model } from '@angular/core';
import type { Answer, ChoiceAnswer, Entry, FeelingsAnswer, Field } from '@attune/exercises/domain';
import { Say } from '../say';
import { ChoiceInput } from './choice-input';
import { EntriesInput } from './entries-input';
import { FeelingsInput } from './feelings-input';
import { ScaleInput } from './scale-input';
import { TextInput } from './text-input';

/** The control that fits a field of an exercise. */
@Component({
  selector: 'att-field-input',
  imports: [ScaleInput, FeelingsInput, ChoiceInput, TextInput, EntriesInput],
  template: `
    @let it = field();
    @switch (it.kind) {
      @case ('scale') { <att-scale-input [label]="label()" [low]="words.say(it.low)" [high]="words.say(it.high)" [value]="number()" (valueChange)="value.set($event)" /> }
      @case ('feelings') { <att-feelings-input [label]="label()" [value]="feelings()" (valueChange)="value.set($event)" /> }
      @case ('choice') { <att-choice-input [label]="label()" [field]="it" [value]="choice()" (valueChange)="value.set($event)" /> }
      @case ('text') { <att-text-input [label]="label()" [max]="it.max" [value]="text()" (valueChange)="value.set($event)" /> }
      @case ('entries') { <att-entries-input [field]="it" [value]="entries()" (valueChange)="value.set($event)" /> }
    }
  `,
})
export class FieldInput {
  protected readonly words = inject(Say);
  readonly field = input.required<Field>();
  readonly label = input.required<string>();
  readonly value = model<Answer | undefined>(undefined);
  protected readonly number = computed(() => this.value() as number | null | undefined);
  protected readonly feelings = computed(() => this.value() as FeelingsAnswer | null | undefined);
  protected readonly choice = computed(() => this.value() as ChoiceAnswer | null | undefined);
  protected readonly text = computed(() => this.value() as string | null | undefined);
  protected readonly entries = computed(() => this.value() as readonly Entry[] | null | undefined);
}
