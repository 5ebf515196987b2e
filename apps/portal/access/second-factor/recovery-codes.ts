import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { secondFactorWords } from './words';

/** Ten codes, shown this once. */
@Component({
  selector: 'att-recovery-codes',
  imports: [MatButton, MatCheckbox],
  template: `
    <h1>{{ say().codesHeading }}</h1>
    <p>{{ say().codesSub }}</p>
    <ol>
      @for (code of codes(); track code) {
        <li><code>{{ code }}</code></li>
      }
    </ol>
    <button matButton="outlined" type="button" (click)="copy()">{{ copied() ? say().copied : say().copy }}</button>
    <mat-checkbox [checked]="safe()" (change)="safe.set($event.checked)">{{ say().kept }}</mat-checkbox>
    <button matButton="filled" type="button" [disabled]="!safe()" (click)="kept.emit()">{{ say().done }}</button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    ol { display: grid; gap: var(--att-2); margin: 0; padding: var(--att-4) var(--att-4) var(--att-4) 2.6em; border: var(--att-line); border-radius: var(--att-radius); background: var(--att-paper); }
    code { white-space: nowrap; }
    button { min-height: 48px; }
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<string[]>();
  readonly kept = output();
  protected readonly say = secondFactorWords();
  protected readonly safe = signal(false);
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.copied.set(true);
  }
}
