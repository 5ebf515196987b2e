import { Component, computed, inject, input, model } from '@angular/core';
import type { ChoiceAnswer, ChoiceField } from '@attune/exercises/domain';
import { Say } from '../say';
import { W } from '../words';

let count = 0;

/** One of a few, as large buttons; or own words where the field offers them; or "I don't know". */
@Component({
  selector: 'att-choice-input',
  template: `
    <div role="radiogroup" class="options" [attr.aria-label]="label()">
      @for (option of field().options; track option.id) {
        <label [class.on]="picked() === option.id">
          <input type="radio" [name]="name" [checked]="picked() === option.id" (change)="value.set({ option: option.id })" />
          {{ words.say(option.label) }}
        </label>
      }
      <label [class.on]="value() === null">
        <input type="radio" [name]="name" [checked]="value() === null" (change)="value.set(null)" />
        {{ words.say(W.dontKnow) }}
      </label>
    </div>
    @if (field().ownWords > 0) {
      <label class="own">
        <span>{{ words.say(W.ownWords) }}</span>
        <input type="text" [maxLength]="field().ownWords" [value]="own()" (input)="write($event)" autocomplete="off" />
      </label>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    .options { display: grid; gap: var(--att-2); }
    .options label { display: flex; align-items: center; gap: var(--att-3); min-height: 52px; padding: var(--att-2) var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); cursor: pointer; }
    .options label.on { border-color: var(--mat-sys-primary); box-shadow: inset 0 0 0 1px var(--mat-sys-primary); background: var(--mat-sys-secondary-container); color: var(--mat-sys-on-secondary-container); }
    .options input { width: 20px; height: 20px; accent-color: var(--mat-sys-primary); }
    .own { display: grid; gap: var(--att-1); font-size: var(--att-text-s); color: var(--att-muted); }
    .own input { min-height: 48px; padding: 0 var(--att-3); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); color: var(--mat-sys-on-surface); font: 400 1rem / 1.4 var(--att-sans); }
  `,
})
export class ChoiceInput {
  protected readonly words = inject(Say);
  protected readonly W = W;
  protected readonly name = `att-choice-${(count += 1)}`;
  readonly label = input.required<string>();
  readonly field = input.required<ChoiceField>();
  readonly value = model<ChoiceAnswer | null | undefined>(undefined);

  protected readonly picked = computed(() => {
    const value = this.value();
    return value && 'option' in value ? value.option : undefined;
  });
  protected readonly own = computed(() => {
    const value = this.value();
    return value && 'words' in value ? value.words : '';
  });

  protected write(event: Event): void {
    const words = (event.target as HTMLInputElement).value;
    this.value.set(words === '' ? undefined : { words });
  }
}
