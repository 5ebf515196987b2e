import { HttpClient } from '@angular/common/http';
import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { anAct, Icon, ProblemNote, sending } from '@attune/ui';
import { firstValueFrom } from 'rxjs';

/** A signature: who signs, the password once more, and the act. It stands on the page, where a signature goes. */
@Component({
  selector: 'att-signing',
  imports: [Icon, MatButton, MatFormField, MatInput, MatLabel, ProblemNote],
  template: `
    <form novalidate (submit)="sign($event)">
      <p><ng-content /></p>
      <p class="line">{{ line() }}</p>
      <div class="att-row">
        <mat-form-field>
          <mat-label>Your password</mat-label>
          <input #password matInput type="password" autocomplete="current-password" />
        </mat-form-field>
        <button matButton="filled" type="submit" [disabled]="busy()"><att-icon name="pencil" />{{ label() }}</button>
        <button matButton type="button" (click)="left.emit()">Not yet</button>
      </div>
      <att-problem [of]="problem()" />
    </form>
  `,
  styles: `
    :host { display: block; font: 400 var(--att-text) / 1.5 var(--att-sans); }
    form { display: grid; gap: var(--att-3); padding: var(--att-4); border: var(--att-line); border-radius: var(--att-radius); background: var(--mat-sys-surface-container-low); }
    .line { font: 600 1.0625rem / 1.4 var(--att-serif); }
    mat-form-field { width: min(260px, 100%); }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Signing {
  /** Name and credential, as they will stand under the text. */
  readonly line = input.required<string>();
  readonly label = input.required<string>();
  /** What is signed; what it throws is told here. */
  readonly act = input.required<() => Promise<void>>();
  readonly left = output();

  private readonly http = inject(HttpClient);
  private readonly password = viewChild.required<ElementRef<HTMLInputElement>>('password');
  private readonly acting = anAct();
  protected readonly busy = this.acting.busy;
  protected readonly problem = this.acting.problem;

  constructor() {
    afterNextRender(() => this.focus());
  }

  focus(): void {
    const field = this.password().nativeElement;
    field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
  }

  protected async sign(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.password().nativeElement;
    if (!field.value) return this.focus();
    const signed = await this.acting.do(async () => {
      await firstValueFrom(this.http.post('/api/access/step-up', { password: field.value }, sending({})));
      field.value = '';
      await this.act()();
    });
    if (!signed) field.select();
  }
}
