import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** The link that opens later, to take along: it left the address bar when the page opened. */
@Component({
  selector: 'att-kept-link',
  imports: [MatButton],
  template: `
    <code>{{ link() }}</code>
    <button matButton="outlined" type="button" (click)="copy()">{{ copied() ? 'Copied' : 'Copy the link' }}</button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-3); justify-items: start; }
    code { justify-self: stretch; padding: var(--att-3); border: var(--att-line); border-radius: var(--att-radius); overflow-wrap: anywhere; user-select: all; }
  `,
})
export class KeptLink {
  readonly token = input.required<string>();
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly copied = signal(false);
  protected readonly link = computed(() => `${this.origin}/recovery#${this.token()}`);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.link());
    this.copied.set(true);
  }
}
