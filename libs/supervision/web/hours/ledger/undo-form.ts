import { ChangeDetectionStrategy, Component, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** Undoing a signature takes a reason; it stays with the week. */
@Component({
  selector: 'att-undo-form',
  imports: [MatButton],
  template: `
    @if (open()) {
      <label class="att-small">Why it is undone; the associate reads it <input #why maxlength="500" [value]="reason()" (input)="reason.set(why.value)" /></label>
      <button matButton="outlined" type="button" [disabled]="!reason().trim()" (click)="undone.emit(reason())">Undo the signature</button>
      <button matButton type="button" (click)="open.set(false)">Leave it</button>
    } @else {
      <button matButton type="button" (click)="open.set(true)">Undo the signature</button>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: end; gap: var(--att-2); }
    label { display: grid; flex: 1 1 240px; gap: 2px; }
    input { padding: var(--att-2); border: var(--att-line); border-radius: var(--att-radius-s); background: var(--att-paper); color: inherit; font: inherit; }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UndoForm {
  readonly undone = output<string>();
  protected readonly open = signal(false);
  protected readonly reason = signal('');
}
