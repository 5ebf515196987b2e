import { Component, computed, input, model } from '@angular/core';

/** A text that may always be left empty. It counts down only near its end. */
@Component({
  selector: 'att-text-input',
  template: `
    <textarea [attr.aria-label]="label()" [rows]="max() > 250 ? 6 : 2" [maxLength]="max()" [value]="value() ?? ''" (input)="write($event)" autocomplete="off"></textarea>
    @if (left() < 50) {
      <span class="left" aria-live="polite">{{ left() }}</span>
    }
  `,
  styles: `
    :host { display: grid; gap: var(--att-1); }
    textarea { width: 100%; padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); color: var(--mat-sys-on-surface); font: 400 1.0625rem / 1.55 var(--att-serif); resize: vertical; }
    .left { justify-self: end; color: var(--att-muted); font-size: var(--att-text-s); }
  `,
})
export class TextInput {
  readonly label = input.required<string>();
  readonly max = input.required<number>();
  readonly value = model<string | null | undefined>(undefined);
  protected readonly left = computed(() => this.max() - (this.value() ?? '').length);

  protected write(event: Event): void {
    this.value.set((event.target as HTMLTextAreaElement).value);
  }
}
