import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { ChangeDetectionStrategy, Component, inject, type Injector } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { firstValueFrom } from 'rxjs';
import { UI_WORDS } from '../layout/words';
import type { Question } from './confirm';

@Component({
  selector: 'att-confirm',
  imports: [MatButton],
  template: `
    <h2 id="att-confirm-heading">{{ question.heading }}</h2>
    <p id="att-confirm-text">{{ question.text }}</p>
    <div class="acts">
      <button matButton="outlined" type="button" (click)="dialog.close(false)">{{ question.keep ?? words().cancel }}</button>
      <button matButton="filled" type="button" (click)="dialog.close(true)">{{ question.act }}</button>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host { display: grid; gap: var(--att-3); width: min(440px, calc(100vw - 32px)); padding: var(--att-6); border-radius: var(--att-radius-l); background: var(--att-paper); box-shadow: var(--att-floating); }
    .acts { display: flex; flex-wrap: wrap; justify-content: end; gap: var(--att-2); margin-block-start: var(--att-3); }
  `,
})
class ConfirmDialog {
  protected readonly question = inject<Question>(DIALOG_DATA);
  protected readonly dialog = inject<DialogRef<boolean>>(DialogRef);
  protected readonly words = inject(UI_WORDS);
}

/** Stands here so that dialogs are loaded with the first one that opens. */
export async function openConfirm(injector: Injector, question: Question): Promise<boolean> {
  const dialog = injector.get(Dialog).open<boolean>(ConfirmDialog, {
    data: question,
    role: 'alertdialog',
    ariaLabelledBy: 'att-confirm-heading',
    ariaDescribedBy: 'att-confirm-text',
    autoFocus: 'first-tabbable',
  });
  return (await firstValueFrom(dialog.closed)) === true;
}
