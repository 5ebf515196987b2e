import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { UI_WORDS } from '../layout/words';
import { errorWords } from './error-words';

/** The words inside `<mat-error>`: `<mat-error><att-field-error [of]="f.email" label="E-mail" /></mat-error>`. */
@Component({
  selector: 'att-field-error',
  template: '{{ text() }}',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FieldError {
  readonly of = input.required<FieldTree<unknown>>();
  readonly label = input.required<string>();

  private readonly words = inject(UI_WORDS);
  protected readonly text = computed(() => {
    const [first] = this.of()().errors();
    return first ? errorWords(first, this.label(), this.words()) : '';
  });
}
