import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { Icon } from '@attune/ui';

/** Ten codes, shown this once. */
@Component({
  selector: 'att-recovery-codes',
  imports: [Icon, MatButton, MatCheckbox],
  template: `
    <h2>Keep these ten codes</h2>
    <p>Each lets you in once when you do not have your phone. They are not shown again. Keep them on paper, apart from your computer.</p>
    <ol>
      @for (code of codes(); track code) {
        <li><code>{{ code }}</code></li>
      }
    </ol>
    <div class="att-row">
      <button matButton="outlined" type="button" (click)="copy()"><att-icon name="file" />{{ copied() ? 'Copied' : 'Copy' }}</button>
      <button matButton="outlined" type="button" (click)="print()"><att-icon name="download" />Print</button>
    </div>
    <mat-checkbox [checked]="safe()" (change)="safe.set($event.checked)">I have kept them</mat-checkbox>
    <button matButton="filled" type="button" [disabled]="!safe()" (click)="kept.emit()">Continue</button>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-4); }
    ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: var(--att-2) var(--att-5); margin: 0; padding: var(--att-4) var(--att-4) var(--att-4) 2.4em; border: var(--att-line); border-radius: var(--att-radius); }
    code { font-size: var(--att-text); white-space: nowrap; }
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<string[]>();
  readonly kept = output();
  protected readonly safe = signal(false);
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.copied.set(true);
  }

  protected print(): void {
    window.print();
  }
}
